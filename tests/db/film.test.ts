import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/server/db.ts';
import { film, type Span } from '../../src/lib/server/film.ts';
import { isOpen, states } from '../../src/lib/ticket/states.ts';
import type { WallFilm } from '../../src/lib/wall/feed.ts';
import { insertAreas, nameLeaders } from '../support/areas.ts';
import { eachEngine } from '../support/databases.ts';
import { step, writeHistory } from '../support/histories.ts';
import { irregularGrids } from '../support/irregular-grids.ts';

const DAY = 24 * 3600_000;

eachEngine((engine) => {
	describe('the film of the log', () => {
		let database: Database;
		/** State and report of every ticket that has a place, by where it is: no two are at one spot. */
		let tickets: Map<string, { state: string; first: Date }>;

		beforeAll(async () => {
			database = await engine.open({ max: 8 });
			const { sql } = database;
			await insertAreas(sql, irregularGrids({ columns: 4 }));
			await nameLeaders(sql);
			await Promise.all([1, 2, 3].map((seed) => writeHistory(sql, { seed, tickets: 60 })));
			const open = await sql<
				{ id: string }[]
			>`select id from ticket where state = 'in_progress' order by id limit 15`;
			for (const { id } of open) await step(sql, id, 'handled');
			const rows = await sql<{ lng: number; lat: number; state: string; first: Date }[]>`
				select round(st_x(place) * 1e6) / 1e6 as lng, round(st_y(place) * 1e6) / 1e6 as lat, state,
					(select case when type = 'imported' then t.reported_at else at end from event where ticket_id = t.id order by seq limit 1) as first
				from ticket t where place is not null`;
			tickets = new Map(rows.map(({ lng, lat, ...row }) => [`${lng} ${lat}`, row]));
			expect(tickets.size).toBe(rows.length);
		});
		afterAll(() => database.close());

		async function play(span: Span, most?: number) {
			const shown = JSON.parse(await film(database.restricted, span, most)) as WallFilm;
			const from = Date.parse(shown.from);
			const state = shown.first.map((place) => (place === null ? null : states[place]!));
			let before = 0;
			shown.ticket.forEach((ticket, i) => {
				expect(shown.at[i]).toBeGreaterThanOrEqual(before);
				before = shown.at[i]!;
				state[ticket] = states[shown.state[i]!]!;
			});
			expect(before).toBeLessThanOrEqual((Date.parse(shown.to) - from) / 1000);
			return {
				shown,
				from,
				last: new Map(state.map((last, i) => [`${shown.lng[i]} ${shown.lat[i]}`, last]))
			};
		}

		test.each([
			['30d', undefined, 30],
			['24h', undefined, 1],
			['30d', 200, 30]
		] as const)('of %s (at most %s events) plays to the present state', async (span, most, days) => {
			const { shown, from, last } = await play(span, most);
			expect(shown.ticket.length).toBeGreaterThan(10);
			expect(shown.cut).toBe(most !== undefined);
			if (most) expect(shown.ticket).toHaveLength(most);
			if (most) expect(from).toBeGreaterThan(Date.now() - days * DAY);
			else expect(Math.abs(Date.now() - days * DAY - from)).toBeLessThan(60_000);

			for (const [spot, state] of last) expect([spot, state]).toEqual([spot, tickets.get(spot)?.state]);
			// Nobody is missing who is open now, or was reported since.
			for (const [spot, { state, first }] of tickets)
				if (isOpen(state) || first.getTime() > from) expect([spot, last.has(spot)]).toEqual([spot, true]);
			shown.first.forEach((place, i) => {
				const ticket = tickets.get(`${shown.lng[i]} ${shown.lat[i]}`);
				// To the millisecond of JavaScript.
				if (Math.abs((ticket?.first.getTime() ?? 0) - from) > 1)
					expect(place === null).toBe((ticket?.first.getTime() ?? 0) > from);
			});
		});
	});
});
