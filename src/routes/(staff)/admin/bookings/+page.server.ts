import { z } from 'zod';
import { dateOf, dayNumber, dayOf } from '#geo/beijing-day.ts';
import { numberId } from '$lib/server/account-requests.ts';
import * as bookings from '$lib/server/bookings/bookings.ts';
import * as guides from '$lib/server/bookings/guides.ts';
import { bookingId, guideBody, reasonBody, teachingBody } from '$lib/server/bookings/requests.ts';
import { action, shown } from '../../form.server.ts';
import type { Actions, PageServerLoad } from './$types';

const DAYS = 7;

/** Seven days of bookings, by day; and who teaches where. */
export const load: PageServerLoad = async ({ url, locals: { app, asker } }) => {
	const today = dayOf(Date.now());
	const asked = url.searchParams.get('from') ?? '';
	const from = /^\d{4}-\d\d-\d\d$/.test(asked) && !Number.isNaN(Date.parse(asked)) ? dayNumber(asked) : today;
	const { sql } = app.db;
	const list = await shown(bookings.list(sql, asker, { from, days: DAYS }));
	const days = Array.from({ length: DAYS }, (_, i) => ({
		day: dateOf(from + i),
		bookings: list.filter((booking) => dayOf(booking.from.getTime()) === from + i)
	}));
	return {
		days,
		earlier: dateOf(from - DAYS),
		later: dateOf(from + DAYS),
		isToday: from === today,
		now: Date.now(),
		...(await shown(guides.guides(sql, asker)))
	};
};

/** Sites come several times under one name. */
const several = ['site'];
const sites = z.object({ site: z.array(z.string()) });

export const actions: Actions = {
	reveal: action(
		bookingId.extend(reasonBody.shape),
		async ({ id, reason }, { locals: { app, asker } }) => {
			const phone = await bookings.reveal(app.db.sql, app.sealer, { id, asker, reason });
			return { revealed: { id, phone } };
		},
		'reveal'
	),
	cancel: action(
		bookingId.extend(reasonBody.shape),
		async ({ id, reason }, { locals: { app, asker } }) => {
			await bookings.cancel(app.db.sql, id, { asker, key: null, reason });
			return { done: true };
		},
		'cancel'
	),
	addGuide: action(
		guideBody.extend(sites.shape),
		async ({ name, english, site }, { locals: { app, asker } }) => {
			await guides.add(app.db.sql, asker, { name, english: english === 'on', sites: site });
			return { done: true };
		},
		'guide',
		{ several }
	),
	changeGuide: action(
		teachingBody.extend({ id: numberId, ...sites.shape }),
		async ({ id, english, site }, { locals: { app, asker } }) => {
			await guides.change(app.db.sql, asker, id, { english: english === 'on', sites: site });
			return { done: true };
		},
		'guide',
		{ several }
	),
	endGuide: action(
		z.object({ id: numberId }),
		async ({ id }, { locals: { app, asker } }) => {
			await guides.end(app.db.sql, asker, id);
			return { done: true };
		},
		'guide'
	)
};
