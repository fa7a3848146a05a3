-- What people follow, by web push: topics that they chose, and where their browser wants to be told. Nothing about the person,
-- and nothing that says what else they do.

create table push_subscription (
	id bigint generated always as identity constraint push_subscription_pkey primary key,
	endpoint text not null constraint push_subscription_endpoint_https check (endpoint ~ '^https://' and length(endpoint) <= 2000),
	-- An endpoint is as long as an address may be: its hash is what is looked up.
	endpoint_hash bytea not null generated always as (sha256(endpoint::bytea)) stored
		constraint push_subscription_endpoint_key unique,
	-- What the browser lets us encrypt for it (RFC 8291).
	p256dh text not null constraint push_subscription_p256dh_worded check (p256dh ~ '^[A-Za-z0-9_-]{87}=?$'),
	auth text not null constraint push_subscription_auth_worded check (auth ~ '^[A-Za-z0-9_-]{22}(==)?$'),
	locale text not null constraint push_subscription_locale_known check (locale in ('zh', 'en')),
	since timestamptz not null default now()
);

create table push_topic (
	subscription_id bigint constraint push_topic_subscription_fkey references push_subscription (id) on delete cascade,
	topic text constraint push_topic_worded check (topic ~ '^(ticket|grid|category):[A-Za-z0-9_.-]{1,64}$'),
	constraint push_topic_pkey primary key (topic, subscription_id)
);
create index push_topic_subscription on push_topic (subscription_id);

-- What is still to be sent. What was sent, or cannot be, is gone from here.
create table push_message (
	id bigint generated always as identity constraint push_message_pkey primary key,
	subscription_id bigint not null constraint push_message_subscription_fkey references push_subscription (id) on delete cascade,
	ticket_id bigint not null constraint push_message_ticket_fkey references ticket (id),
	state text not null constraint push_message_state_fkey references ticket_state (name),
	tries smallint not null default 0 constraint push_message_tries_counted check (tries >= 0),
	-- When it may be taken up (again): whoever takes it moves this on, and nobody else has it until then.
	next_at timestamptz not null default now()
);
create index push_message_next on push_message (next_at);
create index push_message_subscription on push_message (subscription_id);

-- How far the log has been told. It begins here: nobody is told what was before they asked.
create table push_watermark (
	only_row boolean constraint push_watermark_pkey primary key default true constraint push_watermark_only_row check (only_row),
	xid xid8 not null,
	seq bigint not null
);
insert into push_watermark (xid, seq) values (pg_current_xact_id(), 0);

-- As in 0006; nobody is told again what was before.
create or replace function restamp_restored_log() returns boolean language plpgsql as $$
begin
	if not exists (select from event where xid >= pg_snapshot_xmax(pg_current_snapshot())) then return false; end if;
	-- The lock of the roll-up: another process may be at it.
	perform pg_advisory_xact_lock(7306534);
	alter table event disable trigger event_append_only;
	update event set xid = '0';
	alter table event enable trigger event_append_only;
	delete from tally;
	delete from area_month;
	update tally_watermark set xid = '0', seq = 0;
	update push_watermark set xid = '0', seq = (select max(seq) from event);
	return true;
end
$$;

grant select, insert, update, delete on push_subscription, push_topic, push_message to minqing_app;
grant select, update on push_watermark to minqing_app;
