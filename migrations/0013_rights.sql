-- What the application's own role may do; docs/decisions/0006 says why like this. It owns nothing, and a new table grants it
-- nothing until a line here, or in a later migration, says so.
-- * Reading: everything but people's words, names and numbers. Released text is read through a view, the rest through functions
--   that ask who is asking (tickets_of, ticket_for, reveal_reporter).
-- * Writing: a report is inserted as such; every step after it goes through act().

create view released_text with (security_barrier) as
	select id, title, description from ticket where released_at is not null;

grant usage on schema public to minqing_app;
grant select on
	setting, area, area_version, person, post, post_holding, post_role, place, category, tally_watermark, tally, area_month,
	duty_decision, released_text, idempotency_key, ticket_state, ticket_role, ticket_action, ticket_law, ticket_assist,
	calendar_day, calendar_year, working_span, step_limit, photograph, display, display_pairing, audit, migration
to minqing_app;
grant select (
	id, code, source, external_id, category, state, place, given_lng, given_lat, given_crs, reported_at, due_at, closed_at, released_at,
	updated_at, outcome, rule, area_version_id, post_id, person_id, border_m, runner_up_id, suspect, decided_at, step, owner_post_id,
	step_due_at, notice_at, notice_level, asked, suspended_at, review_at, supervised_at, urged, reworked, extended, original_id, split_from_id
) on ticket to minqing_app;
grant select (seq, xid, ticket_id, type, state, at, data) on event to minqing_app;

-- A report comes in as one: in its first state, by nobody's hand but its own.
grant usage on sequence ticket_number to minqing_app;
grant insert (
	title, description, category, place, given_lng, given_lat, given_crs, due_at, step_due_at, notice_at, key_hash,
	outcome, rule, area_version_id, post_id, person_id, border_m, runner_up_id, suspect
) on ticket to minqing_app;
grant insert (ticket_id, type, state, person_id) on event to minqing_app;
alter table event enable row level security;
create policy event_read on event for select to minqing_app using (true);
create policy event_of_a_report on event for insert to minqing_app with check (type = 'reported' and state = 'reported');
grant insert on reporter, idempotency_key to minqing_app;

-- The house: accounts, displays, posts.
grant insert, update (name) on person to minqing_app;
grant insert, update on post, post_holding to minqing_app;
grant select, insert, update, delete on
	staff_account, credential, sign_in_session, verification, second_factor, welcome_link, attempt, display_pairing, working_span, calendar_day, calendar_year
to minqing_app;
grant insert, update on display, photograph to minqing_app;
grant insert, update, delete on step_limit to minqing_app;
grant insert on audit to minqing_app;
-- What the wall counts.
grant insert, update, delete on tally, area_month to minqing_app;
grant update on tally_watermark to minqing_app;
-- Whoever gives a post away, or changes a limit, makes the others learn anew.
alter function count_duty_change() security definer set search_path = public, pg_temp;
alter function count_calendar_change() security definer set search_path = public, pg_temp;
revoke execute on function restamp_restored_log() from public;
