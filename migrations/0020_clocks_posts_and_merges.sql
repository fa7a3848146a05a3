-- A part that is split off a ticket waits to be accepted: its clock begins, once.
create function start_clock_of_part(which text, step_due timestamptz, notice timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
	update ticket set step_due_at = step_due, notice_at = notice
	where code = which and split_from_id is not null and state = 'reported' and step_due_at is null
$$;
revoke all on function start_clock_of_part from public;
grant execute on function start_clock_of_part to minqing_app;

-- An administrator looks after the house, and there is one house: an area would be a promise that nothing keeps.
update post set area_id = null where kind = 'administrator';
alter table post add constraint post_administrator_of_the_county check (kind <> 'administrator' or area_id is null);

-- A ticket is merged into another while both are held, always in the same order: two that are merged into each other wait for one another
-- in a line and not in a circle, and the second is told.
create function hold_tickets(codes text[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
	perform from ticket where code = any (codes) order by id for update;
end
$$;
revoke all on function hold_tickets from public;
grant execute on function hold_tickets to minqing_app;
