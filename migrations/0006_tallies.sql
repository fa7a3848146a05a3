-- What the wall counts: the event log rolled up by the server (src/lib/server/tally.ts), each event once. No trigger does it:
-- writers pay nothing for the figures.

-- How far the log has been rolled up.
create table tally_watermark (
	only_row boolean constraint tally_watermark_pkey primary key default true constraint tally_watermark_only_row check (only_row),
	xid xid8 not null default '0',
	seq bigint not null default 0
);
insert into tally_watermark default values;

-- What happened in five minutes, of the last 35 days.
create table tally (
	bucket timestamptz not null constraint tally_bucket_five_minutes check (extract(epoch from bucket)::bigint % 300 = 0),
	category text not null constraint tally_category_fkey references category (code),
	reported integer not null,
	accepted integer not null,
	accepted_promptly integer not null,
	responded integer not null,
	responded_promptly integer not null,
	handled integer not null,
	handled_in_time integer not null,
	closed integer not null,
	closed_in_time integer not null,
	reworked integer not null,
	asked integer not null,
	solved integer not null,
	satisfied integer not null,
	constraint tally_pkey primary key (bucket, category),
	constraint tally_parts_within_whole check (
		least(reported, accepted_promptly, responded_promptly, handled_in_time, closed_in_time, reworked, solved, satisfied) >= 0
		and accepted_promptly <= accepted and responded_promptly <= responded
		and handled_in_time <= handled and closed_in_time <= closed and greatest(solved, satisfied) <= asked
	)
);

-- The same by calendar month (Beijing time) and grid; '' is everything that no grid answers for.
create table area_month (
	month date not null constraint area_month_first_day check (extract(day from month) = 1),
	area text not null,
	reported integer not null,
	accepted integer not null,
	accepted_promptly integer not null,
	responded integer not null,
	responded_promptly integer not null,
	handled integer not null,
	handled_in_time integer not null,
	closed integer not null,
	closed_in_time integer not null,
	reworked integer not null,
	asked integer not null,
	solved integer not null,
	satisfied integer not null,
	constraint area_month_pkey primary key (month, area),
	constraint area_month_parts_within_whole check (
		least(reported, accepted_promptly, responded_promptly, handled_in_time, closed_in_time, reworked, solved, satisfied) >= 0
		and accepted_promptly <= accepted and responded_promptly <= responded
		and handled_in_time <= handled and closed_in_time <= closed and greatest(solved, satisfied) <= asked
	)
);

-- The event before another of the same ticket is found by one look, however many there are.
drop index event_ticket;
create index event_ticket on event (ticket_id, seq);
-- The film plays the log by the clock.
create index event_at on event (at);

-- Void and duplicate tickets need no closing time: they would pile up in the index of what is open.
drop index ticket_open;
create index ticket_open on ticket (due_at) where closed_at is null and state not in ('void', 'duplicate');

-- As in 0004; what was rolled up is cleared too, and counted anew from the beginning of the renumbered log.
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
	return true;
end
$$;
