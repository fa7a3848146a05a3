const TOUR = `(select id from tour where slug = 'of-the-bookings')`;
const RED = `(select id from place where layer = 'red-sites' and code = 'R1')`;
const OTHER = `(select id from place where layer = 'red-sites' and code = 'R2')`;
const hash = `sha256('x')`;
/** From so many hours after noon tomorrow (Beijing), so many minutes long. */
const hour = (hours: number, minutes = 60): string => {
	const noon = `((now() at time zone 'Asia/Shanghai')::date + 1.5 * interval '1 day') at time zone 'Asia/Shanghai'`;
	const from = `${noon} + interval '${hours} hours'`;
	return `tstzrange(${from}, ${from} + interval '${minutes} minutes')`;
};
type Changes = Partial<Record<string, string>>;
const insert = (table: string, columns: Record<string, string | undefined>): string =>
	`insert into ${table} (${Object.keys(columns).join(', ')}) values (${Object.values(columns).join(', ')})`;
const booking = (changes: Changes = {}): string =>
	insert('booking', {
		place_id: RED,
		guide_id: '1',
		during: hour(3),
		group_name: `'红旗小学'`,
		size: '40',
		language: `'zh'`,
		key_hash: hash,
		...changes
	});
const guide = (changes: Changes = {}): string => insert('guide', { person_id: '1', ...changes });
const first = `(select min(id::text)::uuid from booking)`;
const keyOf = (changes: Changes = {}): string =>
	insert('booking_key', { key_hash: hash, request_hash: hash, booking_id: first, ...changes });
const day = `'2026-11-22'`;
const tally = (changes: Changes = {}): string =>
	insert('tour_tally', { tour_id: TOUR, day, started: '2', finished: '1', ...changes });
const stop = (changes: Changes = {}): string =>
	insert('stop_tally', { tour_id: TOUR, place_id: RED, day, came: '2', skipped: '1', ...changes });
const counted = (changes: Changes = {}): string =>
	insert('tour_count_key', { key_hash: hash, day, ...changes });
const classOf = (changes: Changes = {}): string =>
	insert('tour_class', { code: `'ABCDEF'`, tour_id: TOUR, ...changes });
const score = (changes: Changes = {}): string =>
	insert('class_score', { class_code: `'ABCDEF'`, asked: '9', correct: '7', pupils: '1', ...changes });
const question = (changes: Changes = {}): string =>
	insert('class_question', {
		class_code: `'ABCDEF'`,
		place_id: RED,
		question: '0',
		asked: '9',
		correct: '7',
		...changes
	});
const pupil = (changes: Changes = {}): string =>
	insert('class_key', { class_code: `'ABCDEF'`, key_hash: hash, ...changes });
const twice = (statement: string): string => `${statement}; ${statement}`;

/** A site with a guide and a booking tomorrow at noon, a tour with its class. */
export const bookingsFoundation = `
	insert into place (layer, code, name, geom) select 'red-sites', c, '红宫', 'SRID=4326;POINT(115 22)' from unnest(array['R1', 'R2']) c;
	insert into tour (slug, name, name_en, intro, intro_en, for_whom, for_whom_en, minutes)
		values ('of-the-bookings', '全程', 'All of it', '走', 'Walk', '人人', 'everybody', 60);
	${guide()}; ${guide({ person_id: '2' })};
	insert into guide_site (guide_id, place_id) select g.id, p.id from guide g, place p where p.layer = 'red-sites' and (g.id = 1 or p.code = 'R1');
	${booking({ during: hour(0) })};
	${keyOf()}; ${tally()}; ${stop()}; ${counted()}; ${classOf()}; ${score()}; ${question()}; ${pupil()}`;

/** As in refused-statements.ts: what bookings, counts and classes must refuse. */
export const refusedByBookings: readonly (readonly [constraint: string, statement: string])[] = [
	['guide_person_key', guide()],
	['guide_person_fkey', guide({ person_id: '999' })],
	['guide_languages_known', `update guide set languages = '{}'`],
	['guide_languages_known', `update guide set languages = '{tlh}'`],
	['guide_languages_known', `update guide set languages = array[null]`],
	['guide_site_guide_fkey', insert('guide_site', { guide_id: '999', place_id: RED })],
	['guide_site_place_fkey', insert('guide_site', { guide_id: '1', place_id: '999' })],
	['guide_site_pkey', insert('guide_site', { guide_id: '1', place_id: RED })],
	['booking_pkey', booking({ id: first })],
	['booking_place_fkey', `update booking set place_id = 999`],
	['booking_guide_fkey', `update booking set guide_id = 999`],
	['booking_guide_teaches_there', booking({ guide_id: '2', place_id: OTHER })],
	['booking_begins_and_ends', booking({ during: `'empty'` })],
	['booking_begins_and_ends', booking({ during: `tstzrange(now() + interval '1 hour', null)` })],
	[
		'booking_begins_and_ends',
		booking({ during: `tstzrange(now() + interval '1 hour', now() + interval '2 hours', '[]')` })
	],
	['booking_lasts_up_to_four_hours', booking({ during: hour(3, 29) })],
	['booking_lasts_up_to_four_hours', booking({ during: hour(3, 241) })],
	['booking_within_one_day', booking({ during: hour(11, 90) })],
	['booking_not_in_the_past', booking({ during: hour(-49) })],
	['booking_group_worded', booking({ group_name: `' '` })],
	['booking_group_worded', booking({ group_name: `repeat('x', 61)` })],
	['booking_size_of_a_group', booking({ size: '0' })],
	['booking_size_of_a_group', booking({ size: '201' })],
	['booking_language_known', booking({ language: `'tlh'` })],
	['booking_contact_is_sealed', booking({ contact: `'13800001111'`, contact_masked: `'138****1111'` })],
	['booking_contact_masked', booking({ contact: `'sealed:1:x'`, contact_masked: `'13800001111'` })],
	['booking_contact_whole', booking({ contact: `'sealed:1:x'` })],
	['booking_key_hash_length', booking({ key_hash: `'short'` })],
	['booking_cancelled_by_fkey', booking({ cancelled_at: 'now()', cancelled_by: '999' })],
	['booking_cancel_reason_worded', booking({ cancelled_at: 'now()', cancel_reason: `' '` })],
	['booking_cancelled_at_a_time', booking({ cancel_reason: `'停电'` })],
	['booking_one_group_a_site', booking({ during: hour(0.5), guide_id: '2' })],
	['booking_one_group_a_guide', booking({ during: hour(0.5), place_id: OTHER })],
	['booking_key_pkey', keyOf()],
	['booking_key_length', keyOf({ key_hash: `'short'` })],
	['booking_key_request_length', keyOf({ key_hash: `sha256('y')`, request_hash: `'short'` })],
	['booking_key_booking_fkey', keyOf({ key_hash: `sha256('y')`, booking_id: 'gen_random_uuid()' })],
	['tour_tally_tour_fkey', tally({ tour_id: '999' })],
	['tour_tally_pkey', tally()],
	['tour_tally_finished_of_started', tally({ day: `'2026-11-23'`, started: '-1', finished: '0' })],
	['tour_tally_finished_of_started', tally({ day: `'2026-11-23'`, finished: '3' })],
	['stop_tally_tour_fkey', stop({ tour_id: '999' })],
	['stop_tally_place_fkey', stop({ place_id: '999' })],
	['stop_tally_pkey', stop()],
	['stop_tally_came_counted', `update stop_tally set came = -1`],
	['stop_tally_skipped_counted', `update stop_tally set skipped = -1`],
	['tour_count_key_pkey', counted()],
	['tour_count_key_length', counted({ key_hash: `'short'` })],
	['tour_class_pkey', classOf()],
	['tour_class_code_readable', classOf({ code: `'AB0DEF'` })],
	['tour_class_code_readable', classOf({ code: `'ABIDEF'` })],
	['tour_class_tour_fkey', classOf({ code: `'ABCDEG'`, tour_id: '999' })],
	['class_score_class_fkey', score({ class_code: `'ZZZZZZ'` })],
	['class_score_pkey', twice(score({ correct: '2' }))],
	['class_score_asked_some', score({ asked: '0', correct: '0' })],
	['class_score_correct_of_asked', score({ correct: '10' })],
	['class_score_of_somebody', score({ correct: '1', pupils: '0' })],
	['class_question_class_fkey', question({ class_code: `'ZZZZZZ'` })],
	['class_question_place_fkey', question({ place_id: '999' })],
	['class_question_of_three', question({ question: '3' })],
	['class_question_asked_some', question({ question: '1', asked: '0', correct: '0' })],
	['class_question_correct_of_asked', question({ question: '1', correct: '10' })],
	['class_question_pkey', question()],
	['class_key_class_fkey', pupil({ class_code: `'ZZZZZZ'` })],
	['class_key_length', pupil({ key_hash: `'short'` })],
	['class_key_pkey', pupil()]
];
