import { createHash } from 'node:crypto';
import type { ISql, Sql } from '../db.ts';
import { RefusedError } from '../refused.ts';

/** Who sends what, under which key. */
export type Sent = { person: string; key: string; request: unknown };
/** What is answered: the number of what was written, and when it ended where it did. */
export type Written = { id: string; endedAt?: string };

/**
 * Does something once, however often it is sent: with a key that has been here before the answer is that of the first time. Two
 * that come at the same moment wait for each other; what is refused leaves no key behind.
 * @throws {RefusedError} 422 where the key was used for something else
 */
export const once = (
	sql: Sql,
	{ person, key, request }: Sent,
	write: (tx: ISql) => Promise<Written>
): Promise<Written> =>
	sql.begin(async (tx) => {
		const hash = createHash('sha256').update(JSON.stringify(request)).digest();
		const [fresh] = await tx`
			insert into field_key (person_id, key, request_hash) values (${person}, ${key}, ${hash}) on conflict do nothing returning key`;
		if (!fresh) {
			const [before] = await tx<[{ same: boolean; answer: Written }]>`
				select request_hash = ${hash} as same, answer from field_key where person_id = ${person} and key = ${key}`;
			if (before.same) return before.answer;
			throw new RefusedError(
				422,
				'这个 Idempotency-Key 已用于别的请求 / this Idempotency-Key was used for something else'
			);
		}
		const written = await write(tx);
		await tx`update field_key set answer = ${tx.json(written)} where person_id = ${person} and key = ${key}`;
		return written;
	});

/** The grid by its code, for whoever has a duty over it. @throws {RefusedError} 403 */
export async function gridInDuty(sql: ISql, person: string, grid: string): Promise<string> {
	const [row] = await sql<[{ id: string | null }]>`select grid_in_duty(${person}, ${grid}, now()) as id`;
	if (row.id !== null) return row.id;
	throw new RefusedError(403, '这个网格不在您负责的范围内 / this grid is outside of what you answer for');
}
