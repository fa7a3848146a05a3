import { Duplex } from 'node:stream';
import { cut, type Unit } from './unit.ts';

/** What a connection tells the queue it stands in. */
export type Queue = {
	/** Its startup packet came: it waits for the greeting. */
	greet(socket: ProtocolSocket): void;
	/** It has units to run. */
	wake(socket: ProtocolSocket): void;
	/** It ended or was destroyed, perhaps in the middle of a transaction. */
	leave(socket: ProtocolSocket): void;
};

const [VERSION_3, CANCEL] = [196_608, 80_877_102];
const NO_ENCRYPTION = Buffer.from('N');

/** The client's end of one connection: what postgres.js takes for a network socket. */
export class ProtocolSocket extends Duplex {
	/** Asked and not yet run. */
	units: Unit[] = [];
	greeting: 'none' | 'asked' | 'given' = 'none';
	transaction: 'I' | 'T' | 'E' = 'I';
	/** A unit ended with a Flush: until its Sync comes, no other connection may speak. */
	flushed = false;
	/** After an error behind a Flush the protocol ignores everything up to the Sync. */
	skipping = false;
	/** What it leaves behind in the session that all connections share. */
	readonly statements = new Set<string>();
	readonly channels = new Set<string>();
	/** The database role it works as; null: the owner's. */
	readonly role: string | null;
	readonly #queue: Queue;
	#rest: Buffer = Buffer.alloc(0);

	constructor(queue: Queue, role: string | null) {
		super({ readableHighWaterMark: 1 << 20, writableHighWaterMark: 1 << 20 });
		this.role = role;
		this.#queue = queue;
		// It may be destroyed before its client listens; nobody's error must not end the process.
		this.on('error', () => {});
	}

	/** postgres.js takes leave only of a socket that says it is open. */
	get readyState(): 'open' | 'readOnly' | 'closed' {
		if (this.destroyed) return 'closed';
		return this.writableEnded ? 'readOnly' : 'open';
	}

	/** In the middle of something: the next unit must be this connection's too. */
	get busy(): boolean {
		return this.transaction !== 'I' || this.flushed;
	}

	/** The session it left something in is gone, or has been tidied. */
	forget(): void {
		this.transaction = 'I';
		this.flushed = this.skipping = false;
		this.statements.clear();
		this.channels.clear();
	}

	override _read(): void {
		// Answers are pushed as they come.
	}

	override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
		this.#rest = this.#rest.length ? Buffer.concat([this.#rest, chunk]) : chunk;
		if (this.greeting === 'none') this.#open();
		if (this.greeting !== 'none' && !this.destroyed) {
			const { units, rest } = cut(this.#rest);
			this.#rest = rest;
			this.units.push(...units);
			if (units.length) this.#queue.wake(this);
		}
		done();
	}

	override _final(done: () => void): void {
		done();
		this.destroy();
	}

	override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
		this.units = [];
		this.#queue.leave(this);
		done(error);
	}

	/** The packets before the first message have a length and a number but no type. */
	#open(): void {
		while (this.greeting === 'none' && this.#rest.length >= 8) {
			const length = this.#rest.readUInt32BE(0);
			if (this.#rest.length < length) return;
			const number = this.#rest.readUInt32BE(4);
			this.#rest = this.#rest.subarray(length);
			if (number === VERSION_3) {
				this.greeting = 'asked';
				// Not within write(): postgres.js is not ready for an answer before its write has returned.
				queueMicrotask(() => this.#queue.greet(this));
			} else if (number === CANCEL) {
				// A running statement cannot be cancelled, only outlive its time limit.
				this.destroy();
				return;
			} else queueMicrotask(() => this.push(NO_ENCRYPTION));
		}
	}
}
