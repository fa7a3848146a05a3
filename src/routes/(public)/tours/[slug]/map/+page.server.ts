import { error } from '@sveltejs/kit';
import { renderSVG } from 'uqr';
import { pieceOf } from '#geo/walking/plane.ts';
import { publicAddress } from '$lib/server/public-address.ts';
import { streetsAround } from '$lib/server/streets.ts';
import { tourAt } from '$lib/server/tours.ts';
import { tourPath } from '$lib/tour/addresses.ts';
import { namesOn, onPaper, pathOn, planOf, scaleBar, spreadOut, waysOn } from '$lib/tour/sheet-plan.ts';
import type { PageServerLoad } from './$types';

/** Millimetres: as wide as A4 lies, less its margins. */
const PAPER = { wide: 277, margin: 12 };
/** As high as the list below it leaves room for: up to eight stops stand in two rows. */
const highFor = (stops: number): number => (stops <= 8 ? 130 : 104);

/** A tour on one sheet: its line over the streets, drawn here, so that it needs neither WebGL nor a network once it is printed. */
export const load: PageServerLoad = async ({ params, url, locals: { app } }) => {
	const moment = { timetable: await app.timetable(), now: Date.now() };
	const [tour, streets] = await Promise.all([
		tourAt(app.db.sql, params.slug, moment),
		streetsAround(app.db.sql, params.slug)
	]);
	if (!tour) error(404, '没有这条路线 / there is no such tour');
	const network = streets ?? { nodes: [], edges: [] };
	const plan = planOf([...tour.stops.map(({ at }) => at), ...tour.stops.flatMap(({ leg }) => leg)], {
		...PAPER,
		high: highFor(tour.stops.length)
	});
	const spots = tour.stops.map(({ at }) => onPaper(plan)(at));
	const numbers = spreadOut(spots);
	const address = publicAddress(app.env, url) + tourPath(tour.slug);
	const { slug, name, forWhom, minutes, metres } = tour;
	return {
		tour: { slug, name, forWhom, minutes, metres },
		stops: tour.stops.map(({ code, name, position, legM, legSteps, hours, content: { access } }, i) => ({
			code,
			name,
			position,
			spot: spots[i] ?? [0, 0],
			number: numbers[i] ?? [0, 0],
			legM,
			legSteps,
			hours,
			access
		})),
		plan,
		ways: waysOn(plan, network),
		names: namesOn(
			plan,
			network,
			tour.stops.map(({ at }) => at)
		),
		legs: tour.stops.flatMap(({ leg }) => pathOn(plan, leg) ?? []),
		steps: tour.stops.flatMap(({ leg, legSteps }) =>
			legSteps.flatMap(({ fromM, toM }) => pathOn(plan, pieceOf(leg, fromM, toM)) ?? [])
		),
		doors: tour.stops.flatMap(({ leg, at }, i) => {
			const street = leg.at(-1) ?? tour.stops[i + 1]?.leg[0];
			return (street && pathOn(plan, [street, at])) ?? [];
		}),
		bar: scaleBar(plan),
		address,
		code: renderSVG(address, { ecc: 'M', border: 1 }),
		theme: 'day'
	};
};
