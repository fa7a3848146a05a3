import { count } from './attempts.ts';
import type { Sql } from './db.ts';
import { log } from './log.ts';
import { RefusedError } from './refused.ts';
import { mask, WrongKeyError, type Sealer } from './seal.ts';

/** The person behind a report, as it is stored. */
export type SealedReporter = { name: string | null; phone: string | null; phoneMasked: string | null };

/** Rows sealed in one transaction. */
const BATCH = 500;

/**
 * Name and phone sealed, and what may be shown of the number; null where neither was given.
 * @throws where there is somebody and no sealer: a name is never stored as it is
 */
export function sealReporter(
	sealer: Sealer | undefined,
	{ name, phone }: { name?: string | null | undefined; phone?: string | null | undefined }
): SealedReporter | null {
	if (!name && !phone) return null;
	if (!sealer) throw new Error('the person behind a report is stored sealed or not at all');
	return {
		name: name ? sealer.seal(name) : null,
		phone: phone ? sealer.seal(phone) : null,
		phoneMasked: phone ? mask(phone) : null
	};
}

/**
 * One field of the person behind a report, for somebody of the staff who has to do with it and says why. The database decides
 * (reveal_reporter of 0012) and writes the audit line first.
 * @throws {RefusedError} 429 after 30 an hour, 500 where our key is not the one it was sealed with
 * @throws PostgresError MQ403, MQ404, MQ422 with the sentence
 */
export async function reveal(
	sql: Sql,
	sealer: Sealer,
	{ code, person, field, reason }: { code: string; person: string; field: 'name' | 'phone'; reason: string }
): Promise<string> {
	await count(sql, [{ what: `reveal ${person}`, times: 30, minutes: 60 }]);
	const [row] = await sql<[{ sealed: string }]>`
		select reveal_reporter(${code}, ${person}, ${field}, ${reason}) as sealed`;
	try {
		return sealer.unseal(row.sealed);
	} catch (problem) {
		if (!(problem instanceof WrongKeyError)) throw problem;
		log.error({ ticket: code }, problem.message);
		throw new RefusedError(
			500,
			'服务器现在的密钥打不开这一项，请告诉系统管理员 / the key of this server does not open it: please tell the administrator'
		);
	}
}

/** Text that seal() made; what a person typed looks otherwise. */
const SEALED = '^sealed:1:[A-Za-z0-9+/]{37,}=*$';

/**
 * At the start, as the owner: tries our key on what lies there, and seals what was stored before there was a key. A key that
 * does not fit is said, and nothing is sealed with it; the product runs on all the same, since a report must come in.
 */
export async function prepareReporters(sql: Sql, sealer: Sealer, say: (line: string) => void): Promise<void> {
	try {
		await tryKey(sql, sealer);
	} catch (problem) {
		if (!(problem instanceof WrongKeyError)) throw problem;
		return say(problem.message);
	}
	const [constraint] = await sql<[{ holds: boolean }]>`
		select convalidated as holds from pg_constraint where conname = 'reporter_is_sealed'`;
	if (constraint.holds) return;
	await sealOld(sql, sealer, say);
	// From now on a start need not look through all of them.
	await sql`alter table reporter validate constraint reporter_is_sealed`;
}

/** The first and the last that was sealed. @throws {WrongKeyError} */
async function tryKey(sql: Sql, sealer: Sealer): Promise<void> {
	const rows = await sql<{ sealed: string }[]>`
		(select coalesce(name, phone) as sealed from reporter where coalesce(name, phone) ~ ${SEALED} order by ticket_id limit 1)
		union all
		(select coalesce(name, phone) from reporter where coalesce(name, phone) ~ ${SEALED} order by ticket_id desc limit 1)`;
	for (const { sealed } of rows) sealer.unseal(sealed);
}

/** Some rows at a time; several processes may do it at once. */
async function sealOld(sql: Sql, sealer: Sealer, say: (line: string) => void): Promise<void> {
	const isOld = sql`(name !~ ${SEALED} or phone !~ ${SEALED})`;
	const [{ old }] = await sql<[{ old: number }]>`select count(*)::int as old from reporter where ${isOld}`;
	let after = '0';
	for (let done = 0; done < old;) {
		const rows = await sql<{ id: string; name: string | null; phone: string | null }[]>`
			select ticket_id as id, name, phone from reporter
			where ticket_id > ${after}::bigint and ${isOld} order by ticket_id limit ${BATCH}`;
		const last = rows.at(-1);
		if (!last) break;
		const sealed = rows.map((row) => ({ ...row, sealed: sealReporter(sealer, row) }));
		// Where another process sealed a row in the meantime, the old text is no longer there.
		await sql`
			update reporter r set name = s.sealed ->> 'name', phone = s.sealed ->> 'phone', phone_masked = s.sealed ->> 'phoneMasked'
			from jsonb_to_recordset(${sql.json(sealed)}) s (id bigint, name text, phone text, sealed jsonb)
			where r.ticket_id = s.id and r.name is not distinct from s.name and r.phone is not distinct from s.phone`;
		after = last.id;
		done += rows.length;
		say(`上报人信息加密 / sealing reporters: ${done}/${old}`);
	}
}
