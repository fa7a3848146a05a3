import { booleanPointInPolygon } from '@turf/turf';
import whichPolygon from 'which-polygon';
import { createDuty, type DutyArea } from '../../geo/duty/decide.ts';
import { verticesAndMidpoints } from '../support/areas.ts';
import { median, perSecond, seconds, type Figure, type Measurement } from './figures.ts';
import { grids, points } from './ground.ts';

const COLUMNS = 100;
const COUNT = 200_000;
const ROUNDS = 5;

const areas = (columns: number): DutyArea[] =>
	grids(columns).map(({ code, geometry }, i) => ({
		id: i + 1,
		code,
		name: code,
		version: 1,
		level: 'grid',
		areaM2: 1,
		geometry
	}));

async function rate(
	count: number,
	ask: (lng: number, lat: number) => unknown,
	spots: [number, number][]
): Promise<number> {
	const times: number[] = [];
	for (let round = 0; round <= ROUNDS; round++) {
		times.push(await seconds(() => spots.forEach(([lng, lat]) => ask(lng, lat))));
	}
	return count / median(times.slice(1));
}

export const dutyRule: Measurement = {
	title: 'The duty rule in TypeScript, against which-polygon and turf',
	how: `${COLUMNS ** 2} grids, ${COUNT} points (turf: 200), medians of ${ROUNDS}. Wrong: points on borders for which which-polygon names another grid than the rule (PostGIS agrees with the rule on all, tests/db/duty.test.ts).`,
	async run() {
		const ground = areas(COLUMNS);
		const duty = createDuty(ground, { nearestM: 100 });
		const features = ground.map(({ geometry, code }) => ({
			type: 'Feature' as const,
			properties: { code },
			geometry
		}));
		const peer = whichPolygon({ type: 'FeatureCollection', features });
		const spots = points(COLUMNS, COUNT);
		const covering = await rate(COUNT, duty.covering, spots);
		const decide = await rate(COUNT, (lng, lat) => duty.decide(lng, lat, []), spots);
		const theirs = await rate(COUNT, (lng, lat) => peer([lng, lat]), spots);
		const few = spots.slice(0, 200);
		const plain = await rate(
			few.length,
			(lng, lat) => features.find((f) => booleanPointInPolygon([lng, lat], f)),
			few
		);
		const borders = verticesAndMidpoints(ground.slice(0, 2000).map(({ geometry }) => geometry));
		const wrong = borders.filter(
			([lng, lat]) => peer([lng, lat])?.code !== duty.covering(lng, lat)?.code
		).length;
		return [
			figure('which grid, against which-polygon', covering, theirs, 1.5),
			figure('the whole answer (border, runner-up), against which-polygon', decide, theirs),
			figure('which grid, against turf alone', covering, plain),
			{
				what: `borders (${borders.length} points) on which which-polygon differs`,
				ours: '0',
				baseline: `${wrong} (${((100 * wrong) / borders.length).toFixed(0)} %)`,
				ratio: null
			}
		];
	}
};

function figure(what: string, ours: number, theirs: number, least?: number): Figure {
	return {
		what,
		ours: perSecond(ours),
		baseline: perSecond(theirs),
		ratio: ours / theirs,
		...(least && { wanted: { least } })
	};
}
