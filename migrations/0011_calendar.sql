-- Until when: limits by category and step, the county's own days, and working hours by area. What the State Council's notices say
-- comes with the program (src/lib/ticket/calendar.ts).

-- Days off that others work, and worked days that others have off. For the whole county, or for one area and what lies in it.
create table calendar_day (
	area_id bigint constraint calendar_day_area_fkey references area (id),
	day date not null constraint calendar_day_in_reach check (day between '2000-01-01' and '2199-12-31'),
	working boolean not null,
	name text not null constraint calendar_day_name_worded check (length(btrim(name)) between 1 and 100),
	constraint calendar_day_once unique nulls not distinct (area_id, day)
);

-- A year whose notice came out after the program did, and which the county has entered in calendar_day itself: without it deadlines
-- that touch the year are marked as provisional.
create table calendar_year (
	year integer constraint calendar_year_pkey primary key constraint calendar_year_in_reach check (year between 2000 and 2199),
	-- The notice: its number or title.
	notice text not null constraint calendar_year_notice_worded check (length(btrim(notice)) between 1 and 200)
);

-- The working hours of every working day, in minutes from 00:00 in Beijing. An area without its own has those of the nearest area above it.
create table working_span (
	area_id bigint constraint working_span_area_fkey references area (id),
	from_minute integer not null,
	to_minute integer not null,
	constraint working_span_within_a_day check (0 <= from_minute and from_minute < to_minute and to_minute <= 1440),
	constraint working_span_no_overlap exclude using gist (coalesce(area_id, 0) with =, int4range(from_minute, to_minute) with &&)
);
-- Without any hours no deadline could be told. Asked at the end of the transaction: hours are changed by taking out the old and putting in the new.
create function keep_working_hours() returns trigger language plpgsql as $$
begin
	if not exists (select from working_span where area_id is null) then
		raise exception 'the county needs working hours' using errcode = 'integrity_constraint_violation', constraint = 'working_span_county_has_some';
	end if;
	return null;
end
$$;
create constraint trigger working_span_county_has_some after update or delete on working_span deferrable initially deferred
	for each row execute function keep_working_hours();

insert into working_span (from_minute, to_minute) values (510, 720), (870, 1050);

-- How long a step may take. Without a category: wherever the category has no limit of its own.
create table step_limit (
	category text constraint step_limit_category_fkey references category (code),
	step text not null constraint step_limit_step_known
		check (step in ('accept', 'dispatch', 'respond', 'handle', 'check', 'confirm')),
	amount integer not null constraint step_limit_amount_sane check (amount between 1 and 100000),
	unit text not null constraint step_limit_unit_known check (unit in ('minutes', 'working_hours', 'working_days')),
	constraint step_limit_once unique nulls not distinct (category, step)
);
insert into step_limit (step, amount, unit) values
	('accept', 5, 'minutes'),
	('dispatch', 10, 'minutes'),
	('respond', 30, 'minutes'),
	('handle', 3, 'working_days'),
	('check', 8, 'working_hours'),
	-- The resident is silent after "handled" for so long: closed.
	('confirm', 5, 'working_days');
-- What was promised in less than a day cannot wait for Monday: it runs round the clock as before.
insert into step_limit (category, step, amount, unit)
select code, 'handle',
	case when due_hours < 24 then ceil(due_hours * 60) else least(ceil(due_hours / 24), 100000) end,
	case when due_hours < 24 then 'minutes' else 'working_days' end
from category;

-- Counts changes of all that deadlines stand on, so that a process knows when to learn them anew (src/lib/server/timetable.ts).
alter table setting add column calendar_revision bigint not null default 1;

create function count_calendar_change() returns trigger language plpgsql as $$
begin
	update setting set calendar_revision = calendar_revision + 1;
	return null;
end
$$;
create trigger calendar_day_changes_calendar after insert or update or delete or truncate on calendar_day for each statement execute function count_calendar_change();
create trigger calendar_year_changes_calendar after insert or update or delete or truncate on calendar_year for each statement execute function count_calendar_change();
create trigger working_span_changes_calendar after insert or update or delete or truncate on working_span for each statement execute function count_calendar_change();
create trigger step_limit_changes_calendar after insert or update or delete or truncate on step_limit for each statement execute function count_calendar_change();
create trigger area_changes_calendar after insert or update or delete or truncate on area for each statement execute function count_calendar_change();
