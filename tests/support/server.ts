import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';
import { whenWeEnd } from './when-we-end.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The built product, running as a process of its own. */
export type Server = {
	url: string;
	port: number;
	dataDir: string;
	/** What it has printed so far. */
	output(): string;
	pid(): number;
	/** SIGKILL, to it and all its children. */
	kill9(): Promise<void>;
	/** Starts it again on the same port and data; returns when it answers. */
	start(): Promise<void>;
	/** Ends it politely and removes its data. */
	stop(): Promise<void>;
};

export type ServerOptions = {
	/** Beside PORT, HOST, DATA_DIR: `SEED` is `none` unless given. */
	env?: Record<string, string>;
	/** Kept afterwards where given. */
	dataDir?: string;
	/** A page that must answer before the server counts as started. */
	ready?: string;
	timeoutMs?: number;
};

/** Starts the product on a free port of the loopback interface and waits until it answers. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
	const { env = {}, ready = '/api/health', timeoutMs = 180_000 } = options;
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'minqing-data-'));
	let child: ReturnType<typeof launch> | null = null;
	let output = '';

	function launch() {
		const settings = { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, SEED: 'none', ...env };
		const started = spawn(process.execPath, ['--import', 'tsx', 'src/cli/start.ts'], {
			cwd: root,
			env: { ...plainEnvironment(), ...settings },
			detached: true,
			stdio: ['ignore', 'pipe', 'pipe']
		});
		const gone = once(started, 'exit');
		const guard = whenWeEnd('kill -9 "-$1"', [String(started.pid)]);
		const keep = (part: Buffer): void => void (output = (output + part.toString()).slice(-100_000));
		started.stdout.on('data', keep);
		started.stderr.on('data', keep);
		return { started, gone, guard };
	}

	async function start(): Promise<void> {
		const running = launch();
		child = running;
		const deadline = Date.now() + timeoutMs;
		while (Date.now() < deadline) {
			if (running.started.exitCode !== null) throw new Error(`the server ended by itself:\n${output}`);
			const answer = await fetch(url + ready, { signal: AbortSignal.timeout(10_000) }).catch(() => null);
			await answer?.arrayBuffer();
			if (answer?.ok) return;
			await sleep(20);
		}
		await kill9();
		throw new Error(`the server did not answer within ${timeoutMs} ms:\n${output}`);
	}

	async function kill9(): Promise<void> {
		if (!child) return;
		await child.guard.now();
		await child.gone;
		child = null;
	}

	async function stop(): Promise<void> {
		if (child) {
			child.started.kill('SIGTERM');
			await Promise.race([child.gone, sleep(10_000, undefined, { ref: false })]);
			await kill9();
		}
		if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
	}

	await start();
	return { url, port, dataDir, output: () => output, pid: () => child?.started.pid ?? 0, kill9, start, stop };
}

/** The environment without what a test runner put there. */
function plainEnvironment(): Record<string, string | undefined> {
	const foreign = /^(VITEST|NODE_ENV$|NODE_OPTIONS$|TEST$|MINQING_|DATABASE_URL$|PORT$|BASEMAP$)/;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
