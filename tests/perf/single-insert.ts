import type { Sql } from '../../src/lib/server/db.ts';
import { place } from '../../src/lib/server/duty.ts';
import { open } from '../../src/lib/server/tickets.ts';
import { median, perSecond, seconds, type Measurement } from './figures.ts';
import { database, onNative, points } from './ground.ts';

const COLUMNS = 100;
const ROUNDS = 9;
const EACH = 400;

/** The same ticket and event, and nobody who answers. */
const without = (sql: Sql, [lng, lat]: [number, number]) => sql`
	with opened as (
		insert into ticket (title, category, place, given_lng, given_lat, given_crs, due_at)
		select 'x', c.code, st_setsrid(st_point(${lng}::double precision, ${lat}::double precision), 4326),
			${String(lng)}, ${String(lat)}, 'wgs84', now() + c.due_hours * interval '1 hour'
		from category c where c.code = 'road'
		returning id, code, state
	), told as (
		insert into event (ticket_id, type, state) select id, 'reported', state from opened
	)
	select code, state from opened`;

const withDuty = (sql: Sql, [lng, lat]: [number, number]) =>
	open(sql, { title: 'x', category: 'road', place: place(lng, lat, 'wgs84') });

/** One after the other on one connection, and eight at a time on four. */
export const singleInsert: Measurement = {
	title: 'A ticket opened, with the duty decision against without',
	how: `${COLUMNS ** 2} grids, native PostgreSQL with its default durability, ${ROUNDS} alternating rounds of ${EACH}, medians.`,
	run: () =>
		onNative(async (server) => {
			const { sql, close } = await database(server, 'single', COLUMNS);
			const spots = points(COLUMNS, EACH);
			const oneByOne = async (act: typeof withDuty | typeof without) => {
				for (const spot of spots) await act(sql, spot);
			};
			const eight = async (act: typeof withDuty | typeof without) => {
				const queue = [...spots];
				const worker = async () => {
					for (let spot = queue.pop(); spot; spot = queue.pop()) await act(sql, spot);
				};
				await Promise.all(Array.from({ length: 8 }, worker));
			};
			const figures = [];
			for (const [name, way] of [
				['one connection', oneByOne],
				['eight at a time', eight]
			] as const) {
				const ours: number[] = [];
				const theirs: number[] = [];
				await way(withDuty);
				await way(without);
				for (let round = 0; round < ROUNDS; round++) {
					ours.push(EACH / (await seconds(() => way(withDuty))));
					theirs.push(EACH / (await seconds(() => way(without))));
				}
				figures.push({
					what: name,
					ours: perSecond(median(ours)),
					baseline: perSecond(median(theirs)),
					ratio: median(ours) / median(theirs),
					wanted: { least: 0.8 }
				});
			}
			await close();
			return figures;
		})
};
