import { beginOf } from '#geo/beijing-day.ts';
import type { Words } from '#geo/layer.ts';
import { holds, signedIn, type Asker } from '../asker.ts';
import { count } from '../attempts.ts';
import { record } from '../audit.ts';
import type { Sql } from '../db.ts';
import { log } from '../log.ts';
import { RefusedError } from '../refused.ts';
import { WrongKeyError, type Sealer } from '../seal.ts';
import { keyHash } from '../ticket-inside.ts';

/** A booking as administrators and the group itself see it; of the phone number what may be shown. */
export type Booking = {
	id: string;
	site: { code: string; name: Words };
	from: Date;
	to: Date;
	guide: string;
	group: string;
	size: number;
	language: 'zh' | 'en';
	/** Null: forgotten, thirty days after the hour. */
	phone: string | null;
	cancelled: { at: Date; byGroup: boolean; reason: string | null } | null;
};

/** Who asks about a booking: by the secret of its link, or as somebody. */
export type By = { asker: Asker; key: string | null };

const NO_BOOKING = '没有这个预约，或链接不对 / there is no such booking, or the link is not right';

/** The columns of a booking, and what they are read from. */
const columns = (sql: Sql) => sql`
	b.id, json_build_object('code', p.code, 'name', json_build_object('zh', p.name, 'en', coalesce(p.name_en, p.name))) as site,
	lower(b.during) as "from", upper(b.during) as "to", person.name as guide, b.group_name as "group", b.size::int, b.language,
	b.contact_masked as phone, case when b.cancelled_at is not null then json_build_object(
		'at', b.cancelled_at, 'byGroup', b.cancelled_by is null and b.cancel_reason is null, 'reason', b.cancel_reason) end as cancelled
	from booking b join place p on p.id = b.place_id join guide g on g.id = b.guide_id join person on person.id = g.person_id`;

type Row = Omit<Booking, 'cancelled'> & {
	cancelled: { at: string; byGroup: boolean; reason: string | null } | null;
};
const told = ({ cancelled, ...row }: Row): Booking => ({
	...row,
	cancelled: cancelled && { ...cancelled, at: new Date(cancelled.at) }
});

/** @throws {RefusedError} 401, 403 */
export function mayManage(asker: Asker): void {
	if (holds(asker, 'administrator')) return;
	throw new RefusedError(
		asker.kind === 'public' ? 401 : 403,
		'预约由系统管理员管理 / bookings are for administrators'
	);
}

/** The bookings of so many days, in their order. */
export async function list(
	sql: Sql,
	asker: Asker,
	{ from, days }: { from: number; days: number }
): Promise<Booking[]> {
	mayManage(asker);
	const rows = await sql<Row[]>`
		select ${columns(sql)}
		where b.during && tstzrange(${new Date(beginOf(from))}, ${new Date(beginOf(from + days))})
		order by lower(b.during), p.code, b.id limit 2000`;
	return rows.map(told);
}

/** One booking, to the group by its link or to an administrator. @throws {RefusedError} 401, 403, 404 */
export async function find(sql: Sql, id: string, { asker, key }: By): Promise<Booking> {
	if (key === null) mayManage(asker);
	const [row] = await sql<Row[]>`
		select ${columns(sql)} where b.id = ${id} and (${key}::text is null or shows_booking_key(b.id, decode(${keyHash(key ?? '')}, 'hex')))`;
	if (row) return told(row);
	throw new RefusedError(404, NO_BOOKING);
}

/**
 * Gives the hour back: the group by its link; an administrator, who says why.
 * @throws {RefusedError} 401, 403, 404, 409 where the hour has begun, 422 without a reason
 */
export async function cancel(
	sql: Sql,
	id: string,
	by: By & { reason?: string | undefined }
): Promise<Booking> {
	const { asker, key, reason } = by;
	const booking = await find(sql, id, by);
	if (booking.cancelled) return booking;
	if (key === null && !reason)
		throw new RefusedError(422, '请写明取消的原因 / please say why it is cancelled');
	const person = key === null && asker.kind === 'staff' ? asker.person : null;
	await sql.begin(async (tx) => {
		const [done] = await tx`
			update booking set cancelled_at = now(), cancelled_by = ${person}, cancel_reason = ${key === null ? (reason ?? null) : null}
			where id = ${id} and cancelled_at is null and lower(during) > now() returning id`;
		if (done && key === null)
			await record(tx, asker, { what: 'booking.cancelled', subject: `booking:${id}`, reason });
	});
	const after = await find(sql, id, by);
	if (after.cancelled) return after;
	throw new RefusedError(409, '已经开始，不能再取消 / it has begun and cannot be cancelled any more');
}

/**
 * The group's phone number, for an administrator who says why. The database decides and writes the audit line first.
 * @throws {RefusedError} 401, 403, 429; 500 where our key is not the one it was sealed with
 * @throws PostgresError MQ403, MQ404, MQ422 with the sentence
 */
export async function reveal(
	sql: Sql,
	sealer: Sealer,
	{ id, asker, reason }: { id: string; asker: Asker; reason: string }
): Promise<string> {
	mayManage(asker);
	if (asker.kind === 'script')
		throw new RefusedError(
			403,
			'电话只对本人登录的管理员开放 / the number is told to administrators who sign in as themselves'
		);
	const { person } = signedIn(asker);
	await count(sql, [{ what: `reveal ${person}`, times: 30, minutes: 60 }]);
	const [row] = await sql<
		[{ sealed: string }]
	>`select reveal_booking_contact(${id}, ${person}, ${reason}) as sealed`;
	try {
		return sealer.unseal(row.sealed);
	} catch (problem) {
		if (!(problem instanceof WrongKeyError)) throw problem;
		log.error({ booking: id }, problem.message);
		throw new RefusedError(
			500,
			'服务器现在的密钥打不开这一项，请告诉系统管理员 / the key of this server does not open it: please tell the administrator'
		);
	}
}
