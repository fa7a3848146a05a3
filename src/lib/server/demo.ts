import type postgres from 'postgres';
import { generate, type Community } from '#geo/demo/community.ts';
import { past } from '#geo/demo/past.ts';
import { story } from '#geo/demo/story.ts';
import { themes } from '#geo/demo/themes.ts';
import type { Sql } from './db.ts';
import { writeGuides, writeVisits } from './demo-guides.ts';
import { lacksTours, writeTours } from './demo-tours.ts';
import { pinyinOf } from './pinyin.ts';

/** The number the demonstration community grows from; its basemap is made from the same (routes/basemap). */
export const DEMO_SEED = 1;

/** Any number that no other lock uses: two processes that start at once seed once. */
const SEED_LOCK = 7_306_533;

/**
 * Fills an empty database with the demonstration community, in one transaction; a database that holds areas or tickets
 * is left as it is. The demonstration of an earlier version gets the tours that it lacks.
 */
export async function seedDemo(sql: Sql, log: (line: string) => void, now = new Date()): Promise<void> {
	await sql.begin(async (tx) => {
		await tx`select pg_advisory_xact_lock(${SEED_LOCK})`;
		const [state] = await tx<[{ used: boolean }]>`
			select exists (select from area) or exists (select from ticket) as used`;
		if (state.used) {
			if (!(await lacksTours(tx))) return;
			await writeTours(tx, generate({ seed: DEMO_SEED, now }).streets);
			await writeGuides(tx);
			await writeVisits(tx, DEMO_SEED, now);
			return;
		}
		log('正在生成演示社区 / growing the demonstration community …');
		const community = generate({ seed: DEMO_SEED, now });
		await writeAreas(tx, community.areas);
		await writePosts(tx, community);
		await writePlaces(tx, community);
		await writeTours(tx, community.streets);
		await writeGuides(tx);
		await writeVisits(tx, DEMO_SEED, now);
		await tx`insert into theme ${tx(themes, 'weekday', 'title', 'titleEn', 'look', 'lookEn')}`;
		const tickets = [...community.tickets, ...past(DEMO_SEED, community.tickets, now)];
		await writeTickets(tx, tickets, now);
		log(
			`演示社区就绪 / ready: ${community.areas.length} areas, ${community.places.length} places, ${tickets.length} tickets`
		);
	});
	await sql`analyze`;
}

async function writeAreas(sql: postgres.ISql, areas: Community['areas']): Promise<void> {
	await sql`
		with u as materialized (
			select * from unnest(
				${areas.map((area) => area.code)}::text[], ${areas.map((area) => area.level)}::text[],
				${areas.map((area) => area.parent)}::text[]
			) with ordinality as u (code, level, parent, n)
		), numbered as materialized (
			select u.*, nextval('area_id_seq') as id from u order by n
		)
		insert into area (id, code, level, parent_id)
		overriding system value
		select c.id, c.code, c.level, p.id from numbered c left join numbered p on p.code = c.parent order by c.n`;
	await sql`
		insert into area_version (area_id, code, level, version, name, name_en, pinyin, geom, valid)
		select a.id, a.code, a.level, 1, u.name, u.name_en, u.pinyin,
			st_multi(st_setsrid(st_geomfromgeojson(u.geometry), 4326)), tstzrange('2023-01-01', null)
		from unnest(
			${areas.map((area) => area.code)}::text[], ${areas.map((area) => area.name)}::text[],
			${areas.map((area) => area.nameEn)}::text[], ${areas.map((area) => pinyinOf(area.name))}::text[],
			${areas.map((area) => JSON.stringify(area.geometry))}::text[]
		) u (code, name, name_en, pinyin, geometry) join area a on a.code = u.code`;
}

/** The duty desk is there already (migrations/); every other post comes with its holder, by the keys of the generator. */
async function writePosts(sql: postgres.ISql, { people, posts, places }: Community): Promise<void> {
	const held = posts.filter((post) => post.kind !== 'duty_desk');
	await sql`create temporary table demo_post (key text, id bigint, place text, layer text) on commit drop`;
	await sql`create temporary table demo_person (key text, id bigint) on commit drop`;
	await sql`
		with u as materialized (
			select nextval('person_id_seq') as id, * from unnest(
				${people.map((person) => person.key)}::text[], ${people.map((person) => person.name)}::text[]
			) u (key, name)
		), made as (
			insert into person (id, name) overriding system value select id, name from u
		)
		insert into demo_person select key, id from u`;
	await sql`
		with u as materialized (
			select nextval('post_id_seq') as id, * from unnest(
				${held.map((post) => post.key)}::text[], ${held.map((post) => post.kind)}::text[],
				${held.map((post) => post.title)}::text[], ${held.map((post) => post.area)}::text[],
				${held.map((post) => post.place)}::text[], ${held.map((post) => post.holder)}::text[]
			) u (key, kind, title, area, place, holder)
		), made as (
			insert into post (id, kind, title, area_id)
			overriding system value
			select u.id, u.kind, u.title, a.id from u left join area a on a.code = u.area
		), holding as (
			insert into post_holding (post_id, person_id, valid)
			select u.id, p.id, tstzrange('2023-01-01', null) from u join demo_person p on p.key = u.holder
		)
		insert into demo_post (key, id, place) select key, id, place from u`;
	// A place belongs to the post that is over it: a branch to its secretary, a street to its leader.
	const layerOf = new Map(places.map((place) => [place.code, place.layer]));
	await sql`
		update demo_post set layer = u.layer
		from unnest(${[...layerOf.keys()]}::text[], ${[...layerOf.values()]}::text[]) u (code, layer) where u.code = demo_post.place`;
}

async function writePlaces(sql: postgres.ISql, { places }: Community): Promise<void> {
	await sql`
		insert into place (layer, code, name, name_en, pinyin, geom, properties, post_id)
		select u.layer, u.code, u.name, u.name_en, u.pinyin, st_setsrid(st_geomfromgeojson(u.geometry), 4326), u.properties::jsonb,
			(select min(id) from demo_post where place = u.code and demo_post.layer = u.layer)
		from unnest(
			${places.map((place) => place.layer)}::text[], ${places.map((place) => place.code)}::text[],
			${places.map((place) => place.name)}::text[], ${places.map((place) => place.nameEn)}::text[],
			${places.map((place) => pinyinOf(place.name))}::text[], ${places.map((place) => JSON.stringify(place.geometry))}::text[],
			${places.map((place) => JSON.stringify(place.properties))}::text[]
		) u (layer, code, name, name_en, pinyin, geometry, properties)`;
}

/** Tickets come released, each with the decision of the duty rule and the events of its way so far. */
async function writeTickets(sql: postgres.ISql, tickets: Community['tickets'], now: Date): Promise<void> {
	const lngs = tickets.map((ticket) => ticket.lng);
	const lats = tickets.map((ticket) => ticket.lat);
	// Without statistics of the areas written above each lookup takes twice as long.
	await sql`analyze area, area_version, post, post_holding`;
	await sql`
		insert into ticket (
			source, external_id, title, description, category, state, place, given_lng, given_lat, reported_at, due_at, closed_at,
			released_at, code, outcome, rule, area_version_id, post_id, person_id, border_m, runner_up_id, suspect, decided_at
		)
		select 'demo', u.external_id, u.title, u.description, u.category, u.state, st_setsrid(st_point(u.lng, u.lat), 4326),
			u.lng::text, u.lat::text, u.reported_at, u.due_at, u.closed_at, u.reported_at, next_ticket_code(),
			(m.answer).outcome, (m.answer).rule, (m.answer).area_version_id, (m.answer).post_id, (m.answer).person_id,
			(m.answer).border_m, (m.answer).runner_up_id, (m.answer).suspect, u.reported_at
		from unnest(
			${tickets.map((ticket) => ticket.externalId)}::text[], ${tickets.map((ticket) => ticket.title)}::text[],
			${tickets.map((ticket) => ticket.description)}::text[], ${tickets.map((ticket) => ticket.category)}::text[],
			${tickets.map((ticket) => ticket.state)}::text[], ${lngs}::double precision[], ${lats}::double precision[], ${tickets.map((ticket) => iso(ticket.reportedAt))}::timestamptz[],
			${tickets.map((ticket) => iso(ticket.dueAt))}::timestamptz[], ${tickets.map((ticket) => iso(ticket.closedAt))}::timestamptz[]
		) with ordinality as u (external_id, title, description, category, state, lng, lat, reported_at, due_at, closed_at, n)
			join duty_decide_many(${lngs}::double precision[], ${lats}::double precision[], ${tickets.map(() => '')}::text[], now()) m
				on m.n = u.n
		order by u.reported_at`;
	const events = tickets.flatMap((ticket) =>
		story(DEMO_SEED, ticket, now).map((step) => ({ externalId: ticket.externalId, ...step }))
	);
	await sql`
		insert into event (ticket_id, type, state, at, data)
		select t.id, u.state, u.state, u.at, u.said::jsonb
		from unnest(
			${events.map((event) => event.externalId)}::text[], ${events.map((event) => event.state)}::text[],
			${events.map((event) => iso(event.at))}::timestamptz[],
			${events.map(({ said }) => said && JSON.stringify(said))}::text[]
		) with ordinality as u (external_id, state, at, said, n)
			join ticket t on t.source = 'demo' and t.external_id = u.external_id
		order by u.at, u.n`;
}

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;
