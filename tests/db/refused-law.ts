/** To ticket 1 in a state that a file said; then it becomes one of ours. */
const ours = (state: string): string =>
	`update ticket set state = '${state}' where id = 1; update ticket set external_id = null where id = 1`;
const event = (columns: string, values: string): string =>
	`insert into event (ticket_id, type, state, ${columns}) values (1, 'note', 'reported', ${values})`;
const law = (values: string): string => `insert into ticket_law values (${values})`;
const actionKey = (values: string): string =>
	`insert into action_key (key, request_hash, ticket_id, answer) values (${values})`;

/** As in refused-statements.ts: what the tables of the law, and the ticket under it, must refuse. */
export const refusedByLaw: readonly (readonly [constraint: string, statement: string])[] = [
	['ticket_state_pkey', `insert into ticket_state values ('reported', '待受理', 'reported')`],
	['ticket_role_pkey', `insert into ticket_role values ('unit', '责任单位', 'unit')`],
	// The one role that no step of the law is for.
	['post_role_role_fkey', `delete from ticket_role where name = 'administrator'`],
	['ticket_action_pkey', `insert into ticket_action (name, zh, en) values ('accept', '受理', 'accept')`],
	['ticket_action_not_by_known', `update ticket_action set not_by = 'neighbour'`],
	['ticket_law_pkey', law(`'accept', 'reported', 'void', 'operator', false`)],
	['ticket_law_action_fkey', law(`'dance', 'reported', 'accepted', 'operator', false`)],
	['ticket_law_from_fkey', law(`'accept', 'forgotten', 'accepted', 'operator', false`)],
	['ticket_law_to_fkey', law(`'accept', 'void', 'forgotten', 'operator', false`)],
	['ticket_law_role_fkey', law(`'accept', 'void', 'accepted', 'king', false`)],
	['ticket_owner_post_fkey', 'update ticket set owner_post_id = 999'],
	['ticket_notice_level_known', 'update ticket set notice_level = 5'],
	['ticket_asked_known', `update ticket set asked = 'holiday'`],
	['ticket_original_fkey', 'update ticket set original_id = 999'],
	['ticket_not_its_own_original', 'update ticket set original_id = id'],
	['ticket_split_from_fkey', 'update ticket set split_from_id = 999'],
	['ticket_key_hash_length', `update ticket set key_hash = 'a secret as it is'`],
	['ticket_suspended_is_reviewed', ours('suspended')],
	['ticket_duplicate_has_an_original', ours('duplicate')],
	['ticket_dispatched_has_an_owner', ours('dispatched')],
	['ticket_dispatched_has_an_owner', ours('in_progress')],
	['ticket_step_lawful', `${ours('reported')}; update ticket set state = 'handled' where id = 1`],
	['ticket_step_lawful', `update ticket set state = 'handled', external_id = null where id = 1`],
	[
		'ticket_step_lawful',
		`insert into ticket (title, state, outcome, rule, post_id) values ('x', 'accepted', 'last_resort', 'last_resort', 1)`
	],
	['ticket_assist_pkey', 'insert into ticket_assist (ticket_id, post_id) values (1, 1), (1, 1)'],
	['ticket_assist_ticket_fkey', 'insert into ticket_assist (ticket_id, post_id) values (999, 1)'],
	['ticket_assist_post_fkey', 'insert into ticket_assist (ticket_id, post_id) values (1, 999)'],
	['event_person_fkey', event('person_id', '999')],
	['event_post_fkey', event('post_id', '999')],
	['event_role_fkey', event('role', `'king'`)],
	['event_reason_length', event('reason', `repeat('很', 2001)`)],
	['action_key_pkey', actionKey(`'a', 'h', 1, '{}'), ('a', 'h', 1, '{}'`)],
	['action_key_length', actionKey(`'', 'h', 1, '{}'`)],
	['action_key_ticket_fkey', actionKey(`'a', 'h', 999, '{}'`)],
	['reporter_is_sealed', `update reporter set name = '王'`],
	['reporter_is_sealed', `update reporter set phone = '13812345678'`],
	['reporter_phone_masked', `update reporter set phone_masked = '13812345678'`]
];
