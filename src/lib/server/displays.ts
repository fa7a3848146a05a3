import { randomBytes, randomInt } from 'node:crypto';
import { hash, oversees, type Asker } from './asker.ts';
import { record } from './audit.ts';
import type { Sql } from './db.ts';
import { RefusedError } from './refused.ts';

export type DisplayRow = {
	id: string;
	name: string;
	pairedAt: Date;
	seenAt: Date | null;
	revoked: boolean;
};

/** The code on an unpaired screen, and what the screen keeps to be known by. */
export type Pairing = { code: string; token: string; expiresAt: Date };

const MINUTES = 10;
/** Without 0 and O, 1 and I, which look alike across a room. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

function mayPair(asker: Asker): void {
	if (!oversees(asker)) {
		throw new RefusedError(
			403,
			'只有系统管理员或全县的督办员可以管理大屏 / only an administrator or a supervisor of the county may manage displays'
		);
	}
}

/** What the screen with this token shows now: its code, or that it is paired; null where the code has run out. */
export async function waiting(sql: Sql, token: string): Promise<Pairing | 'paired' | null> {
	const [row] = await sql<{ code: string | null; expiresAt: Date | null; paired: boolean }[]>`
		select c.code, c.expires_at, exists (
			select from display where token_hash = ${hash(token)} and revoked_at is null) as paired
		from (select) one left join display_pairing c on c.token_hash = ${hash(token)} and c.expires_at > now()`;
	if (row?.paired) return 'paired';
	return row?.code && row.expiresAt ? { code: row.code, token, expiresAt: row.expiresAt } : null;
}

/** A new code for a screen: eight letters, good for ten minutes. */
export async function offer(sql: Sql): Promise<Pairing> {
	const code = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
	const token = randomBytes(32).toString('base64url');
	const [row] = await sql<[{ expiresAt: Date }]>`
		insert into display_pairing (code, token_hash, expires_at)
		values (${code}, ${hash(token)}, now() + make_interval(mins => ${MINUTES})) returning expires_at`;
	return { code, token, expiresAt: row.expiresAt };
}

/**
 * Pairs the screen that shows this code, under a name.
 * @throws {RefusedError} 403; 404 where no screen shows this code (any more)
 */
export async function pair(sql: Sql, asker: Asker, code: string, name: string): Promise<{ id: string }> {
	mayPair(asker);
	return sql.begin(async (tx) => {
		const [made] = await tx<{ id: string }[]>`
			with shown as (delete from display_pairing where code = ${code} and expires_at > now() returning token_hash)
			insert into display (name, token_hash) select ${name}, token_hash from shown returning id`;
		if (!made) {
			throw new RefusedError(
				404,
				'没有大屏在显示这个配对码，请核对；它每 10 分钟更换 / no display shows this code; check it: it changes every 10 minutes'
			);
		}
		await record(tx, asker, { what: 'display.paired', subject: `display:${made.id}` });
		return made;
	});
}

/** Every display, those in use first. */
export async function list(sql: Sql, asker: Asker): Promise<DisplayRow[]> {
	mayPair(asker);
	return sql<DisplayRow[]>`
		select id, name, paired_at, seen_at, revoked_at is not null as revoked
		from display order by revoked_at is not null, name, id`;
}

/** From now on the display sees what the public sees. */
export async function revoke(sql: Sql, asker: Asker, id: string): Promise<void> {
	mayPair(asker);
	await sql.begin(async (tx) => {
		const revoked =
			await tx`update display set revoked_at = now() where id = ${id} and revoked_at is null returning 1`;
		if (revoked.length === 0)
			throw new RefusedError(404, '没有这块大屏，或已撤销 / there is no such display, or it was revoked');
		await record(tx, asker, { what: 'display.revoked', subject: `display:${id}` });
	});
}
