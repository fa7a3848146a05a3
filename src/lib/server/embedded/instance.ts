import { setTimeout as pause } from 'node:timers/promises';
import { InstanceLostError, type WorkerLink } from './worker-link.ts';

/** The database behind all connections, whichever worker it lives in just now. */
export class Instance {
	readonly #open: () => Promise<WorkerLink>;
	readonly #log: (line: string) => void;
	#link: WorkerLink | null;
	#closed = false;
	#replacing: Promise<void> = Promise.resolve();
	/** Told when the instance is gone, and when the next one answers. */
	onLost: (error: InstanceLostError) => void = () => {};
	onOpen: () => void = () => {};

	private constructor(link: WorkerLink, open: () => Promise<WorkerLink>, log: (line: string) => void) {
		this.#link = link;
		this.#open = open;
		this.#log = log;
	}

	/**
	 * @param open opens a worker, now and whenever one was lost
	 * @throws {InstanceLostError} when the first one does not open
	 */
	static async start(open: () => Promise<WorkerLink>, log: (line: string) => void): Promise<Instance> {
		return new Instance(await open(), open, log);
	}

	/** What a server says to a startup packet; null while there is no database. */
	get greeting(): Buffer | null {
		return this.#link?.greeting ?? null;
	}

	/**
	 * Runs one unit of the protocol; one at a time.
	 * @throws {InstanceLostError} when the instance is gone, or does not answer in time
	 */
	async exec(unit: Uint8Array, limitMs: number): Promise<Buffer> {
		if (!this.#link) throw new InstanceLostError('there is no instance');
		return this.#link.exec(unit, limitMs);
	}

	/** Gives the instance up and opens another on the same folder: what was acknowledged is in its log. */
	lose(error: InstanceLostError): void {
		const link = this.#link;
		if (!link || this.#closed) return;
		this.#link = null;
		this.#log(
			`内嵌数据库失去响应，正在重新打开 / the embedded database is lost and opened again: ${error.message}`
		);
		this.onLost(error);
		this.#replacing = this.#replace(link);
	}

	async close(): Promise<void> {
		this.#closed = true;
		const link = this.#link;
		this.#link = null;
		await link?.close();
		await this.#replacing;
	}

	async #replace(link: WorkerLink): Promise<void> {
		// Two workers on one folder would destroy it: the old one must be gone first.
		await link.kill();
		for (let delayMs = 500; !this.#closed; delayMs = Math.min(delayMs * 2, 30_000)) {
			try {
				const next = await this.#open();
				if (this.#wasClosed()) return await next.close();
				this.#link = next;
				this.#log('内嵌数据库已重新打开 / the embedded database is open again');
				this.onOpen();
				return;
			} catch (error) {
				this.#log(
					`内嵌数据库无法打开，稍后再试 / the embedded database does not open, next try soon: ${String(error)}`
				);
				await pause(delayMs);
			}
		}
	}

	#wasClosed(): boolean {
		return this.#closed;
	}
}
