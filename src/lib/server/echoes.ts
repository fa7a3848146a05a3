import { createHash } from 'node:crypto';
import { count } from './attempts.ts';
import type { Sql } from './db.ts';

/** A whole estate may sit behind one address of its telephone company; a script is stopped all the same. */
const limitsOf = (address: string, code: string) => [
	{ what: `echo ${address}`, times: 60, minutes: 10 },
	{ what: `echo ${address} ${code}`, times: 20, minutes: 60 }
];

/**
 * 「我也遇到了」: a device says that it met what a ticket is about, and is counted once, however often it says so.
 * @param device the key that the device keeps; only its hash with the ticket's code is stored
 * @returns how many have said so
 * @throws {RefusedError} 429 where one address sends too many
 * @throws PostgresError MQ404, MQ409 with the sentence for whoever asked
 */
export async function echo(
	sql: Sql,
	{ code, device, address }: { code: string; device: string; address: string }
): Promise<number> {
	await count(sql, limitsOf(address, code));
	const hash = createHash('sha256').update(`${code} ${device}`).digest();
	const [row] = await sql<[{ echoes: number }]>`select echo_ticket(${code}, ${hash}) as echoes`;
	return row.echoes;
}
