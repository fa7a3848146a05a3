import {
	mkdirSync,
	readFileSync,
	readlinkSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

/** Another process holds the folder. Two on one folder would both run, and each lose what the other writes. */
export class DataDirInUseError extends Error {
	override name = 'DataDirInUseError';
	constructor(
		readonly folder: string,
		readonly pid: number
	) {
		super(
			`数据文件夹 ${folder} 正被进程 ${pid} 使用：请先停止那个进程，或用 DATA_DIR 另选文件夹，或用 DATABASE_URL 连接数据库服务器。 ` +
				`The data folder ${folder} is in use by process ${pid}: stop that process, choose another DATA_DIR, or use a database server by DATABASE_URL.`
		);
	}
}

const holder = z.object({ pid: z.number().int(), started: z.string(), boot: z.string(), space: z.string() });
type Holder = z.infer<typeof holder>;

const BEAT_MS = 2_000;
/** A holder in another container whose file has not been touched for so long is gone. */
const SILENCE_MS = 12_000;
/** A killed process is seen for a moment longer, while its threads end. */
const DYING_MS = 2_000;
/** Looking at the lock and replacing it takes milliseconds; a claim older than this was left by a crash. */
const CLAIM_MS = 5_000;

/**
 * Takes the lock of a data folder; one left behind by a process that is gone is taken over.
 * @returns the function that gives it back
 * @throws {DataDirInUseError} when a living process holds it, this one included
 */
export async function takeLock(folder: string): Promise<() => void> {
	mkdirSync(folder, { recursive: true });
	const file = join(folder, 'minqing.lock');
	const mine = JSON.stringify(describe(process.pid));
	const begun = Date.now();
	let silentSince: { beat: number; at: number } | null = null;
	for (;;) {
		const state = await claimed(`${file}.claim`, () => {
			const other = parse(read(file));
			const life = other ? lifeOf(other) : 'gone';
			if (other && life === 'alive') {
				if (other.pid !== process.pid && Date.now() - begun < DYING_MS) return 'wait';
				throw new DataDirInUseError(folder, other.pid);
			}
			if (other && life === 'unknown') {
				const beat = statSync(file).mtimeMs;
				if (silentSince && silentSince.beat !== beat) throw new DataDirInUseError(folder, other.pid);
				silentSince ??= { beat, at: Date.now() };
				if (Date.now() - silentSince.at < SILENCE_MS) return 'wait';
			}
			writeFileSync(`${file}.new`, mine);
			renameSync(`${file}.new`, file);
			return 'taken';
		});
		if (state === 'taken') break;
		await pause(200);
	}
	const beating = setInterval(() => {
		if (read(file) === mine) utimesSync(file, new Date(), new Date());
	}, BEAT_MS).unref();
	return () => {
		clearInterval(beating);
		if (read(file) === mine) rmSync(file, { force: true });
	};
}

/** Runs `look` while nobody else looks at the lock: two who find the same stale lock must not both replace it. */
async function claimed<T>(claim: string, look: () => T): Promise<T> {
	for (;;) {
		try {
			writeFileSync(claim, '', { flag: 'wx' });
			break;
		} catch (problem) {
			if (!hasCode(problem, 'EEXIST')) throw problem;
			const since = statSync(claim, { throwIfNoEntry: false })?.mtimeMs;
			if (since !== undefined && Date.now() - since > CLAIM_MS) rmSync(claim, { force: true });
			await pause(20);
		}
	}
	try {
		return look();
	} finally {
		rmSync(claim, { force: true });
	}
}

/** Process numbers are used again: the same number with another start is another process. */
function lifeOf(other: Holder): 'alive' | 'gone' | 'unknown' {
	const here = describe(other.pid);
	if (other.boot !== here.boot) return 'gone';
	// Another container on the same machine counts its processes for itself; only its heartbeat tells.
	if (other.space !== here.space) return 'unknown';
	try {
		process.kill(other.pid, 0);
	} catch (problem) {
		if (!hasCode(problem, 'EPERM')) return 'gone';
	}
	return other.started === here.started ? 'alive' : 'gone';
}

/** Who a process is: on Linux with its start (ticks since boot), the boot and the process namespace, elsewhere with its number. */
function describe(pid: number): Holder {
	// The second field of stat is the command in brackets and may hold spaces; 3 is the state (Z: killed, not yet collected), 22 the start.
	const stat = read(`/proc/${pid}/stat`);
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	const started = fields[0] === 'Z' ? 'ended' : (fields[19] ?? '');
	return { pid, started, boot: read('/proc/sys/kernel/random/boot_id').trim(), space: space() };
}

function space(): string {
	try {
		return readlinkSync('/proc/self/ns/pid');
	} catch {
		return '';
	}
}

function read(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}

/** Whose lock it is; null for none, and for a file that a full disk left empty. */
function parse(text: string): Holder | null {
	try {
		return holder.parse(JSON.parse(text));
	} catch {
		return null;
	}
}

function hasCode(problem: unknown, code: string): boolean {
	return problem instanceof Error && 'code' in problem && problem.code === code;
}
