const account = (values: string): string => `insert into staff_account (person_id, login) values (${values})`;
const credential = (values: string): string =>
	`insert into credential (staff_account_id, provider, subject, password) values ((select id from staff_account), ${values})`;
const session = (account: string, token: string): string =>
	`insert into sign_in_session (account_id, token, expires_at) values (${account}, ${token}, now())`;
const display = (name: string, token: string): string =>
	`insert into display (name, token_hash) values (${name}, ${token})`;
const pairing = (code: string, token: string): string =>
	`insert into display_pairing (code, token_hash, expires_at) values (${code}, ${token}, now())`;
const audit = (columns: string, values: string): string =>
	`insert into audit (actor, what, subject${columns && `, ${columns}`}) values (${values})`;

/** One account with what it signs in with, a screen, and a line of the audit log. */
export const accountsFoundation = `
	${account(`1, 'chen'`)};
	${credential(`'credential', 'chen', 'a hash'`)};
	${session('(select id from staff_account)', `'t'`)};
	insert into second_factor (account_id, secret, backup_codes) select id, 's', 'b' from staff_account;
	insert into welcome_link (token_hash, expires_at) values ('w', now());
	insert into attempt (key, times) values ('k', 1);
	${display(`'大厅'`, `'d'`)};
	${pairing(`'ABCD2345'`, `'p'`)};
	${audit('', `'system', 'tickets.exported', 'tickets'`)}`;

/** As in refused-statements.ts: what the tables of accounts, screens and the audit log must refuse. */
export const refusedByAccounts: readonly (readonly [constraint: string, statement: string])[] = [
	['post_role_pkey', `insert into post_role values ('unit', 'unit')`],
	['post_role_known', `insert into post_role values ('unit', 'resident')`],
	['staff_account_person_key', account(`1, 'chen2'`)],
	['staff_account_person_fkey', account(`999, 'nobody'`)],
	['staff_account_login_key', account(`2, 'chen'`)],
	['staff_account_login_worded', account(`2, 'Lin Fang'`)],
	['credential_account_fkey', 'update credential set staff_account_id = 999'],
	['credential_provider_known', credential(`'carrier_pigeon', 'x', null`)],
	['credential_subject_length', credential(`'county', '', null`)],
	['credential_one_of_a_kind', credential(`'credential', 'other', 'a hash'`)],
	[
		'credential_subject_key',
		`${account(`2, 'lin'`)};
		insert into credential (staff_account_id, provider, subject, password) select id, 'credential', 'chen', 'a hash' from staff_account where login = 'lin'`
	],
	['credential_password_where_it_belongs', credential(`'county', 'x', 'a hash'`)],
	['credential_password_where_it_belongs', 'update credential set password = null'],
	['sign_in_session_account_fkey', session('999', `'u'`)],
	['sign_in_session_token_key', session('(select id from staff_account)', `'t'`)],
	['second_factor_account_fkey', 'update second_factor set account_id = 999'],
	[
		'second_factor_account_key',
		`insert into second_factor (account_id, secret, backup_codes) select id, 's', 'b' from staff_account`
	],
	['welcome_link_pkey', `insert into welcome_link (token_hash, expires_at) values ('w', now())`],
	['welcome_link_account_fkey', 'update welcome_link set account_id = 999'],
	['attempt_pkey', `insert into attempt (key, times) values ('k', 1)`],
	['attempt_times_positive', `insert into attempt (key, times) values ('l', 0)`],
	['display_name_worded', display(`' '`, `'e'`)],
	['display_token_key', display(`'门口'`, `'d'`)],
	['display_pairing_pkey', pairing(`'ABCD2345'`, `'q'`)],
	['display_pairing_code_readable', pairing(`'ABCD0O1I'`, `'q'`)],
	['display_pairing_token_key', pairing(`'BCDE2345'`, `'p'`)],
	['audit_actor_known', audit('', `'public', 'tickets.exported', 'tickets'`)],
	['audit_person_fkey', audit('person_id', `'staff', 'reporter.revealed', 'ticket:1', 999`)],
	['audit_what_worded', audit('', `'system', 'Exported all!', 'tickets'`)],
	['audit_subject_length', audit('', `'system', 'tickets.exported', ''`)],
	['audit_reason_length', audit('reason', `'system', 'tickets.exported', 'tickets', repeat('很', 501)`)],
	['audit_staff_is_a_person', audit('', `'staff', 'tickets.exported', 'tickets'`)],
	['audit_staff_is_a_person', audit('person_id', `'system', 'tickets.exported', 'tickets', 1`)],
	['audit_append_only', `update audit set reason = 'nothing'`],
	['audit_append_only', 'delete from audit'],
	['audit_append_only', 'truncate audit'],
	[
		'staff_account_last_administrator',
		`insert into post (kind, title) values ('administrator', '管理员');
		insert into post_holding (post_id, person_id) select id, 1 from post where kind = 'administrator';
		delete from credential`
	]
];
