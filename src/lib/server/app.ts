import { openDatabase, UnfitDatabaseError, type Database } from './db.ts';
import { seedDemo } from './demo.ts';
import { readEnv, type Env } from './env.ts';
import { openLive, type Live } from './live.ts';
import { log } from './log.ts';
import { migrate } from './migrate.ts';
import { isAway } from './problem.ts';
import { openWall, type Wall } from './wall.ts';
import { openStandingDuty, type StandingDuty } from './standing-duty.ts';

const TRY_AGAIN_MS = 1000;

/** The running product: its database, the live reader, what the wall is told, and whether the schema is in place. */
export type App = {
	db: Database;
	live: Live;
	wall: Wall;
	standing: StandingDuty;
	env: Env;
	ready: () => boolean;
	close(): Promise<void>;
};

/**
 * Opens the database, migrates, fills in the demonstration community. A server that is away is waited for in the
 * background: until it is back, requests are told so.
 * @throws where waiting cannot help: a bad setting, a folder in use, a server without PostGIS
 */
export async function startApp(): Promise<App> {
	const env = readEnv();
	const say = (line: string) => console.log(line);
	const db = await openDatabase({ url: env.databaseUrl, dataDir: env.dataDir, log: say });
	const warn = (message: string, problem: unknown) => log.warn({ err: problem }, message);
	const live = openLive(db.sql, warn);
	const wall = openWall(db.sql, warn);
	const standing = openStandingDuty(db.sql, warn);
	let ready = false;
	let closed = false;

	async function prepare(): Promise<void> {
		await migrate(db.sql, say);
		if (env.seed === 'demo') await seedDemo(db.sql, say);
		live.begin();
		wall.begin();
		standing.refresh();
		ready = true;
	}

	async function prepareWhenBack(): Promise<void> {
		while (!ready && !closed) {
			await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
			try {
				await prepare();
				say('数据库已恢复 / the database is back');
			} catch (problem) {
				if (isAway(problem)) continue;
				fail(problem);
			}
		}
	}

	try {
		await prepare();
	} catch (problem) {
		if (db.engine === 'embedded' || !isAway(problem)) throw problem;
		say('数据库暂时连不上,正在等待它恢复 / the database is away; waiting for it');
		void prepareWhenBack();
	}
	return {
		db,
		live,
		wall,
		standing,
		env,
		ready: () => ready,
		async close() {
			closed = true;
			live.close();
			wall.close();
			await db.close();
		}
	};
}

/** Ends the process with a sentence for the person who started it: a stack trace only where the cause is unknown. */
export function fail(problem: unknown): never {
	const known =
		problem instanceof UnfitDatabaseError ||
		(problem instanceof Error && problem.name === 'DataDirInUseError');
	console.error(known ? `\n${problem.message}\n` : problem);
	process.exit(1);
}
