import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase, type Sql } from '../../src/lib/server/db.ts';
import { place } from '../../src/lib/server/duty.ts';
import { openStandingDuty, type StandingDuty } from '../../src/lib/server/standing-duty.ts';
import { keyHash } from '../../src/lib/server/ticket-inside.ts';
import { open } from '../../src/lib/server/tickets.ts';
import { median, perSecond, seconds, type Figure, type Measurement } from './figures.ts';
import type { NativeServer } from '../support/native.ts';
import { database, forgetDuty, onNative, points } from './ground.ts';

const COLUMNS = 100;
const ROUNDS = 100;
const EACH = 100;
/** There already: the plan that looks a ticket's number up is made for the size at which a connection first needs it. */
const BEFORE = 5000;

type Act = (sql: Sql, spot: [number, number]) => Promise<unknown>;

/** The same ticket, secret link and event in a table that knows of nobody who answers. */
const without: Act = (sql, [lng, lat]) => sql`
	with opened as (
		insert into ticket (title, category, place, given_lng, given_lat, given_crs, due_at, key_hash)
		select 'x', c.code, st_setsrid(st_point(${lng}::double precision, ${lat}::double precision), 4326),
			${String(lng)}, ${String(lat)}, 'wgs84', now() + c.due_hours * interval '1 hour',
			decode(${keyHash(randomBytes(24).toString('base64url'))}, 'hex')
		from category c where c.code = 'road'
		returning id, code, state
	), told as (
		insert into event (ticket_id, type, state) select id, 'reported', state from opened
	)
	select code, state from opened`;

/** As the product opens it: who answers is known by heart. */
const withDuty =
	(standing: StandingDuty): Act =>
	(sql, [lng, lat]) =>
		open(sql, { title: 'x', category: 'road', place: place(lng, lat, 'wgs84') }, { standing });

/** As it opens it while the ground is being redrawn: the statement decides. */
const inSql = withDuty({ decide: () => null, refresh: () => undefined });

async function learned(sql: Sql, [spot = [0, 0]]: [number, number][]): Promise<StandingDuty> {
	const standing = openStandingDuty(sql, console.error);
	standing.refresh();
	while (!standing.decide(place(...spot, 'wgs84'))) await sleep(50);
	return standing;
}

/** A database of that name with a pool, and one connection to it alone. */
async function opened(server: NativeServer, name: string) {
	const pool = await database(server, name, COLUMNS);
	const alone = await openDatabase({ url: server.url(name), dataDir: null, max: 1 });
	return {
		pool: pool.sql,
		alone: alone.sql,
		async close() {
			await alone.close();
			await pool.close();
		}
	};
}
type Connections = Awaited<ReturnType<typeof opened>>;

/**
 * One after the other on one connection, and eight at a time on four. Each side has its own database of the same
 * server: in the baseline's the tickets have no columns, keys and checks for who answers.
 */
export const singleInsert: Measurement = {
	title: 'A ticket opened, with the duty decision against without',
	how: `${COLUMNS ** 2} grids, ${BEFORE} tickets, native PostgreSQL with its default durability, ${ROUNDS} alternating rounds of ${EACH}, medians.`,
	run: () =>
		onNative(async (server) => {
			const full = await opened(server, 'full');
			const plain = await opened(server, 'plain');
			await forgetDuty(plain.pool);
			const spots = points(COLUMNS, EACH);
			const standing = await learned(full.pool, spots);
			const oneByOne = async (act: Act, { alone }: Connections) => {
				for (const spot of spots) await act(alone, spot);
			};
			const eight = async (act: Act, { pool }: Connections) => {
				const queue = [...spots];
				const worker = async () => {
					for (let spot = queue.pop(); spot; spot = queue.pop()) await act(pool, spot);
				};
				await Promise.all(Array.from({ length: 8 }, worker));
			};
			const before = points(COLUMNS, BEFORE, 11);
			for (const spot of before) await withDuty(standing)(full.pool, spot);
			for (const spot of before) await without(plain.pool, spot);
			for (const { pool } of [full, plain]) await pool`vacuum analyze`;
			const figures: Figure[] = [];
			for (const [name, way, act] of [
				['one connection', oneByOne, withDuty(standing)],
				['eight at a time', eight, withDuty(standing)],
				['one connection, the rule in SQL', oneByOne, inSql]
			] as const) {
				const ours: number[] = [];
				const theirs: number[] = [];
				await way(act, full);
				await way(without, plain);
				const timeOurs = async () => ours.push(EACH / (await seconds(() => way(act, full))));
				const timeTheirs = async () => theirs.push(EACH / (await seconds(() => way(without, plain))));
				for (let round = 0; round < ROUNDS; round++) {
					const inTurn = round % 2 ? [timeTheirs, timeOurs] : [timeOurs, timeTheirs];
					for (const time of inTurn) await time();
				}
				figures.push({
					what: name,
					ours: perSecond(median(ours)),
					baseline: perSecond(median(theirs)),
					ratio: median(ours.map((ourSpeed, round) => ourSpeed / (theirs[round] ?? NaN))),
					...(act !== inSql && { wanted: { least: 0.8 } })
				});
			}
			await full.close();
			await plain.close();
			return figures;
		})
};
