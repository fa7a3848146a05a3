import { accountsFoundation, refusedByAccounts } from './refused-accounts.ts';
import { bookingsFoundation, refusedByBookings } from './refused-bookings.ts';
import { refusedByCalendar } from './refused-calendar.ts';
import { refusedByEchoes } from './refused-echoes.ts';
import { fieldFoundation, refusedByField } from './refused-field.ts';
import { refusedByLaw } from './refused-law.ts';
import { photographFoundation, refusedByPhotographs } from './refused-photographs.ts';
import { pushFoundation, refusedByPush } from './refused-push.ts';
import { refusedByTours, toursFoundation } from './refused-tours.ts';

const square = (west: number, south: number, side = 0.01): string => {
	const [e, n] = [west + side, south + side];
	return `'SRID=4326;MULTIPOLYGON(((${west} ${south},${e} ${south},${e} ${n},${west} ${n},${west} ${south})))'`;
};
const bowTie = `'SRID=4326;MULTIPOLYGON(((115 22,115.1 22.1,115.1 22,115 22.1,115 22)))'`;
const version = (columns: string, values: string): string =>
	`insert into area_version (area_id, code, level, version, name${columns && `, ${columns}`}) values (1, 'G1', 'grid', 2, '二'${values && `, ${values}`})`;
const later = `tstzrange(now() + interval '1 day', null)`;
const ticket = (columns: string, values: string): string =>
	`insert into ticket (title, outcome, rule, post_id, ${columns}) values ('路灯不亮', 'last_resort', 'last_resort', 1, ${values})`;
/** Nothing happened: a zero for all that is counted. */
const zeros = Array(13).fill(0).join(', ');
const decision = (set: string): string => `update ticket set ${set} where id = 1`;

/** What the refused statements stand on: one grid with a leader, one ticket with who answers and its event. Ids are 1. */
export const foundation = `
	insert into area (code, level) values ('G1', 'grid');
	insert into area_version (area_id, code, level, version, name, geom, valid)
		values (1, 'G1', 'grid', 1, '第一网格', ${square(115, 22)}, tstzrange(now() - interval '1 day', null));
	insert into person (name) values ('陈明'), ('林芳');
	insert into post (kind, title, area_id) values ('grid_leader', '第一网格网格长', 1), ('last_resort', '兜底', 1);
	insert into post_holding (post_id, person_id) select id, 1 from post where kind = 'grid_leader';
	insert into place (layer, code, name, geom) values ('stations', 'S1', '骑手之家', 'SRID=4326;POINT(115 22)');
	insert into ticket (title, external_id, place, outcome, rule, area_version_id, post_id, border_m)
		values ('井盖缺失', 'x1', 'SRID=4326;POINT(115.005 22.005)', 'grid', 'covers', 1, 1, 3);
	insert into reporter (ticket_id, name) values (1, 'sealed:王');
	insert into event (ticket_id, type, state) values (1, 'reported', 'reported');
	insert into idempotency_key (key, request_hash, ticket_id) values ('k', 'h', 1);
	insert into tally values ('2026-11-21T08:05:00+08', 'road', ${zeros});
	insert into area_month values ('2026-11-01', 'G1', ${zeros});
	${pushFoundation};
	${fieldFoundation};
	${photographFoundation};
	${toursFoundation};
	${bookingsFoundation};
	${accountsFoundation}`;

/** Statements that the database must refuse, by the name of the constraint that refuses. */
export const refused: readonly (readonly [constraint: string, statement: string])[] = [
	['setting_pkey', 'insert into setting default values'],
	['setting_only_row', 'update setting set only_row = false'],
	['setting_nearest_m_sane', 'update setting set nearest_m = -1'],
	['area_code_key', `insert into area (code, level) values ('G1', 'town')`],
	['area_code_worded', `insert into area (code, level) values (' ', 'grid')`],
	['area_level_known', `insert into area (code, level) values ('G2', 'galaxy')`],
	['area_not_its_own_parent', 'update area set parent_id = id'],
	['area_parent_fkey', `insert into area (code, level, parent_id) values ('G2', 'grid', 999)`],
	['area_version_geom_valid', version('geom, valid', `${bowTie}, ${later}`)],
	['area_version_geom_valid', version('geom, valid', `'SRID=4326;MULTIPOLYGON EMPTY', ${later}`)],
	['area_version_geom_on_earth', version('geom, valid', `${square(179.995, 22)}, ${later}`)],
	['area_version_one_at_a_time', version('geom', square(115, 22))],
	[
		'area_version_one_at_a_time',
		version('geom, valid', `${square(115, 22)}, tstzrange(now() - interval '9 days', now())`)
	],
	['area_version_valid_some_time', version('geom, valid', `${square(115, 22)}, 'empty'`)],
	[
		'area_version_valid_some_time',
		version('geom, valid', `${square(115, 22)}, tstzrange(null, '2001-01-01')`)
	],
	['area_version_counts_from_one', 'update area_version set version = 0'],
	['area_version_number_key', version('geom, valid', `${square(115, 22)}, ${later}`).replace('2,', '1,')],
	['area_version_name_worded', `update area_version set name = ' '`],
	['area_version_area_fkey', `update area_version set level = 'town'`],
	['person_name_worded', `insert into person (name) values ('')`],
	['post_kind_known', `insert into post (kind, title) values ('king', '王')`],
	['post_title_worded', `insert into post (kind, title) values ('patrol_member', ' ')`],
	['post_area_fkey', `insert into post (kind, title, area_id) values ('grid_worker', '网格员', 999)`],
	['post_answers_for_an_area', `insert into post (kind, title) values ('grid_leader', '网格长')`],
	['post_duty_desk_is_the_centre', `update post set area_id = 1 where kind = 'duty_desk'`],
	[
		'post_administrator_of_the_county',
		`insert into post (kind, title, area_id) values ('administrator', '管理员', 1)`
	],
	['post_one_grid_leader', `insert into post (kind, title, area_id) values ('grid_leader', '另一位', 1)`],
	['post_one_last_resort', `insert into post (kind, title, area_id) values ('last_resort', '另一位', 1)`],
	['post_one_duty_desk', `insert into post (kind, title) values ('duty_desk', '另一台')`],
	[
		'post_holding_one_at_a_time',
		'insert into post_holding (post_id, person_id) select post_id, 2 from post_holding'
	],
	['post_holding_valid_some_time', `update post_holding set valid = 'empty'`],
	['post_holding_post_fkey', 'update post_holding set post_id = 999'],
	['post_holding_person_fkey', 'update post_holding set person_id = 999'],
	['place_layer_worded', `update place set layer = 'Red Sites'`],
	['place_code_worded', `update place set code = ''`],
	['place_code_key', `insert into place (layer, code, name, geom) select layer, code, name, geom from place`],
	['place_name_worded', `update place set name = ' '`],
	['place_geom_valid', `update place set geom = ${bowTie}`],
	['place_geom_on_earth', `update place set geom = 'SRID=4326;POINT(22 115)'`],
	['place_properties_object', `update place set properties = '[]'`],
	['place_post_fkey', 'update place set post_id = 999'],
	['category_pkey', `insert into category values ('road', '路', 'road', 1)`],
	['category_code_worded', `insert into category values ('Road!', '路', 'road', 1)`],
	['category_due_hours_positive', `update category set due_hours = 0 where code = 'road'`],
	['ticket_code_key', ticket('code', '(select code from ticket)')],
	['ticket_title_worded', `update ticket set title = ' '`],
	['ticket_source_worded', ticket('source', `''`)],
	['ticket_external_id_worded', ticket('external_id', `''`)],
	['ticket_external_key', ticket('external_id', `'x1'`)],
	['ticket_description_length', ticket('description', `repeat('很', 10001)`)],
	['ticket_category_fkey', ticket('category', `'weather'`)],
	['ticket_state_known', `update ticket set state = 'forgotten'`],
	['ticket_place_on_earth', ticket('place', `'SRID=4326;POINT(22.7 115.3)'`)],
	['ticket_place_on_earth', ticket('place', `'SRID=4326;POINT(NaN 22)'`)],
	['ticket_place_on_earth', ticket('place', `'SRID=4326;POINT EMPTY'`)],
	['ticket_given_crs_known', ticket('given_crs', `'mars'`)],
	['ticket_closed_has_a_time', `update ticket set state = 'closed'`],
	['ticket_closed_has_a_time', 'update ticket set closed_at = now()'],
	['reporter_pkey', `insert into reporter (ticket_id, name) values (1, 'sealed:李')`],
	['reporter_ticket_fkey', `insert into reporter (ticket_id, name) values (999, 'sealed:李')`],
	['reporter_name_length', `update reporter set name = 'sealed:' || repeat('王', 1000)`],
	['reporter_phone_length', `update reporter set phone = 'sealed:' || repeat('1', 1000)`],
	['reporter_says_something', 'update reporter set name = null'],
	['duty_decision_area_fkey', decision('area_version_id = 999')],
	['duty_decision_post_fkey', decision('post_id = 999')],
	['duty_decision_person_fkey', decision('person_id = 999')],
	['duty_decision_runner_up_fkey', decision('runner_up_id = 999')],
	['duty_decision_suspect_known', decision(`suspect = '{odd}'`)],
	['duty_decision_outcome_fits_rule', decision(`rule = 'nearest'`)],
	['duty_decision_outcome_fits_rule', decision('area_version_id = null')],
	['duty_decision_outcome_fits_rule', decision('border_m = null')],
	['duty_decision_outcome_fits_rule', decision(`outcome = 'last_resort', rule = 'last_resort'`)],
	['event_ticket_fkey', `insert into event (ticket_id, type, state) values (999, 'reported', 'reported')`],
	['event_type_worded', `insert into event (ticket_id, type, state) values (1, 'New Type', 'reported')`],
	['event_append_only', `update event set state = 'closed'`],
	['event_append_only', 'delete from event'],
	['event_append_only', 'truncate event'],
	['idempotency_key_pkey', `insert into idempotency_key (key, request_hash, ticket_id) values ('k', 'h', 1)`],
	['idempotency_key_length', `update idempotency_key set key = ''`],
	['idempotency_key_ticket_fkey', 'update idempotency_key set ticket_id = 999'],
	['tally_watermark_pkey', 'insert into tally_watermark default values'],
	['tally_watermark_only_row', 'update tally_watermark set only_row = false'],
	['tally_pkey', 'insert into tally select * from tally'],
	['tally_category_fkey', `update tally set category = 'party'`],
	['tally_bucket_five_minutes', `update tally set bucket = bucket + interval '1 minute'`],
	['tally_parts_within_whole', 'update tally set reported = -1'],
	['tally_parts_within_whole', 'update tally set accepted_promptly = 1'],
	['tally_parts_within_whole', 'update tally set asked = 1, satisfied = 2'],
	['area_month_pkey', 'insert into area_month select * from area_month'],
	['area_month_first_day', 'update area_month set month = month + 1'],
	['area_month_parts_within_whole', 'update area_month set closed = 1, closed_in_time = 2'],
	...refusedByEchoes,
	...refusedByLaw,
	...refusedByTours,
	...refusedByBookings,
	...refusedByAccounts,
	...refusedByCalendar,
	...refusedByPhotographs,
	...refusedByPush,
	...refusedByField
];
