const theme = (values: string): string =>
	`insert into theme (area_id, weekday, title, look) values (${values})`;
const PATROL = '0193527e-8c1a-7c3e-9d55-3f0b8f6f2a10';
const patrol = (columns: string, values: string): string =>
	`insert into patrol (id, area_id, person_id, started_at${columns}) values (${values})`;
const other = 'gen_random_uuid(), 1, 1, now()';
const finding = (columns: string, values: string): string =>
	`insert into patrol_finding (patrol_id, at, ${columns}) values ('${PATROL}', now(), ${values})`;
const visit = (columns: string, values: string): string =>
	`insert into visit (area_id, person_id, visited_on, visited, ${columns}) values (1, 1, '2026-11-22', 'elderly', ${values})`;
const key = (values: string): string =>
	`insert into field_key (person_id, key, request_hash) values (${values})`;
const hash = `sha256('x')`;

export const fieldFoundation = `
	${theme(`1, 1, '消防安全日', '看通道'`)};
	${patrol('', `'${PATROL}', 1, 1, now()`)};
	${key(`1, 'k', ${hash}`)}`;

/** As in refused-statements.ts: what themes, patrols and visits must refuse. */
export const refusedByField: readonly (readonly [constraint: string, statement: string])[] = [
	['theme_area_fkey', theme(`999, 1, 'x', 'y'`)],
	['theme_weekday_known', theme(`1, 8, 'x', 'y'`)],
	['theme_title_worded', theme(`1, 2, ' ', 'y'`)],
	['theme_title_en_worded', `update theme set title_en = ''`],
	['theme_look_worded', theme(`1, 2, 'x', ' '`)],
	['theme_look_en_worded', `update theme set look_en = ''`],
	['theme_one_a_day', theme(`1, 1, 'x', 'y'`)],
	['theme_one_a_day', `${theme(`null, 1, 'x', 'y'`)}; ${theme(`null, 1, 'x', 'y'`)}`],
	['field_key_person_fkey', key(`999, 'k', ${hash}`)],
	['field_key_length', key(`1, '', ${hash}`)],
	['field_key_hash_length', key(`1, 'l', 'short'`)],
	['field_key_pkey', key(`1, 'k', ${hash}`)],
	['patrol_pkey', patrol('', `'${PATROL}', 1, 1, now()`)],
	['patrol_area_fkey', patrol('', 'gen_random_uuid(), 999, 1, now()')],
	['patrol_person_fkey', patrol('', 'gen_random_uuid(), 1, 999, now()')],
	['patrol_ends_after_it_began', patrol(', ended_at', `${other}, now() - interval '1 hour'`)],
	[
		'patrol_track_on_earth',
		patrol(', ended_at, track', `${other}, now(), 'SRID=4326;LINESTRING(0 0, 0 91)'`)
	],
	['patrol_track_told_at_the_end', patrol(', track', `${other}, 'SRID=4326;LINESTRING(115 22, 115.1 22)'`)],
	[
		'patrol_finding_patrol_fkey',
		`insert into patrol_finding (patrol_id, at, note) values (gen_random_uuid(), now(), 'x')`
	],
	['patrol_finding_category_fkey', finding('category', `'gossip'`)],
	['patrol_finding_note_worded', finding('note', `' '`)],
	['patrol_finding_ticket_fkey', finding('note, ticket_id', `'x', 999`)],
	['patrol_finding_place_on_earth', finding('note, place', `'x', 'SRID=4326;POINT(0 91)'`)],
	['patrol_finding_says_something', finding('ticket_id', '1')],
	[
		'visit_area_fkey',
		`insert into visit (area_id, person_id, visited_on, visited, household) values (999, 1, '2026-11-22', 'elderly', '1')`
	],
	[
		'visit_person_fkey',
		`insert into visit (area_id, person_id, visited_on, visited, household) values (1, 999, '2026-11-22', 'elderly', '1')`
	],
	['visit_place_fkey', visit('place_id', '999')],
	['visit_household_is_a_number', visit('household', `'王大明'`)],
	['visit_household_is_a_number', visit('household', `'HG-42 complains'`)],
	[
		'visit_visited_known',
		`insert into visit (area_id, person_id, visited_on, visited, household) values (1, 1, '2026-11-22', 'discontented', '1')`
	],
	['visit_brought_known', visit('household, brought', `'1', '{policy,warnings}'`)],
	['visit_brought_known', visit('household, brought', `'1', array[null]`)],
	['visit_again_lies_ahead', visit('household, again_on', `'1', '2026-11-22'`)],
	['visit_of_a_building_or_a_household', visit('again_on', 'null')],
	['visit_of_a_building_or_a_household', visit('place_id, household', `1, '1'`)]
];
