import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '../project-root.ts';

/** What worker.js is opened with. */
export type WorkerData = {
	/** The folder of the cluster; null is a database in memory. */
	dataDir: string | null;
	/** What a database in memory starts from; null starts with initdb. */
	snapshotPath: string | null;
	/** PostGIS without what a running database never reads; null is the package's own, and creates the extensions. */
	bundlePath: string | null;
};

/** The instance behind the connections is gone; it will be replaced. `slow` when a statement ran over its time. */
export class InstanceLostError extends Error {
	constructor(
		message: string,
		readonly slow = false
	) {
		super(message);
	}
}

/** Opening replays what a killed process left in the log, at most some hundred MB. */
const OPEN_LIMIT_MS = 180_000;
const CLOSE_LIMIT_MS = 15_000;

/** One PGlite in one worker thread. It answers one unit at a time; once it has failed it stays failed. */
export class WorkerLink {
	readonly #worker: Worker;
	#answered: ((answer: Buffer) => void) | null = null;
	#failed: ((error: InstanceLostError) => void) | null = null;
	#lost: InstanceLostError | null = null;
	/** The answer to every startup packet. */
	greeting: Buffer = Buffer.alloc(0);

	private constructor(data: WorkerData) {
		this.#worker = new Worker(join(projectRoot, 'src/lib/server/embedded/worker.js'), {
			// Not ours: loaders such as tsx would cost a second and have nothing to do there.
			execArgv: [],
			resourceLimits: { stackSizeMb: 64 }
		});
		this.#worker.postMessage(data);
		this.#worker.on('message', (message: Uint8Array | { broken: string }) => {
			if (!(message instanceof Uint8Array)) return this.#fail(new InstanceLostError(message.broken));
			const answered = this.#answered;
			this.#answered = this.#failed = null;
			answered?.(Buffer.from(message.buffer, message.byteOffset, message.byteLength));
		});
		this.#worker.on('error', (error) => this.#fail(new InstanceLostError(String(error))));
		this.#worker.on('exit', (code) =>
			this.#fail(new InstanceLostError(`the embedded database's thread ended with code ${code}`))
		);
	}

	/**
	 * Starts a worker and waits until its database answers.
	 * @throws {InstanceLostError} when the database does not open
	 */
	static async open(data: WorkerData): Promise<WorkerLink> {
		const link = new WorkerLink(data);
		try {
			link.greeting = await link.#wait(OPEN_LIMIT_MS);
			return link;
		} catch (error) {
			await link.kill();
			throw error;
		}
	}

	/**
	 * Runs one unit of the protocol and gives the raw answer.
	 * @throws {InstanceLostError} when no answer came within `limitMs`, or the instance broke
	 */
	exec(unit: Uint8Array, limitMs: number): Promise<Buffer> {
		// A copy of its own: a pooled Buffer would be sent with the whole pool.
		const own = new Uint8Array(unit);
		this.#worker.postMessage(own, [own.buffer]);
		return this.#wait(limitMs);
	}

	/** The cluster as a tar archive, compressed. */
	dump(): Promise<Buffer> {
		this.#worker.postMessage('dump');
		return this.#wait(OPEN_LIMIT_MS);
	}

	/** Shuts the database down in order; kills it when that takes too long, which loses nothing either. */
	async close(): Promise<void> {
		const ended = new Promise((resolve) => this.#worker.once('exit', resolve));
		if (this.#lost) return this.kill();
		this.#worker.postMessage('close');
		const late = setTimeout(() => void this.#worker.terminate(), CLOSE_LIMIT_MS);
		await ended;
		clearTimeout(late);
	}

	/** Ends the thread whatever it does. Afterwards nothing writes to the folder any more. */
	async kill(): Promise<void> {
		this.#lost ??= new InstanceLostError('the worker was ended');
		await this.#worker.terminate();
	}

	#wait(limitMs: number): Promise<Buffer> {
		if (this.#lost) return Promise.reject(this.#lost);
		return new Promise((resolve, reject) => {
			const timer = setTimeout(() => {
				// When it was this thread that stood still, the answer is waiting: let it come in before judging.
				setImmediate(() => {
					if (this.#answered !== answered) return;
					this.#fail(
						new InstanceLostError(`the embedded database gave no answer for ${limitMs / 1000} s`, true)
					);
				});
			}, limitMs);
			const answered = (answer: Buffer) => {
				clearTimeout(timer);
				resolve(answer);
			};
			this.#answered = answered;
			this.#failed = (error) => {
				clearTimeout(timer);
				reject(error);
			};
		});
	}

	#fail(error: InstanceLostError): void {
		this.#lost ??= error;
		const failed = this.#failed;
		this.#answered = this.#failed = null;
		failed?.(error);
	}
}
