const node = (id: number, point: string): string =>
	`insert into street_node values (${id}, 'SRID=4326;${point}')`;
const edge = (columns: string, values: string): string =>
	`insert into street_edge (from_id, to_id, kind${columns}) values (${values})`;
const hash = (digit: string): string => `'${digit.repeat(64)}'`;
const file = (values: string): string =>
	`insert into site_file (hash, kind, bytes, width, height, type) values (${values})`;
const told = (columns: string, values: string): string =>
	`insert into site_version (place_id, content${columns}) values (${values})`;
const tour = (slug: string): string =>
	`insert into tour (slug, name, name_en, intro, intro_en, for_whom, for_whom_en, minutes)
		values ('${slug}', '路', 'A way', '走走', 'Walk', '大家', 'Everybody', 60)`;
const stop = (values: string): string =>
	`insert into tour_stop (tour_id, position, place_id, leg, leg_m) values (${values})`;
const leg = `'SRID=4326;LINESTRING(115 22, 115.1 22)'`;

/** Two nodes and the street between them, a site with what is told there (published, and a draft), a tour with its first stop. Ids are 1. */
export const toursFoundation = `
	${node(1, 'POINT(115 22)')};
	${node(2, 'POINT(115.1 22)')};
	${edge('', `1, 2, 'lane'`)};
	${file(`${hash('a')}, 'picture', 10, 4, 3, null`)};
	${told(', published_at', `1, '{}', now()`)};
	${told('', `1, '{}'`)};
	${tour('a-way')};
	${stop('1, 1, 1, null, null')}`;

/** As in refused-statements.ts: what streets, sites and tours must refuse. */
export const refusedByTours: readonly (readonly [constraint: string, statement: string])[] = [
	['street_node_pkey', node(1, 'POINT(115 22)')],
	['street_node_on_earth', node(3, 'POINT(181 22)')],
	['street_node_on_earth', node(3, 'POINT EMPTY')],
	['street_edge_from_fkey', edge('', `999, 2, 'lane'`)],
	['street_edge_to_fkey', edge('', `1, 999, 'lane'`)],
	['street_edge_kind_worded', edge('', `1, 2, 'Lane'`)],
	['street_edge_name_length', edge(', name', `1, 2, 'lane', repeat('街', 201)`)],
	['street_edge_leads_somewhere', edge('', `1, 1, 'lane'`)],
	['site_file_pkey', file(`${hash('a')}, 'picture', 10, 4, 3, null`)],
	['site_file_hash_sha256', file(`${hash('X')}, 'picture', 10, 4, 3, null`)],
	['site_file_kind_known', file(`${hash('b')}, 'film', 10, null, null, null`)],
	['site_file_some_bytes', file(`${hash('b')}, 'picture', 0, 4, 3, null`)],
	['site_file_added_by_fkey', 'update site_file set added_by = 999'],
	['site_file_picture_has_a_size', file(`${hash('b')}, 'picture', 10, 4, null, null`)],
	['site_file_sound_has_a_type', file(`${hash('b')}, 'sound', 10, null, null, null`)],
	['site_version_place_fkey', told('', `999, '{}'`)],
	['site_version_content_object', told(', published_at', `1, '[]', now()`)],
	['site_version_written_by_fkey', told(', published_at, written_by', `1, '{}', now(), 999`)],
	['site_version_published_by_fkey', told(', published_at, published_by', `1, '{}', now(), 999`)],
	['site_version_published_at_a_time', 'update site_version set published_by = 1 where published_at is null'],
	['site_version_one_draft', told('', `1, '{}'`)],
	['site_version_published_stays', `update site_version set content = '{"a": 1}'`],
	['site_version_published_stays', 'delete from site_version'],
	['tour_slug_key', tour('a-way')],
	['tour_slug_worded', tour('A way')],
	['tour_name_worded', `update tour set name = ' '`],
	['tour_name_en_worded', `update tour set name_en = ''`],
	['tour_intro_worded', `update tour set intro = ''`],
	['tour_intro_en_worded', `update tour set intro_en = ''`],
	['tour_for_whom_worded', `update tour set for_whom = ''`],
	['tour_for_whom_en_worded', `update tour set for_whom_en = ''`],
	['tour_minutes_of_a_day', 'update tour set minutes = 4'],
	['tour_written_by_fkey', 'update tour set written_by = 999'],
	['tour_published_by_fkey', 'update tour set published_at = now(), published_by = 999'],
	['tour_published_at_a_time', 'update tour set published_by = 1'],
	['tour_stop_tour_fkey', stop(`999, 2, 1, ${leg}, 9`)],
	['tour_stop_position_counts', stop(`1, 61, 1, ${leg}, 9`)],
	['tour_stop_place_fkey', stop(`1, 2, 999, ${leg}, 9`)],
	['tour_stop_leg_on_earth', stop(`1, 2, 1, 'SRID=4326;LINESTRING(115 22, 115 91)', 9`)],
	['tour_stop_leg_m_is_a_length', stop(`1, 2, 1, ${leg}, -1`)],
	['tour_stop_leg_steps_a_list', `update tour_stop set leg_steps = '{}'`],
	['tour_stop_pkey', stop('1, 1, 1, null, null')],
	['tour_stop_once_a_tour', stop(`1, 2, 1, ${leg}, 9`)],
	['tour_stop_first_has_no_leg', stop(`1, 1, 1, ${leg}, 9`)],
	['tour_stop_first_has_no_leg', stop('1, 2, 1, null, null')]
];
