import type { Database, Sql } from '../../src/lib/server/db.ts';
import { openDatabase } from '../../src/lib/server/db.ts';
import { migrate } from '../../src/lib/server/migrate.ts';
import postgres from 'postgres';
import { insertAreas, nameLeaders } from '../support/areas.ts';
import { irregularGrids, seededRandom } from '../support/irregular-grids.ts';
import { findBinaries } from '../support/native-binaries.ts';
import { startNative, type NativeServer } from '../support/native.ts';

const STEP = 0.003;
const ORIGIN = [115.3, 22.7] as const;

/** So many irregular grids in a square, about 300 m wide each. */
export const grids = (columns: number) => irregularGrids({ columns, step: STEP, origin: [...ORIGIN] });

/** Points strewn over the same square. */
export function points(columns: number, count: number, seed = 7): [lng: number, lat: number][] {
	const random = seededRandom(seed);
	const side = columns * STEP;
	return Array.from({ length: count }, () => [ORIGIN[0] + random() * side, ORIGIN[1] + random() * side]);
}

/** Runs against a private PostgreSQL with its own default durability (fsync on). */
export async function onNative<T>(body: (server: NativeServer) => Promise<T>): Promise<T> {
	const bin = findBinaries();
	if (!bin) throw new Error('no PostgreSQL with PostGIS on this machine');
	const server = await startNative({ bin, durable: true });
	try {
		return await body(server);
	} finally {
		await server.stop();
	}
}

/** A migrated database of that server, with `columns`² grids that all have a leader. */
export async function database(
	server: NativeServer,
	name: string,
	columns: number,
	max = 4
): Promise<Database> {
	const admin = postgres(server.url(), { max: 1, onnotice() {} });
	await admin`create database ${admin(name)}`;
	await admin.end();
	const opened = await openDatabase({ url: server.url(name), dataDir: null, max });
	await migrate(opened.sql);
	if (columns > 0) {
		await insertAreas(opened.sql, grids(columns));
		await nameLeaders(opened.sql);
	}
	await opened.sql`analyze`;
	return opened;
}

/** Takes who answers out of the tickets' table again: a ticket as it is where nobody asks, for the baselines. */
export async function forgetDuty(sql: Sql): Promise<void> {
	await sql.unsafe(`
		drop view duty_decision;
		alter table ticket drop column outcome, drop column rule, drop column area_version_id, drop column post_id,
			drop column person_id, drop column border_m, drop column runner_up_id, drop column suspect, drop column decided_at`);
}
