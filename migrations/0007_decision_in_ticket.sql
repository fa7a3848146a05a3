-- Who answers stands in the ticket's own row. As a row of its own the decision cost a third of what opening a ticket costs:
-- a second row, its key, the look back at the ticket. Nothing else changes: every ticket has exactly one, and readers find it in a view.

alter table ticket
	add column outcome text,
	add column rule text,
	-- The grid; for the owner of last resort the community, town or county; null is the duty desk.
	add column area_version_id bigint,
	add column post_id bigint,
	add column person_id bigint,
	add column border_m double precision,
	add column runner_up_id bigint,
	add column suspect text[] not null default '{}',
	add column decided_at timestamptz not null default now();

update ticket t
set outcome = d.outcome, rule = d.rule, area_version_id = d.area_version_id, post_id = d.post_id, person_id = d.person_id,
	border_m = d.border_m, runner_up_id = d.runner_up_id, suspect = d.suspect, decided_at = d.decided_at
from duty_decision d where d.ticket_id = t.id;

-- A ticket that somebody wrote past the product has none yet: never nobody.
update ticket t
set outcome = d.outcome, rule = d.rule, area_version_id = d.area_version_id, post_id = d.post_id, person_id = d.person_id,
	border_m = d.border_m, runner_up_id = d.runner_up_id, suspect = d.suspect
from (
	select undecided.id, answer.*
	from ticket undecided
		cross join lateral duty_decide(
			undecided.place, now(), case when undecided.place is null then array['no_coordinates'] else '{}' end
		) answer
	where undecided.outcome is null
) d
where d.id = t.id;

drop table duty_decision;

alter table ticket
	alter column outcome set not null,
	alter column rule set not null,
	alter column post_id set not null,
	add constraint duty_decision_area_fkey foreign key (area_version_id) references area_version (id),
	add constraint duty_decision_post_fkey foreign key (post_id) references post (id),
	add constraint duty_decision_person_fkey foreign key (person_id) references person (id),
	add constraint duty_decision_runner_up_fkey foreign key (runner_up_id) references area_version (id),
	add constraint duty_decision_suspect_known check (
		suspect <@ array['null_island', 'whole_degrees', 'imprecise', 'swapped', 'outside', 'no_coordinates']
	),
	add constraint duty_decision_outcome_fits_rule check (
		(outcome = 'grid' and rule in ('dedicated', 'covers') and area_version_id is not null and border_m is not null and border_m >= 0)
		or (outcome = 'nearest' and rule = 'nearest' and area_version_id is not null and border_m is not null and border_m >= 0)
		or (outcome = 'last_resort' and rule = 'last_resort' and border_m is null)
	);
create index ticket_area on ticket (area_version_id);

-- Who answers for a ticket by the duty rule, and why; kept as it was decided, whatever is redrawn later.
create view duty_decision as
	select id as ticket_id, outcome, rule, area_version_id, post_id, person_id, border_m, runner_up_id, suspect, decided_at from ticket;

-- The embedded engine never counts by itself, and every row has just been written anew.
analyze ticket;
