import type { Instance } from './instance.ts';
import { read, type Answer } from './answer.ts';
import { query, refusal, SYNC, type Unit } from './unit.ts';
import { ProtocolSocket, type Queue } from './protocol-socket.ts';
import { follow, leftovers, listenAgain } from './shared-session.ts';
import { InstanceLostError } from './worker-link.ts';

/** The embedded database was replaced or closed under a connection. What was acknowledged is kept; the rest was undone. */
export class EmbeddedConnectionError extends Error {
	override name = 'EmbeddedConnectionError';
	readonly code = 'CONNECTION_CLOSED';
}

/** A unit of ours, run before anybody else's as soon as nobody is in the middle of something. */
type Errand = { unit: Unit; limitMs: number; settle?: (answer: Answer | InstanceLostError) => void };

/** PGlite would wait for the rows within the statement, and never come back. */
const COPY_IN = /^\s*copy\b.*\bfrom\s+stdin\b/is;

/**
 * Lets many connections use the one session PGlite has: whole units, first come first served,
 * the word kept by whoever is in the middle of a transaction.
 * As whom it works is the connection's own; else the session is shared: SET without LOCAL, temporary tables and session advisory locks reach every connection.
 */
export class Scheduler implements Queue {
	readonly #instance: Instance;
	readonly #limitMs: number;
	readonly #log: (line: string) => void;
	readonly #sockets = new Set<ProtocolSocket>();
	readonly #waiting = new Set<ProtocolSocket>();
	#errands: Errand[] = [];
	/** Who has the word. */
	#holder: ProtocolSocket | null = null;
	/** Whose unit is running. */
	#served: ProtocolSocket | null = null;
	/** As whom the session works just now. */
	#role: string | null = null;
	#working = false;
	#closed = false;
	/** When anybody was served last. */
	lastServed = Date.now();
	/** Called after an answer that may be an instance's last words. */
	onSuspect: () => void = () => {};

	constructor(instance: Instance, limitMs: number, log: (line: string) => void) {
		this.#instance = instance;
		this.#log = log;
		this.#limitMs = limitMs;
		instance.onLost = (error) => this.#dismiss(error);
		instance.onOpen = () => {
			for (const socket of this.#sockets) this.greet(socket);
			void this.#work();
		};
	}

	/** A new connection; while the database is being opened again it waits. */
	connect(role: string | null): ProtocolSocket {
		const socket = new ProtocolSocket(this, role);
		const closed = new EmbeddedConnectionError('the embedded database is closed');
		// Not at once: the client is yet to listen.
		if (this.#closed) setImmediate(() => socket.destroy(closed));
		else this.#sockets.add(socket);
		return socket;
	}

	/** Runs a statement of ours in turn and gives the answer; null when the instance was lost over it. */
	async ask(sql: string, limitMs: number): Promise<Answer | null> {
		const answer = await new Promise<Answer | InstanceLostError>((settle) =>
			this.#send({ unit: query(sql), limitMs, settle })
		);
		return answer instanceof InstanceLostError ? null : answer;
	}

	/** Ends a connection that has kept the word without using it for longer than a statement may take. */
	endSilent(): void {
		const socket = this.#holder;
		if (!socket || this.#served || Date.now() - this.lastServed < this.#limitMs) return;
		const text = `a transaction was silent for more than ${this.#limitMs / 1000} s and was rolled back`;
		this.#log(`内嵌数据库：事务长时间未动，已回滚 / embedded database: ${text}`);
		socket.destroy(new EmbeddedConnectionError(text));
	}

	/** Ends every connection; no other will come. */
	close(): void {
		this.#closed = true;
		this.#dismiss(new InstanceLostError('the embedded database was closed'));
	}

	greet(socket: ProtocolSocket): void {
		const greeting = this.#instance.greeting;
		if (!greeting || socket.greeting !== 'asked' || socket.destroyed) return;
		socket.greeting = 'given';
		socket.push(greeting);
	}

	wake(socket: ProtocolSocket): void {
		this.#waiting.add(socket);
		void this.#work();
	}

	leave(socket: ProtocolSocket): void {
		this.#sockets.delete(socket);
		this.#waiting.delete(socket);
		// In the middle of its unit? Then #serve tidies up when the answer is there.
		if (socket !== this.#served) this.#tidy(socket);
	}

	#send(errand: Errand): void {
		this.#errands.push(errand);
		void this.#work();
	}

	async #work(): Promise<void> {
		if (this.#working) return;
		this.#working = true;
		for (let turn = this.#next(); turn; turn = this.#next()) {
			try {
				await turn();
			} catch (error) {
				this.#instance.lose(
					error instanceof InstanceLostError ? error : new InstanceLostError(String(error))
				);
			}
		}
		this.#working = false;
	}

	#next(): (() => Promise<void>) | null {
		if (!this.#instance.greeting) return null;
		const errand = this.#holder ? undefined : this.#errands.shift();
		if (errand) return () => this.#run(errand);
		const [first] = this.#waiting;
		const socket = this.#holder ?? first;
		const unit = socket?.units.shift();
		if (!socket || !unit) return null;
		this.#waiting.delete(socket);
		if (socket.units.length) this.#waiting.add(socket);
		return () => this.#serve(socket, unit);
	}

	async #run({ unit, limitMs, settle }: Errand): Promise<void> {
		try {
			const answer = await this.#exec(unit, limitMs);
			settle?.(answer);
			this.#announce(answer, null);
		} catch (error) {
			settle?.(error instanceof InstanceLostError ? error : new InstanceLostError(String(error)));
			throw error;
		}
	}

	async #serve(socket: ProtocolSocket, unit: Unit): Promise<void> {
		if (unit.end === 'terminate') {
			this.#holder = null;
			socket.destroy();
			return;
		}
		if (socket.skipping && unit.end !== 'sync') return;
		this.#served = this.#holder = socket;
		if (!(await this.#workAs(socket))) return;
		const answer = await this.#answer(socket, unit);
		this.#served = null;
		socket.flushed = unit.end === 'flush';
		socket.skipping = socket.flushed && answer.failed;
		if (answer.status && !socket.flushed) socket.transaction = answer.status;
		for (const name of unit.prepares) socket.statements.add(name);
		if (!answer.failed && follow(unit.sql, socket.channels) === 'unlisten') {
			this.#hurry(listenAgain(this.#sockets));
		}
		this.lastServed = Date.now();
		if (!socket.busy) this.#holder = null;
		if (socket.destroyed) this.#tidy(socket);
		else socket.push(answer.bytes);
		this.#announce(answer, socket);
		if (answer.health === 'suspect') this.onSuspect();
	}

	/** Nobody's statement runs with another connection's rights: where the role cannot be taken, the connection ends. */
	async #workAs(socket: ProtocolSocket): Promise<boolean> {
		if (socket.role === this.#role) return true;
		const statement = socket.role === null ? 'reset role' : `set role ${socket.role}`;
		const { failed } = await this.#exec(query(statement), this.#limitMs);
		if (!failed) {
			this.#role = socket.role;
			return true;
		}
		this.#served = this.#holder = null;
		socket.destroy(new EmbeddedConnectionError(`the database refused: ${statement}`));
		return false;
	}

	async #answer(socket: ProtocolSocket, unit: Unit): Promise<Answer> {
		if (COPY_IN.test(unit.sql)) {
			const text = 'COPY … FROM STDIN does not work in the embedded database: insert … select from unnest(…)';
			return read(refusal('0A000', text, socket.transaction), unit);
		}
		return this.#exec(socket.skipping ? SYNC : unit, this.#limitMs);
	}

	async #exec(unit: Unit, limitMs: number): Promise<Answer> {
		const answer = read(await this.#instance.exec(unit.bytes, limitMs), unit);
		if (answer.health === 'poisoned')
			throw new InstanceLostError('the embedded database broke off in an answer');
		return answer;
	}

	/** Notifications go to every connection, as each may have asked for them; the one that was answered has them already. */
	#announce(answer: Answer, answered: ProtocolSocket | null): void {
		if (!answer.notifications.length) return;
		const bytes = Buffer.concat(answer.notifications);
		for (const socket of this.#sockets) {
			if (socket !== answered && socket.greeting === 'given') socket.push(bytes);
		}
	}

	/** Undoes what a connection that is gone left in the session. */
	#tidy(socket: ProtocolSocket): void {
		if (this.#holder === socket) this.#holder = null;
		const units = leftovers(socket, this.#sockets);
		socket.forget();
		this.#hurry(units);
		void this.#work();
	}

	/** Before anything else: nobody may see what they are to undo. */
	#hurry(units: Unit[]): void {
		this.#errands.unshift(...units.map((unit) => ({ unit, limitMs: this.#limitMs })));
	}

	#dismiss(error: InstanceLostError): void {
		const errands = this.#errands;
		const culprit = this.#served;
		this.#errands = [];
		this.#served = this.#holder = null;
		this.#role = null;
		for (const socket of [...this.#sockets]) {
			if (socket.greeting === 'asked' && !this.#closed) continue;
			const text =
				socket === culprit && error.slow
					? `the statement ran for more than ${this.#limitMs / 1000} s and was ended; nothing of it was kept`
					: `${error.message}; nothing of an unanswered statement was kept`;
			socket.forget();
			socket.destroy(new EmbeddedConnectionError(text));
		}
		for (const errand of errands) errand.settle?.(error);
	}
}
