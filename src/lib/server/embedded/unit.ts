// The PostgreSQL protocol, version 3, as far as a go-between must understand it.
// Every message: one byte type, four bytes length (itself included), body.

/** A run of client messages the engine answers as a whole. */
export type Unit = {
	bytes: Buffer;
	end: 'query' | 'sync' | 'flush' | 'terminate';
	/** The beginning of its first SQL text. */
	sql: string;
	/** Names of the statements it prepares. */
	prepares: string[];
	/** How many of its messages ask for a reply; a statement that ran through the thread's stack gets none. */
	replies: number;
};

const UNIT_ENDS = new Map<number, Unit['end']>([
	[code('Q'), 'query'],
	[code('S'), 'sync'],
	[code('H'), 'flush'],
	[code('X'), 'terminate']
]);
const PARSE = code('P');
const ASKING = codes('PBDECQ');

/** Cuts a client's bytes into units; `rest` is the beginning of one that is not complete. */
export function cut(bytes: Buffer): { units: Unit[]; rest: Buffer } {
	const units: Unit[] = [];
	let start = 0;
	let unit = { sql: '', prepares: new Array<string>(), replies: 0 };
	for (let at = 0; at + 5 <= bytes.length;) {
		const next = at + 1 + bytes.readUInt32BE(at + 1);
		if (next > bytes.length) break;
		const type = bytes[at];
		if (type === undefined) break;
		const end = UNIT_ENDS.get(type);
		if (ASKING.has(type)) unit.replies++;
		if (type === PARSE) {
			const name = bytes.toString('utf8', at + 5, bytes.indexOf(0, at + 5));
			if (name) unit.prepares.push(name);
			unit.sql ||= beginning(bytes, at + 5 + Buffer.byteLength(name) + 1, next);
		} else if (end === 'query') unit.sql ||= beginning(bytes, at + 5, next);
		at = next;
		if (!end) continue;
		units.push({ bytes: bytes.subarray(start, at), end, ...unit });
		start = at;
		unit = { sql: '', prepares: [], replies: 0 };
	}
	return { units, rest: bytes.subarray(start) };
}

/** A simple query. */
export function query(sql: string): Unit {
	return { bytes: message('Q', `${sql}\0`), end: 'query', sql, prepares: [], replies: 1 };
}

export const SYNC: Unit = { bytes: message('S', ''), end: 'sync', sql: '', prepares: [], replies: 0 };

/** Forgets prepared statements. */
export function closeStatements(names: Iterable<string>): Unit {
	const closes = [...names].map((name) => message('C', `S${name}\0`));
	return { ...SYNC, bytes: Buffer.concat([...closes, SYNC.bytes]), replies: closes.length };
}

/** What a server says to a statement it refuses. */
export function refusal(sqlState: string, text: string, transaction: 'I' | 'T' | 'E'): Buffer {
	return Buffer.concat([
		message('E', `SERROR\0VERROR\0C${sqlState}\0M${text}\0\0`),
		message('Z', transaction)
	]);
}

function message(type: string, body: string): Buffer {
	const content = Buffer.from(body);
	const header = Buffer.from(`${type}0000`);
	header.writeUInt32BE(content.length + 4, 1);
	return Buffer.concat([header, content]);
}

/** As much of an SQL text as tells LISTEN, UNLISTEN and COPY from the rest. */
function beginning(bytes: Buffer, at: number, next: number): string {
	return bytes.toString('utf8', at, Math.min(next - 1, at + 200));
}

/** The types of messages. */
export function codes(letters: string): Set<number> {
	return new Set(Buffer.from(letters));
}

function code(letter: string): number {
	return letter.charCodeAt(0);
}
