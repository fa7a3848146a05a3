import type { ProtocolSocket } from './protocol-socket.ts';
import { closeStatements, query, SYNC, type Unit } from './unit.ts';

const SAID = /^\s*(un)?listen\s+("(?:[^"]|"")+"|[\w$]+|\*)/i;

/**
 * Keeps up which channels a connection listens on: the session that all share knows only the sum.
 * @param sql a statement that succeeded
 * @param channels the connection's, written as in SQL; changed
 * @returns what it was, if it had to do with channels
 */
export function follow(sql: string, channels: Set<string>): 'listen' | 'unlisten' | null {
	const [, not, written = ''] = SAID.exec(sql) ?? [];
	if (!written) return null;
	const name = written.startsWith('"') ? written : `"${written.toLowerCase()}"`;
	if (!not) channels.add(name);
	else if (written === '*') channels.clear();
	else channels.delete(name);
	return not ? 'unlisten' : 'listen';
}

/** An UNLISTEN was everybody's: opens again the channels that others listen on. */
export function listenAgain(others: Iterable<ProtocolSocket>): Unit[] {
	const channels = new Set([...others].flatMap((socket) => [...socket.channels]));
	return channels.size ? [query([...channels].map((channel) => `listen ${channel}`).join(';'))] : [];
}

/** What undoes everything a connection that is gone left in the session. */
export function leftovers(gone: ProtocolSocket, others: Iterable<ProtocolSocket>): Unit[] {
	const units: Unit[] = [];
	if (gone.flushed) units.push(SYNC);
	if (gone.transaction !== 'I') units.push(query('rollback'));
	if (gone.statements.size) units.push(closeStatements(gone.statements));
	if (gone.channels.size) {
		const unlisten = [...gone.channels].map((channel) => `unlisten ${channel}`);
		units.push(query(unlisten.join(';')), ...listenAgain(others));
	}
	return units;
}
