import postgres from 'postgres';
import { dayOf } from '#geo/beijing-day.ts';
import type { Words } from '#geo/layer.ts';
import { count } from '../attempts.ts';
import type { Sql } from '../db.ts';
import { RefusedError } from '../refused.ts';
import { mask, type Sealer } from '../seal.ts';
import { keyHash } from '../ticket-inside.ts';
import type { Timetable } from '../timetable.ts';
import { free, type Asked, type SiteHours } from './hours.ts';
import { keysOf, type Keys } from './keys.ts';
import type { BookingBody } from './requests.ts';

/** A booking as the group is told of it. */
export type Booked = {
	id: string;
	site: { code: string; name: Words };
	from: Date;
	to: Date;
	guide: string;
	group: string;
	size: number;
	language: 'zh' | 'en';
	/** The secret of the group's link: only its hash is kept, and only this answer tells it. */
	key: string;
};

/** The hour is not to be had; `next` are the next ones that are. */
export class TakenError extends RefusedError {
	readonly next: readonly { from: Date; to: Date }[];

	constructor(message: string, next: readonly { from: Date; to: Date }[]) {
		super(409, message);
		this.name = 'TakenError';
		this.next = next;
	}
}

type By = {
	/** Under the same key the same booking is made once. */
	key: string;
	address: string;
	sealer: Sealer;
	/** Of this server: with it the same request sent again is told the same link. */
	secret: string;
	timetable: Timetable;
	now: number;
};

const MOST_NEXT = 4;
/** As often another guide is looked for. */
const MOST_GUIDES = 8;
const NOT_OFFERED = '这个时段不能预约，请另选一个 / this hour cannot be booked; please choose another';
const TAKEN = '这个时段刚被别的团队订走了 / another group has just booked this hour';

/**
 * Books an hour of teaching with a guide who has time. Two who ask for the same hour at once: the database lets one through.
 * @throws {TakenError} with the next free hours
 * @throws {RefusedError} 404, 422 where the key was used for something else, 429
 */
export async function book(sql: Sql, code: string, body: BookingBody, by: By): Promise<Booked> {
	await count(sql, [{ what: `booking ${by.address}`, times: 40, minutes: 60 }]);
	const known = keysOf(code, body, by);
	const before = await bookedBefore(sql, known);
	if (before) return before;
	const asked = {
		language: body.language,
		timetable: by.timetable,
		now: by.now,
		from: dayOf(body.from.getTime())
	};
	const hours = async () => (await offeredAt(sql, code, asked)).days.flatMap((day) => day.hours);
	const hour = (await hours()).find(({ from }) => from.getTime() === body.from.getTime());
	const booked = hour?.free
		? await insert(sql, code, { ...body, to: hour.to }, { ...known, sealer: by.sealer })
		: null;
	// What came twice at once was taken by itself.
	const made = booked ?? (await bookedBefore(sql, known));
	if (made) return made;
	const later = (await hours()).filter(({ free, from }) => free && from > body.from);
	const next = later.slice(0, MOST_NEXT).map(({ from, to }) => ({ from, to }));
	throw new TakenError(hour ? TAKEN : NOT_OFFERED, next);
}

async function offeredAt(sql: Sql, code: string, asked: Asked): Promise<SiteHours> {
	const offered = await free(sql, code, asked);
	if (offered) return offered;
	throw new RefusedError(404, '没有这个文化点 / there is no such site');
}

type Row = Omit<Booked, 'key' | 'site'> & { code: string; name: string; nameEn: string | null };

const told = ({ code, name, nameEn, ...row }: Row, key: string): Booked => ({
	...row,
	site: { code, name: { zh: name, en: nameEn ?? name } },
	key
});

/** Null where another group was quicker; where only the guide was taken meanwhile, another one is looked for. */
async function insert(
	sql: Sql,
	code: string,
	hour: BookingBody & { to: Date },
	keys: Keys & { sealer: Sealer }
): Promise<Booked | null> {
	for (let tries = 0; tries < MOST_GUIDES; tries++) {
		try {
			return await insertOnce(sql, code, hour, keys);
		} catch (problem) {
			const broken = problem instanceof postgres.PostgresError ? problem.constraint_name : undefined;
			if (broken === 'booking_one_group_a_site' || broken === 'booking_key_pkey') return null;
			if (broken !== 'booking_one_group_a_guide') throw problem;
		}
	}
	return null;
}

/** One statement: a guide who has time, the booking, its key. */
async function insertOnce(
	sql: Sql,
	code: string,
	{ from, to, group, size, language, phone }: BookingBody & { to: Date },
	{ keyHash: sent, requestHash, link, sealer }: Keys & { sealer: Sealer }
): Promise<Booked | null> {
	const [row] = await sql<Row[]>`
		with chosen as (
			select p.id as place_id, p.code, p.name, p.name_en, g.id as guide_id, person.name as guide
			from place p
				join guide_site s on s.place_id = p.id and s.teaches
				join guide g on g.id = s.guide_id and g.ended_at is null and ${language} = any (g.languages)
				join person on person.id = g.person_id
			where p.layer = 'red-sites' and p.public and p.code = ${code} and not exists (
				select from booking b
				where b.cancelled_at is null and (b.guide_id = g.id or b.place_id = p.id) and b.during && tstzrange(${from}, ${to})
			)
			-- Who speaks the fewest languages first: the others may be needed for those. Whoever books the same guide or site waits here, not in a deadlock.
			order by cardinality(g.languages), g.id limit 1
			for no key update of p, g
		), made as (
			insert into booking (place_id, guide_id, during, group_name, size, language, contact, contact_masked, key_hash)
			select place_id, guide_id, tstzrange(${from}, ${to}), ${group}, ${size}, ${language}, ${sealer.seal(phone)}, ${mask(phone)}, decode(${keyHash(link)}, 'hex')
			from chosen returning id
		), kept as (
			insert into booking_key (key_hash, request_hash, booking_id)
			select decode(${sent}, 'hex'), decode(${requestHash}, 'hex'), id from made
		)
		select made.id, c.code, c.name, c.name_en, c.guide, ${from}::timestamptz as "from", ${to}::timestamptz as "to",
			${group}::text as "group", ${size}::int as size, ${language}::text as language
		from made, chosen c`;
	return row ? told(row, link) : null;
}

/** The booking of an earlier request with the same key. @throws {RefusedError} 422 where it asked for something else */
async function bookedBefore(sql: Sql, { keyHash: sent, requestHash, link }: Keys): Promise<Booked | null> {
	const [row] = await sql<(Row & { same: boolean })[]>`
		select k.request_hash = decode(${requestHash}, 'hex') as same, b.id, p.code, p.name, p.name_en, person.name as guide,
			lower(b.during) as "from", upper(b.during) as "to", b.group_name as "group", b.size::int, b.language
		from booking_key k
			join booking b on b.id = k.booking_id
			join place p on p.id = b.place_id
			join guide g on g.id = b.guide_id
			join person on person.id = g.person_id
		where k.key_hash = decode(${sent}, 'hex')`;
	if (!row) return null;
	const { same, ...booked } = row;
	if (same) return told(booked, link);
	throw new RefusedError(
		422,
		'这个 Idempotency-Key 已用于另一个预约 / this Idempotency-Key was used for another booking'
	);
}
