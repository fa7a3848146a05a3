-- The ticket, who reported it, who answers for it and why, and the log of what happened.

create table category (
	code text constraint category_pkey primary key constraint category_code_worded check (code ~ '^[a-z][a-z0-9_]{0,40}$'),
	name text not null,
	name_en text not null,
	-- Plain hours from report to solution; 工作时 and 工作日 come with the law of the loop.
	due_hours double precision not null constraint category_due_hours_positive check (due_hours > 0)
);
insert into category (code, name, name_en, due_hours) values
	('road', '道路破损', 'Road damage', 72),
	('light', '路灯照明', 'Street lighting', 48),
	('rubbish', '垃圾堆放', 'Rubbish', 24),
	('drain', '下水积水', 'Drains and flooding', 24),
	('green', '绿化树木', 'Trees and greenery', 120),
	('parking', '乱停乱放', 'Parking', 12),
	('noise', '噪声扰民', 'Noise', 12),
	('property', '小区物业', 'Estate management', 120),
	('fire', '消防隐患', 'Fire hazard', 4),
	('construction', '违章搭建', 'Unlawful building', 120),
	('water_power', '水电气', 'Water, power, gas', 8),
	('help', '便民求助', 'Help needed', 24),
	('dispute', '邻里纠纷', 'Dispute', 120),
	('facility', '公共设施', 'Public facilities', 72),
	('other', '其他', 'Other', 72),
	('night_talk', '夜谈悦好', 'Night talk', 168),
	('letter', '书记信箱', 'Secretary''s mailbox', 168),
	('lawyer_note', '律师手记', 'Lawyer''s note', 168);

create sequence ticket_number;

-- The day it came in (Beijing time) and a running number: 20261121-000042.
create function next_ticket_code() returns text language sql volatile as $$
	select to_char(now() at time zone 'Asia/Shanghai', 'YYYYMMDD') || '-' || case when n < 1000000 then lpad(n::text, 6, '0') else n::text end
	from nextval('ticket_number') n
$$;

create table ticket (
	id bigint generated always as identity constraint ticket_pkey primary key,
	code text not null default next_ticket_code() constraint ticket_code_key unique,
	-- Where it comes from ('report', 'demo', or the name of an import) and its number there.
	source text not null default 'report' constraint ticket_source_worded check (length(source) between 1 and 100),
	external_id text constraint ticket_external_id_worded check (length(external_id) between 1 and 200),
	title text not null constraint ticket_title_worded check (length(btrim(title)) between 1 and 500),
	description text constraint ticket_description_length check (length(description) <= 10000),
	category text not null default 'other' constraint ticket_category_fkey references category (code),
	state text not null default 'reported' constraint ticket_state_known check (state in (
		'reported', 'accepted', 'dispatched', 'in_progress', 'suspended', 'handled', 'awaiting_acceptance',
		'closed', 'evaluated', 'void', 'duplicate'
	)),
	-- Null where no usable coordinate was given; what was given is kept beside it, letter for letter.
	place geometry(Point, 4326) constraint ticket_place_on_earth
		check (not st_isempty(place) and st_x(place) between -180 and 180 and st_y(place) between -90 and 90),
	given_lng text,
	given_lat text,
	given_crs text not null default 'wgs84' constraint ticket_given_crs_known
		check (given_crs in ('wgs84', 'cgcs2000', 'gcj02', 'bd09')),
	reported_at timestamptz not null default now(),
	due_at timestamptz,
	closed_at timestamptz,
	-- Free text is public only after somebody looked at it.
	released_at timestamptz,
	updated_at timestamptz not null default now(),
	constraint ticket_external_key unique (source, external_id),
	constraint ticket_closed_has_a_time check (
		case when state in ('closed', 'evaluated') then closed_at is not null
			when state in ('void', 'duplicate') then true
			else closed_at is null end
	)
);
create index ticket_place on ticket using gist (place);
create index ticket_open on ticket (due_at) where closed_at is null;

-- The person behind a report: a table of its own, shown nowhere.
create table reporter (
	ticket_id bigint constraint reporter_pkey primary key constraint reporter_ticket_fkey references ticket (id),
	name text constraint reporter_name_length check (length(name) <= 100),
	phone text constraint reporter_phone_length check (length(phone) <= 40),
	constraint reporter_says_something check (name is not null or phone is not null)
);

-- Who answers for a ticket by the duty rule, and why; kept as it was decided, whatever is redrawn later.
create table duty_decision (
	ticket_id bigint constraint duty_decision_pkey primary key
		constraint duty_decision_ticket_fkey references ticket (id),
	outcome text not null,
	rule text not null,
	-- The grid; for the owner of last resort the community, town or county; null is the duty desk.
	area_version_id bigint constraint duty_decision_area_fkey references area_version (id),
	post_id bigint not null constraint duty_decision_post_fkey references post (id),
	person_id bigint constraint duty_decision_person_fkey references person (id),
	border_m double precision,
	runner_up_id bigint constraint duty_decision_runner_up_fkey references area_version (id),
	suspect text[] not null default '{}' constraint duty_decision_suspect_known check (
		suspect <@ array['null_island', 'whole_degrees', 'imprecise', 'swapped', 'outside', 'no_coordinates']
	),
	decided_at timestamptz not null default now(),
	constraint duty_decision_outcome_fits_rule check (
		(outcome = 'grid' and rule in ('dedicated', 'covers') and area_version_id is not null and border_m is not null and border_m >= 0)
		or (outcome = 'nearest' and rule = 'nearest' and area_version_id is not null and border_m is not null and border_m >= 0)
		or (outcome = 'last_resort' and rule = 'last_resort' and border_m is null)
	)
);
create index duty_decision_area on duty_decision (area_version_id);

-- What happened. Append-only: the log is the truth, everything shown can be computed from it.
-- Order is (xid, seq): sequence numbers alone commit out of order, and a reader that trusts them skips rows for ever.
create table event (
	seq bigint generated always as identity constraint event_pkey primary key,
	xid xid8 not null default pg_current_xact_id(),
	ticket_id bigint not null constraint event_ticket_fkey references ticket (id),
	type text not null constraint event_type_worded check (type ~ '^[a-z][a-z_]{0,40}$'),
	state text not null,
	at timestamptz not null default clock_timestamp(),
	data jsonb
);
create index event_order on event (xid, seq);
create index event_ticket on event (ticket_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'the event log is append-only' using errcode = 'integrity_constraint_violation', constraint = 'event_append_only';
end
$$;
create trigger event_append_only before update or delete on event for each row execute function refuse_change();
create trigger event_not_truncated before truncate on event for each statement execute function refuse_change();

-- One POST, one ticket, however often a phone with a bad network sends it.
create table idempotency_key (
	key text constraint idempotency_key_pkey primary key constraint idempotency_key_length check (length(key) between 1 and 200),
	request_hash text not null,
	ticket_id bigint not null constraint idempotency_key_ticket_fkey references ticket (id),
	created_at timestamptz not null default now()
);

-- Transaction numbers belong to a cluster. After a dump and restore into another one the log's numbers may lie ahead of
-- it, and its fence would hold for ever: then the old events go before everything new, in their order.
create function restamp_restored_log() returns boolean language plpgsql as $$
begin
	if not exists (select from event where xid >= pg_snapshot_xmax(pg_current_snapshot())) then return false; end if;
	alter table event disable trigger event_append_only;
	update event set xid = '0';
	alter table event enable trigger event_append_only;
	return true;
end
$$;
