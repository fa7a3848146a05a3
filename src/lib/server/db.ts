import { resolve } from 'node:path';
import postgres from 'postgres';

export type Sql = postgres.Sql;
/** The client, or a transaction of it. */
export type ISql = postgres.ISql;

export type Database = {
	/** The owner's client: migrates, fills in, imports and exports. */
	sql: Sql;
	/** What serves requests: it may do only what was granted to APP_ROLE (migrations/0012_rights.sql). */
	restricted: Sql;
	engine: 'embedded' | 'native';
	close(): Promise<void>;
};

/** The server cannot run the product: too old, or without PostGIS. The message names both versions. */
export class UnfitDatabaseError extends Error {}

/** The database role that the application works as; it owns nothing. */
const APP_ROLE = 'minqing_app';

const OLDEST_POSTGRES = 15;
const OLDEST_POSTGIS = 3.3;

/**
 * Opens the one database client, over a server (`url`) or over the embedded engine in `dataDir` (null: in memory).
 * Connects lazily: a server that is away is found out by the first query. Does not migrate.
 */
export async function openDatabase(options: {
	url?: string | undefined;
	dataDir: string | null;
	max?: number;
	log?: (line: string) => void;
}): Promise<Database> {
	const { url, dataDir, max = 8, log } = options;
	const common = {
		max,
		transform: postgres.camel,
		onnotice() {},
		// A quarter of a second, not the default's growing pauses: after an outage we are back at once.
		backoff: () => 0.25,
		connect_timeout: 10
	} satisfies postgres.Options<Record<string, never>>;
	if (url) {
		const connection = {
			application_name: 'minqing',
			TimeZone: 'UTC',
			// PostGIS functions look so dear to the planner that it would compile each small statement first.
			jit: 'off',
			// A forgotten transaction would hold back the event log's fence (live.ts).
			idle_in_transaction_session_timeout: 30_000
		};
		const sql = postgres(url, { ...common, connection });
		const restricted = postgres(url, { ...common, connection: { ...connection, role: APP_ROLE } });
		return { sql, restricted, engine: 'native', close: () => end(sql, restricted) };
	}
	// 20 MB of PostgreSQL are loaded only where they are used.
	const { openEmbedded } = await import('./embedded/engine.ts');
	const embedded = await openEmbedded({
		dataDir: dataDir === null ? null : resolve(dataDir),
		...(log && { log })
	});
	const lasting = { ...common, idle_timeout: 0, max_lifetime: null };
	const sql = postgres({ ...lasting, ...inProcess(embedded.socket) });
	const restricted = postgres({ ...lasting, ...inProcess(() => embedded.socketAs(APP_ROLE)) });
	return {
		sql,
		restricted,
		engine: 'embedded',
		async close() {
			await end(sql, restricted);
			await embedded.close();
		}
	};
}

async function end(...clients: Sql[]): Promise<void> {
	await Promise.all(clients.map((client) => client.end({ timeout: 5 })));
}

/** postgres.js takes a ready-made stream per connection by its `socket` option, which its types do not know. */
function inProcess(socket: () => unknown): postgres.Options<Record<string, never>> {
	const options = { host: 'embedded', database: 'postgres', username: 'postgres', socket };
	return options;
}

/**
 * Checks a server's versions and makes the extensions the product needs.
 * @throws {UnfitDatabaseError} when PostgreSQL or PostGIS is too old, missing, or may not be installed by this role
 */
export async function prepareExtensions(sql: Sql): Promise<void> {
	const [server] = await sql<{ number: number; version: string; postgis: string | null }[]>`
		select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
			(select default_version from pg_available_extensions where name = 'postgis') as postgis`;
	if (!server) throw new UnfitDatabaseError('数据库没有回答版本号。 The database did not tell its version.');
	const asked = `需要 PostgreSQL ≥ ${OLDEST_POSTGRES} 和 PostGIS ≥ ${OLDEST_POSTGIS} / PostgreSQL ≥ ${OLDEST_POSTGRES} with PostGIS ≥ ${OLDEST_POSTGIS} is needed`;
	if (server.number < OLDEST_POSTGRES * 10_000) {
		throw new UnfitDatabaseError(
			`数据库是 PostgreSQL ${server.version}，太旧。This server is PostgreSQL ${server.version}. ${asked}。`
		);
	}
	if (server.postgis === null) {
		throw new UnfitDatabaseError(
			`PostgreSQL ${server.version} 上没有安装 PostGIS。This server (PostgreSQL ${server.version}) has no PostGIS. ${asked} (Debian: postgresql-${Math.floor(server.number / 10_000)}-postgis-3)。`
		);
	}
	if (Number.parseFloat(server.postgis) < OLDEST_POSTGIS) {
		throw new UnfitDatabaseError(
			`PostGIS ${server.postgis} 太旧。PostGIS ${server.postgis} is too old. ${asked}。`
		);
	}
	await prepareRole(sql);
	try {
		await sql`create extension if not exists postgis`;
		await sql`create extension if not exists btree_gist`;
	} catch (problem) {
		if (problem instanceof postgres.PostgresError && problem.code === '42501') {
			throw new UnfitDatabaseError(
				`数据库用户无权安装扩展，请由管理员在该库执行:create extension postgis; create extension btree_gist; / The role may not create extensions: have an administrator run those two statements. (${problem.message})`
			);
		}
		throw problem;
	}
	const [installed] = await sql<
		{ postgis: string }[]
	>`select extversion as postgis from pg_extension where extname = 'postgis'`;
	if (Number.parseFloat(installed?.postgis ?? '0') < OLDEST_POSTGIS) {
		throw new UnfitDatabaseError(
			`这个库里的 PostGIS 是 ${installed?.postgis}，太旧。PostGIS ${installed?.postgis} in this database is too old. ${asked}。ALTER EXTENSION postgis UPDATE。`
		);
	}
}

/** The role the application works as belongs to the whole server: another database of it may have made it already. */
async function prepareRole(sql: Sql): Promise<void> {
	try {
		await sql.unsafe(`do $$ begin
			if not exists (select from pg_roles where rolname = '${APP_ROLE}') then create role ${APP_ROLE} nologin; end if;
			if not pg_has_role(current_user, '${APP_ROLE}', 'member') then execute format('grant ${APP_ROLE} to %I', current_user); end if;
		exception when duplicate_object or unique_violation then null; end $$`);
	} catch (problem) {
		if (problem instanceof postgres.PostgresError && problem.code === '42501') {
			throw new UnfitDatabaseError(
				`数据库用户无权建立应用角色，请由管理员执行:create role ${APP_ROLE} nologin; grant ${APP_ROLE} to 本用户; / This user may not create the role the application works as: have an administrator run those two statements. (${problem.message})`
			);
		}
		throw problem;
	}
}
