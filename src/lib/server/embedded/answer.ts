import { codes, type Unit } from './unit.ts';

/** What a unit's answer says, besides what the client is to see. */
export type Answer = {
	/** What the client is to see. */
	bytes: Buffer;
	/** The last transaction status: I idle, T in a transaction, E in a failed one; null when the answer names none. */
	status: 'I' | 'T' | 'E' | null;
	failed: boolean;
	/** NotificationResponse messages. */
	notifications: Buffer[];
	/** suspect: look whether it still lives; poisoned: it does not. */
	health: 'sound' | 'suspect' | 'poisoned';
	/** Its data rows, as text. */
	rows(): string[][];
};

/** What answers a message: parse, bind, close complete; row description or none; command complete, empty, suspended. */
const REPLIES = codes('123TnCIs');
/** A simple query brings row descriptions unasked; only its end counts. */
const SIMPLE_REPLIES = codes('CI');
const [READY, NOTIFICATION, ERROR, ROW, COPY_IN] = Buffer.from('ZAEDG');
const [IN_TRANSACTION, FAILED] = Buffer.from('TE');

/**
 * Reads the answer to a unit.
 * PGlite answers a failure with two ReadyForQuery: only the last one counts, and none where the unit ended with a Flush.
 */
export function read(answer: Buffer, { end, replies }: Pick<Unit, 'end' | 'replies'>): Answer {
	const counted = end === 'query' ? SIMPLE_REPLIES : REPLIES;
	let replied = 0;
	const rows: number[] = [];
	const found: Answer = {
		bytes: answer,
		status: null,
		failed: false,
		notifications: [],
		health: 'sound',
		rows: () => rows.map((start) => columns(answer, start))
	};
	const ready: { at: number; next: number }[] = [];
	let at = 0;
	let last: number | undefined;
	while (at + 5 <= answer.length) {
		const next = at + 1 + answer.readUInt32BE(at + 1);
		last = answer[at] ?? 0;
		if (counted.has(last)) replied++;
		if (last === READY) {
			ready.push({ at, next });
			found.status = status(answer[at + 5]);
		} else if (last === NOTIFICATION) found.notifications.push(answer.subarray(at, next));
		else if (last === ROW) rows.push(at + 5);
		else if (last === COPY_IN) found.health = 'poisoned';
		else if (last === ERROR) {
			found.failed = true;
			if (found.health === 'sound') found.health = diagnose(answer.toString('utf8', at + 5, next));
		}
		at = next;
	}
	const ended = at === answer.length && (end === 'flush' || last === READY);
	if (!ended || (!found.failed && replied < replies)) found.health = 'poisoned';
	const surplus = end === 'flush' ? ready : ready.slice(0, -1);
	if (surplus.length) found.bytes = without(answer, surplus);
	return found;
}

function columns(answer: Buffer, body: number): string[] {
	const found: string[] = [];
	for (let at = body + 2, left = answer.readUInt16BE(body); left > 0; left--) {
		const length = Math.max(answer.readInt32BE(at), 0);
		found.push(answer.toString('utf8', at + 4, at + 4 + length));
		at += 4 + length;
	}
	return found;
}

/** Classes 53 (no resources: disk full), 58 (system) and XX (internal) may be the last words of an instance. */
function diagnose(error: string): Answer['health'] {
	if (/\0V(FATAL|PANIC)\0/.test(error)) return 'poisoned';
	return /\0C(53|58|XX)/.test(error) ? 'suspect' : 'sound';
}

function status(byte: number | undefined): Answer['status'] {
	if (byte === IN_TRANSACTION) return 'T';
	return byte === FAILED ? 'E' : 'I';
}

function without(answer: Buffer, parts: { at: number; next: number }[]): Buffer {
	let at = 0;
	const kept = parts.map((part) => {
		const piece = answer.subarray(at, part.at);
		at = part.next;
		return piece;
	});
	return Buffer.concat([...kept, answer.subarray(at)]);
}
