import type { Instance } from './instance.ts';
import type { Scheduler } from './scheduler.ts';
import { InstanceLostError } from './worker-link.ts';

/** What a server's own background processes do; the embedded engine has none. */
export type Caretaker = {
	/** Looks now whether the instance lives. */
	look(): void;
	stop(): void;
};

/** One look: does it still add up, and how much log would a start have to replay? */
const CANARY = `select 41+1, pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) > 128 * 1024 * 1024
	from pg_control_checkpoint()`;

/** Which table a server's autovacuum would take next, by the same thresholds. */
const UPKEEP = `select format(case when dead then 'vacuum (analyze) %I.%I' else 'analyze %I.%I' end, schemaname, relname)
	from (select stat.schemaname, stat.relname, n_mod_since_analyze as changed, greatest(reltuples, 0) as size,
			n_dead_tup > 50 + 0.2 * greatest(reltuples, 0) as dead
		from pg_stat_user_tables stat join pg_class on pg_class.oid = stat.relid) found
	where dead or changed > 50 + 0.1 * size
	order by changed desc limit 1`;

/** A checkpoint writes at most 128 MB; a vacuum of a large table may take longer than a statement may. */
const UPKEEP_LIMIT_MS = 600_000;

/** Watches over an instance: canary, checkpoints, transactions that fell silent, statistics and dead rows when it is quiet. */
export function caretake(
	scheduler: Scheduler,
	instance: Instance,
	{ everyMs, limitMs }: { everyMs: number; limitMs: number }
): Caretaker {
	let looking = false;
	let tended = Date.now();

	async function look(): Promise<void> {
		scheduler.endSilent();
		if (looking) return;
		looking = true;
		try {
			const canary = await scheduler.ask(CANARY, Math.min(limitMs, 15_000));
			if (!canary) return;
			const [row] = canary.rows();
			if (row?.[0] !== '42') return instance.lose(new InstanceLostError('the canary did not sing'));
			if (row[1] === 't') await scheduler.ask('checkpoint', UPKEEP_LIMIT_MS);
			await tend();
		} finally {
			looking = false;
		}
	}

	async function tend(): Promise<void> {
		const now = Date.now();
		// With a look every 5 s: every minute, when nobody has asked for 2 s.
		if (now - tended < 12 * everyMs || now - scheduler.lastServed < 0.4 * everyMs) return;
		const found = await scheduler.ask(UPKEEP, limitMs);
		const statement = found?.rows()[0]?.[0];
		// The next table comes at the next quiet look; when there is none, a minute passes.
		if (statement) await scheduler.ask(statement, UPKEEP_LIMIT_MS);
		else tended = now;
	}

	const timer = setInterval(() => void look(), everyMs).unref();
	return { look: () => void look(), stop: () => clearInterval(timer) };
}
