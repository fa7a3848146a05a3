import { sweep } from './attempts.ts';
import { openAuth, type Auth } from './auth.ts';
import { authSecret } from './auth-secret.ts';
import { openDatabase, UnfitDatabaseError, type Database } from './db.ts';
import { seedDemo } from './demo.ts';
import { hangPictures } from './demo-pictures.ts';
import { readEnv, type Env } from './env.ts';
import { openFeeds, type Feeds } from './feeds/feeds.ts';
import { openLive, type Live } from './live.ts';
import { log } from './log.ts';
import { migrate } from './migrate.ts';
import { openPhotographs, type Photographs } from './photographs/photographs.ts';
import { openPool } from './photographs/pool.ts';
import { openStore } from './photographs/store.ts';
import { isAway } from './problem.ts';
import { pushKeys } from './push/keys.ts';
import { openPost } from './push/post.ts';
import { openPushSender } from './push/sender.ts';
import type { PushKeys } from './push/settings.ts';
import { forgetEnded } from './push/subscriptions.ts';
import { remember, type Remembered } from './remember.ts';
import { reportPage, type ReportPage } from './report-page.ts';
import { prepareReporters } from './reporter.ts';
import { openSealer, reporterKey, type Sealer } from './seal.ts';
import { openSiteFiles, type SiteFiles } from './site-files.ts';
import { openWall, type Wall } from './wall.ts';
import { openStandingDuty, type StandingDuty } from './standing-duty.ts';
import { tellSteps } from './tour-lines.ts';
import { openTimekeeper } from './timekeeper.ts';
import { openTimetable, type Timetable } from './timetable.ts';
import { firstLink } from './welcome.ts';

const TRY_AGAIN_MS = 1000;
const SWEEP_MS = 3_600_000;

/** The running product: its database, the live reader, what the wall is told, and whether the schema is in place. */
export type App = {
	/** Its `sql` may do what the application's role was granted. */
	db: Database;
	live: Live;
	wall: Wall;
	standing: StandingDuty;
	feeds: Feeds;
	/** Limits and calendars in force. */
	timetable: () => Promise<Timetable>;
	/** What the page of a report begins with. */
	reportPage: Remembered<ReportPage>;
	auth: Auth;
	photographs: Photographs;
	/** Pictures and sound of sites. */
	siteFiles: SiteFiles;
	/** Of the names and phone numbers of reporters. */
	sealer: Sealer;
	/** As whom we push. */
	pushKeys: PushKeys;
	/** Signs the cookies of sessions. */
	secret: string;
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
	const { sql: owner, ...opened } = await openDatabase({
		url: env.databaseUrl,
		dataDir: env.dataDir,
		log: say
	});
	const db = { ...opened, sql: opened.restricted };
	const secret = await authSecret(env, say);
	const sealer = openSealer(await reporterKey(env, say));
	const auth = openAuth(db.restricted, env, secret);
	const warn = (message: string, problem: unknown) => log.warn({ err: problem }, message);
	const live = openLive(db.sql, warn);
	const wall = openWall(db.sql, warn);
	const standing = openStandingDuty(db.sql, warn);
	const pool = openPool();
	const store = openStore(env.photographs);
	const photographs = openPhotographs(db.sql, env.photographs, pool, store);
	const siteFiles = openSiteFiles(db.sql, pool, store);
	const timetable = openTimetable(db.sql);
	const timekeeper = openTimekeeper(db.sql, timetable, { ring: live.ring, warn });
	const keys = await pushKeys({ ...env.push, dataDir: env.dataDir }, say);
	const pushes = openPushSender(db.sql, {
		post: openPost(keys, env.push.subject),
		hosts: env.push.hosts,
		warn
	});
	let ready = false;
	let closed = false;

	async function prepare(): Promise<void> {
		await migrate(owner, say);
		if (env.seed === 'demo') {
			await seedDemo(owner, say);
			await hangPictures(owner, store, say).catch((problem: unknown) =>
				warn('the drawings of the demonstration were not hung; the next start tries again', problem)
			);
		}
		await tellSteps(owner).catch((problem: unknown) =>
			warn('where tours go over steps was not found out; the next start tries again', problem)
		);
		await prepareReporters(owner, sealer, say);
		live.begin();
		wall.begin();
		standing.refresh();
		timekeeper.begin();
		pushes.begin();
		await welcome();
		ready = true;
	}

	/** There is no default password: whoever reads the console becomes the first administrator. */
	async function welcome(): Promise<void> {
		const token = await firstLink(db.restricted);
		if (!token) return;
		const link = `${env.origin ?? `http://localhost:${env.port}`}/welcome/${token}`;
		say(
			`还没有系统管理员：请在 24 小时内打开这个一次性链接 / no administrator yet: open this one-time link within 24 hours\n  ${link}`
		);
	}

	const sweeping = setInterval(() => {
		if (ready)
			Promise.all([sweep(db.restricted), forgetEnded(db.restricted)]).catch((problem: unknown) =>
				warn('what has run out was not cleared away', problem)
			);
	}, SWEEP_MS).unref();

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
		say('数据库暂时连不上，正在等待它恢复 / the database is away; waiting for it');
		void prepareWhenBack();
	}
	return {
		db,
		live,
		wall,
		standing,
		feeds: openFeeds(db.sql),
		timetable,
		reportPage: remember(() => reportPage(db.sql), { forMs: 60_000 }),
		auth,
		photographs,
		siteFiles,
		sealer,
		pushKeys: keys,
		secret,
		env,
		ready: () => ready,
		async close() {
			closed = true;
			clearInterval(sweeping);
			live.close();
			photographs.close();
			await Promise.all([timekeeper.close(), pushes.close()]);
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
