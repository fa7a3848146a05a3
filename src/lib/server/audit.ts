import type { Asker } from './asker.ts';
import type { ISql, Sql } from './db.ts';

/** One entry of the audit log. `data` holds codes, ids and numbers: never a name, a phone number or a secret. */
export type AuditEntry = {
	/** 'account.invited', 'reporter.revealed'. */
	what: string;
	/** What it was done to: 'account:12', 'ticket:20261121-000042'. */
	subject: string;
	reason?: string | undefined;
	data?: Record<string, string | number | boolean | null> | undefined;
};

export type AuditRow = {
	seq: string;
	at: Date;
	actor: 'staff' | 'script' | 'display' | 'system';
	/** Of the person, where it was one. */
	name: string | null;
	what: string;
	subject: string;
	/** What the subject is called, where it has a name: of an account the person's. */
	subjectName: string | null;
	reason: string | null;
	data: Record<string, unknown> | null;
};

/** Writes into the audit log, in the transaction of what it tells of. The clock is 'system'; the public changes no rights. */
export async function record(sql: ISql, asker: Asker | 'system', entry: AuditEntry): Promise<void> {
	const { actor, person } = actorOf(asker);
	await sql`
		insert into audit (actor, person_id, what, subject, reason, data)
		values (${actor}, ${person}, ${entry.what}, ${entry.subject}, ${entry.reason ?? null}, ${entry.data ? sql.json(entry.data) : null})`;
}

function actorOf(asker: Asker | 'system'): { actor: AuditRow['actor']; person: string | null } {
	if (asker === 'system' || asker.kind === 'public') return { actor: 'system', person: null };
	return asker.kind === 'staff'
		? { actor: 'staff', person: asker.person }
		: { actor: asker.kind, person: null };
}

/**
 * A page of the audit log, newest first.
 * @param before only what stands before this entry
 */
export async function list(
	sql: Sql,
	{ before, limit = 50 }: { before?: string | undefined; limit?: number } = {}
) {
	const rows = await sql<AuditRow[]>`
		select a.seq, a.at, a.actor, p.name, a.what, a.subject, a.reason, a.data,
			case split_part(a.subject, ':', 1)
				when 'account' then (select o.name from staff_account s join person o on o.id = s.person_id where s.id::text = split_part(a.subject, ':', 2))
				when 'guide' then (select o.name from guide g join person o on o.id = g.person_id where g.id::text = split_part(a.subject, ':', 2))
				when 'display' then (select d.name from display d where d.id::text = split_part(a.subject, ':', 2))
				when 'site' then (select l.name from place l where l.layer = 'red-sites' and l.code = split_part(a.subject, ':', 2))
				when 'tour' then (select t.name from tour t where t.slug = split_part(a.subject, ':', 2))
			end as subject_name
		from audit a left join person p on p.id = a.person_id
		where ${before ?? null}::bigint is null or a.seq < ${before ?? null}::bigint
		order by a.seq desc
		limit ${limit + 1}`;
	const entries = rows.slice(0, limit);
	return { entries, next: rows.length > limit ? (entries.at(-1)?.seq ?? null) : null };
}
