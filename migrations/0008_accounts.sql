-- Who is asking: accounts of people, what they sign in with, screens that were paired, and the audit log.
-- The columns of staff_account, credential, sign_in_session, verification and second_factor are what better-auth reads and writes
-- (src/lib/server/auth.ts names them); everything else is ours.

-- Posts whose holders do something with tickets or with the house.
alter table post drop constraint post_kind_known;
alter table post add constraint post_kind_known check (kind in (
	'grid_leader', 'grid_worker', 'micro_grid_leader', 'last_resort', 'duty_desk', 'branch_secretary',
	'street_leader', 'lane_leader', 'shop_leader', 'building_leader', 'rider_helper', 'patrol_member',
	'operator', 'dispatcher', 'unit', 'checker', 'supervisor', 'administrator'
));

-- Which roles a post gives to whoever holds it. A kind that is not here gives none.
create table post_role (
	kind text not null,
	role text not null constraint post_role_known check (role in (
		'operator', 'dispatcher', 'grid_leader', 'grid_worker', 'unit', 'checker', 'supervisor', 'administrator'
	)),
	constraint post_role_pkey primary key (kind, role)
);
insert into post_role (kind, role) values
	('operator', 'operator'), ('dispatcher', 'dispatcher'), ('grid_leader', 'grid_leader'), ('grid_worker', 'grid_worker'),
	('unit', 'unit'), ('checker', 'checker'), ('supervisor', 'supervisor'), ('administrator', 'administrator'),
	('last_resort', 'grid_leader'),
	('duty_desk', 'operator'), ('duty_desk', 'dispatcher'), ('duty_desk', 'grid_leader');

create index post_holding_person on post_holding (person_id);

create table staff_account (
	id bigint generated always as identity constraint staff_account_pkey primary key,
	person_id bigint not null constraint staff_account_person_key unique
		constraint staff_account_person_fkey references person (id),
	-- The name somebody signs in with: a work number (工号) or whatever the county uses, in small letters.
	login text not null constraint staff_account_login_key unique
		constraint staff_account_login_worded check (login ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
	-- better-auth wants an address, which staff often have none of.
	email text generated always as (login) stored,
	email_verified boolean not null default false,
	image text,
	two_factor_enabled boolean not null default false,
	disabled_at timestamptz,
	signed_in_at timestamptz,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now()
);

-- What an account signs in with: its password (provider 'credential'), or an identity of the county's own sign-on.
create table credential (
	id bigint generated always as identity constraint credential_pkey primary key,
	staff_account_id bigint not null constraint credential_account_fkey references staff_account (id) on delete cascade,
	provider text not null constraint credential_provider_known check (provider in ('credential', 'county')),
	subject text not null constraint credential_subject_length check (length(subject) between 1 and 255),
	-- The hash of it, never the password.
	password text,
	access_token text,
	refresh_token text,
	id_token text,
	access_token_expires_at timestamptz,
	refresh_token_expires_at timestamptz,
	scope text,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now(),
	constraint credential_subject_key unique (provider, subject),
	constraint credential_one_of_a_kind unique (staff_account_id, provider),
	constraint credential_password_where_it_belongs check ((provider = 'credential') = (password is not null))
);

create table sign_in_session (
	id bigint generated always as identity constraint sign_in_session_pkey primary key,
	account_id bigint not null constraint sign_in_session_account_fkey references staff_account (id) on delete cascade,
	token text not null constraint sign_in_session_token_key unique,
	expires_at timestamptz not null,
	ip_address text,
	user_agent text,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now()
);
create index sign_in_session_account on sign_in_session (account_id);

-- What must come back within minutes: the second step of a sign-in, the state of a sign-on.
create table verification (
	id bigint generated always as identity constraint verification_pkey primary key,
	identifier text not null,
	value text not null,
	expires_at timestamptz not null,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now()
);
create index verification_identifier on verification (identifier);

-- Secret and spare codes are encrypted with AUTH_SECRET.
create table second_factor (
	id bigint generated always as identity constraint second_factor_pkey primary key,
	account_id bigint not null constraint second_factor_account_key unique
		constraint second_factor_account_fkey references staff_account (id) on delete cascade,
	secret text not null,
	backup_codes text not null,
	verified boolean not null default false,
	failed_verification_count integer not null default 0,
	locked_until timestamptz
);

-- A link that is good once: sets the first password of an account, or (without an account) makes the first administrator.
create table welcome_link (
	token_hash text constraint welcome_link_pkey primary key,
	account_id bigint constraint welcome_link_account_fkey references staff_account (id) on delete cascade,
	created_at timestamptz not null default now(),
	expires_at timestamptz not null,
	used_at timestamptz
);

-- How often somebody tried something lately. The key is a hash: it names neither an address nor a person.
create table attempt (
	key text constraint attempt_pkey primary key,
	times integer not null constraint attempt_times_positive check (times >= 1),
	since timestamptz not null default now()
);

-- A screen on a wall, which nobody signs in to.
create table display (
	id bigint generated always as identity constraint display_pkey primary key,
	name text not null constraint display_name_worded check (length(btrim(name)) between 1 and 100),
	token_hash text not null constraint display_token_key unique,
	paired_at timestamptz not null default now(),
	seen_at timestamptz,
	revoked_at timestamptz
);
-- The code that an unpaired screen shows, without 0, O, 1, I.
create table display_pairing (
	code text constraint display_pairing_pkey primary key
		constraint display_pairing_code_readable check (code ~ '^[2-9A-HJ-NP-Z]{8}$'),
	token_hash text not null constraint display_pairing_token_key unique,
	expires_at timestamptz not null
);

-- Who changed rights, revealed or exported something. Without personal values; append-only, by right and by trigger.
create table audit (
	seq bigint generated always as identity constraint audit_pkey primary key,
	at timestamptz not null default clock_timestamp(),
	actor text not null constraint audit_actor_known check (actor in ('staff', 'script', 'display', 'system')),
	person_id bigint constraint audit_person_fkey references person (id),
	what text not null constraint audit_what_worded check (what ~ '^[a-z]+(\.[a-z_]+)+$'),
	-- What it was done to: 'account:12', 'ticket:20261121-000042'.
	subject text not null constraint audit_subject_length check (length(subject) between 1 and 200),
	reason text constraint audit_reason_length check (length(reason) <= 500),
	data jsonb,
	constraint audit_staff_is_a_person check ((actor = 'staff') = (person_id is not null))
);

create function refuse_rewrite() returns trigger language plpgsql as $$
begin
	raise exception '% is append-only', tg_table_name
		using errcode = 'integrity_constraint_violation', constraint = tg_argv[0];
end
$$;
create trigger audit_append_only before update or delete on audit for each row execute function refuse_rewrite('audit_append_only');
create trigger audit_not_truncated before truncate on audit for each statement execute function refuse_rewrite('audit_append_only');

-- Whether somebody can sign in as an administrator, today and until further notice.
create function has_administrator() returns boolean language sql stable as $$
	select exists (
		select from post p
			join post_role r on r.kind = p.kind and r.role = 'administrator'
			join post_holding h on h.post_id = p.id and h.valid @> now() and upper_inf(h.valid)
			join staff_account a on a.person_id = h.person_id and a.disabled_at is null
			join credential c on c.staff_account_id = a.id
	)
$$;

-- Nobody may take the last administrator away. Whoever never was one can be changed in a house without any.
create function keep_an_administrator() returns trigger language plpgsql as $$
declare
	concerned bigint;
begin
	case tg_table_name
		when 'credential' then select person_id into concerned from staff_account where id = old.staff_account_id;
		when 'post' then select person_id into concerned from post_holding where post_id = old.id and valid @> now();
		else concerned := old.person_id;
	end case;
	-- Two who each take away one of two administrators must not both see the other one.
	perform pg_advisory_xact_lock(7306535);
	if not has_administrator() and (
		tg_table_name in ('post_holding', 'post') and exists (
			select from post_role r
			where r.role = 'administrator' and r.kind = case tg_table_name
				when 'post' then to_jsonb(old) ->> 'kind'
				else (select kind from post where id = (to_jsonb(old) ->> 'post_id')::bigint) end
		) and exists (select from staff_account a join credential c on c.staff_account_id = a.id where a.person_id = concerned)
		or tg_table_name in ('staff_account', 'credential') and exists (
			select from post_holding h
				join post p on p.id = h.post_id
				join post_role r on r.kind = p.kind and r.role = 'administrator'
			where h.person_id = concerned and h.valid @> now()
		)
	) then
		raise exception 'the last administrator' using errcode = 'integrity_constraint_violation', constraint = 'staff_account_last_administrator';
	end if;
	return null;
end
$$;
create trigger staff_account_last_administrator after delete or update of disabled_at, person_id on staff_account
	for each row execute function keep_an_administrator();
create trigger credential_last_administrator after delete or update of staff_account_id on credential
	for each row execute function keep_an_administrator();
create trigger post_holding_last_administrator after delete or update on post_holding
	for each row execute function keep_an_administrator();
create trigger post_last_administrator after update of kind on post
	for each row execute function keep_an_administrator();
