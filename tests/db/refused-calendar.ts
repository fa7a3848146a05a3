const day = (values: string): string =>
	`insert into calendar_day (area_id, day, working, name) values ${values}`;
const span = (values: string): string =>
	`insert into working_span (area_id, from_minute, to_minute) values ${values}`;
const limit = (values: string): string =>
	`insert into step_limit (category, step, amount, unit) values (${values})`;

/** As in refused-statements.ts: what the tables of working time must refuse. */
export const refusedByCalendar: readonly (readonly [constraint: string, statement: string])[] = [
	['calendar_day_area_fkey', day(`(999, '2027-01-01', false, '元旦')`)],
	['calendar_day_in_reach', day(`(null, '0027-01-01', false, '元旦')`)],
	['calendar_day_in_reach', day(`(null, 'infinity', false, '元旦')`)],
	['calendar_day_name_worded', day(`(null, '2027-01-01', false, ' ')`)],
	['calendar_day_once', day(`(null, '2027-01-01', false, '元旦'), (null, '2027-01-01', true, '值班')`)],
	['calendar_day_once', day(`(1, '2027-01-01', false, '元旦'), (1, '2027-01-01', false, '元旦')`)],
	['calendar_year_pkey', `insert into calendar_year values (2027, '通知'), (2027, '通知')`],
	['calendar_year_in_reach', `insert into calendar_year values (27, '通知')`],
	['calendar_year_notice_worded', `insert into calendar_year values (2027, '')`],
	['working_span_area_fkey', span('(999, 0, 60)')],
	['working_span_within_a_day', span('(1, -1, 60)')],
	['working_span_within_a_day', span('(1, 60, 60)')],
	['working_span_within_a_day', span('(1, 120, 60)')],
	['working_span_within_a_day', span('(1, 0, 1441)')],
	['working_span_no_overlap', span('(1, 0, 61), (1, 60, 120)')],
	['working_span_no_overlap', span('(null, 700, 730)')],
	['working_span_county_has_some', 'delete from working_span'],
	['working_span_county_has_some', 'update working_span set area_id = 1'],
	['step_limit_category_fkey', limit(`'weather', 'handle', 1, 'minutes'`)],
	['step_limit_step_known', limit(`'road', 'dance', 1, 'minutes'`)],
	['step_limit_amount_sane', limit(`'road', 'check', 0, 'minutes'`)],
	['step_limit_unit_known', limit(`'road', 'check', 1, 'hours'`)],
	['step_limit_once', limit(`'road', 'handle', 1, 'minutes'`)],
	['step_limit_once', limit(`null, 'handle', 1, 'minutes'`)]
];
