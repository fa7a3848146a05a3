-- The law of the loop: which step a ticket may take, and who may take it. src/lib/ticket/law.ts says the same in TypeScript;
-- tests/db/law.test.ts holds the two equal. Every step goes through act(); a state that changes by any other way is refused.

-- As people read them. A ticket's state stays a check constraint (0004): a foreign key would cost each report 13 µs.
create table ticket_state (
	name text constraint ticket_state_pkey primary key,
	zh text not null,
	en text not null
);
insert into ticket_state (name, zh, en) values
	('reported', '待受理', 'reported'),
	('accepted', '待派遣', 'accepted'),
	('dispatched', '待签收', 'dispatched'),
	('in_progress', '处置中', 'in progress'),
	('suspended', '挂账', 'suspended'),
	('handled', '待核查', 'handled, being checked'),
	('awaiting_acceptance', '待群众验收', 'awaiting the resident'),
	('closed', '已结案', 'closed'),
	('evaluated', '已评价', 'evaluated'),
	('void', '作废', 'void'),
	('duplicate', '重复件', 'duplicate');

create table ticket_role (
	name text constraint ticket_role_pkey primary key,
	zh text not null,
	en text not null
);
insert into ticket_role (name, zh, en) values
	('operator', '坐席', 'operator'),
	('dispatcher', '派遣员', 'dispatcher'),
	('grid_leader', '网格长', 'grid leader'),
	('grid_worker', '网格员', 'grid worker'),
	('unit', '责任单位', 'responsible unit'),
	('checker', '核查员', 'checker'),
	('supervisor', '督办员', 'supervisor'),
	('administrator', '管理员', 'administrator'),
	('display', '大屏', 'display'),
	('resident', '上报人', 'the reporter'),
	('system', '系统', 'the system');
alter table post_role add constraint post_role_role_fkey foreign key (role) references ticket_role (name);

create table ticket_action (
	name text constraint ticket_action_pkey primary key,
	zh text not null,
	en text not null,
	-- What has to be told with it.
	needs text[] not null default '{}',
	-- Who may not take it though they have the role: whoever collected the ticket, or whoever handled it.
	not_by text constraint ticket_action_not_by_known check (not_by in ('collector', 'handler'))
);
insert into ticket_action (name, zh, en, needs, not_by) values
	('accept', '受理', 'accept', '{}', null),
	('refuse', '不予受理', 'refuse', '{reason}', null),
	('merge', '并入重复件', 'merge', '{original}', null),
	('split', '拆分', 'split', '{title}', null),
	('dispatch', '派遣', 'dispatch', '{}', null),
	('sign', '签收', 'sign for', '{}', 'collector'),
	('send_back', '退单', 'send back', '{reason}', null),
	('reassign', '改派', 'reassign', '{to,reason}', null),
	('call_in', '请求协办', 'call in', '{to}', null),
	('report_back', '回单', 'report back', '{note}', 'collector'),
	('ask_extension', '申请延期', 'ask for an extension', '{reason,due_at}', null),
	('extend', '延期', 'extend', '{reason,due_at}', null),
	('ask_suspension', '申请挂账', 'ask for suspension', '{reason,review_at}', null),
	('suspend', '挂账', 'suspend', '{reason,review_at}', null),
	('decline', '不同意申请', 'decline', '{reason}', null),
	('resume', '解挂', 'resume', '{}', null),
	('pass', '核查通过', 'pass', '{}', 'handler'),
	('fail', '核查不通过', 'fail', '{reason}', 'handler'),
	('satisfied', '满意', 'say it is solved', '{}', null),
	('not_satisfied', '不满意', 'say it is not solved', '{}', null),
	('silence', '逾期未答复结案', 'close after silence', '{}', null),
	('appraise', '评价', 'appraise', '{note}', null),
	('reopen', '重新办理', 'reopen', '{reason}', null),
	('supervise', '督办', 'supervise', '{reason}', null),
	('urge', '催办', 'urge', '{}', null),
	('note', '记录', 'note', '{note}', null),
	('release', '公开内容', 'release', '{}', null),
	('warn', '即将超时提醒', 'warn', '{}', null),
	('escalate', '超时上报', 'escalate', '{}', null);

create table ticket_law (
	action text constraint ticket_law_action_fkey references ticket_action (name),
	from_state text constraint ticket_law_from_fkey references ticket_state (name),
	-- The same where the step does not change the state.
	to_state text not null constraint ticket_law_to_fkey references ticket_state (name),
	role text constraint ticket_law_role_fkey references ticket_role (name),
	-- Only while the ticket is theirs: it was sent to their post.
	in_turn boolean not null,
	constraint ticket_law_pkey primary key (action, from_state, role)
);
with law (action, from_states, to_state, by_roles, in_turn) as (values
	('accept', '{reported}', 'accepted', '{operator}', '{}'),
	('refuse', '{reported}', 'void', '{operator}', '{}'),
	('merge', '{reported,accepted}', 'duplicate', '{operator,dispatcher}', '{}'),
	('split', '{accepted,dispatched,in_progress}', null, '{dispatcher}', '{}'),
	('dispatch', '{accepted}', 'dispatched', '{dispatcher,system}', '{}'),
	('sign', '{dispatched}', 'in_progress', '{}', '{grid_leader,grid_worker,unit}'),
	('send_back', '{dispatched,in_progress}', 'accepted', '{}', '{grid_leader,grid_worker,unit}'),
	('reassign', '{dispatched,in_progress}', 'dispatched', '{dispatcher}', '{}'),
	('call_in', '{dispatched,in_progress}', null, '{dispatcher}', '{grid_leader,grid_worker,unit}'),
	('report_back', '{in_progress}', 'handled', '{}', '{grid_leader,grid_worker,unit}'),
	('ask_extension', '{in_progress}', null, '{}', '{grid_leader,grid_worker,unit}'),
	('extend', '{in_progress}', null, '{dispatcher,supervisor}', '{}'),
	('ask_suspension', '{in_progress}', null, '{}', '{grid_leader,grid_worker,unit}'),
	('suspend', '{in_progress}', 'suspended', '{dispatcher,supervisor}', '{}'),
	('decline', '{in_progress}', null, '{dispatcher,supervisor}', '{}'),
	('resume', '{suspended}', 'in_progress', '{dispatcher,supervisor}', '{grid_leader,grid_worker,unit}'),
	('pass', '{handled}', 'awaiting_acceptance', '{checker}', '{}'),
	('fail', '{handled}', 'in_progress', '{checker}', '{}'),
	('satisfied', '{awaiting_acceptance}', 'closed', '{resident}', '{}'),
	('not_satisfied', '{awaiting_acceptance}', 'in_progress', '{resident}', '{}'),
	('silence', '{awaiting_acceptance}', 'closed', '{system}', '{}'),
	('appraise', '{closed}', 'evaluated', '{resident,supervisor}', '{}'),
	('reopen', '{closed}', 'in_progress', '{supervisor}', '{}'),
	('supervise', '{reported,accepted,dispatched,in_progress,suspended,handled,awaiting_acceptance}', null, '{supervisor}', '{}'),
	('urge', '{reported,accepted,dispatched,in_progress,suspended,handled,awaiting_acceptance}', null, '{operator,dispatcher,supervisor,resident}', '{}'),
	('note', '{reported,accepted,dispatched,in_progress,suspended,handled,awaiting_acceptance}', null,
		'{operator,dispatcher,supervisor,grid_leader,grid_worker,unit,checker}', '{}'),
	('release', '{reported,accepted,dispatched,in_progress,suspended,handled,awaiting_acceptance,closed,evaluated}', null,
		'{operator,dispatcher,checker,supervisor}', '{}'),
	('warn', '{reported,accepted,dispatched,in_progress,suspended,handled,awaiting_acceptance}', null, '{system}', '{}'),
	('escalate', '{reported,accepted,dispatched,in_progress,suspended,handled,awaiting_acceptance}', null, '{system}', '{}')
)
insert into ticket_law (action, from_state, to_state, role, in_turn)
select action, from_state, coalesce(to_state, from_state), who.role, who.in_turn
from law
	cross join lateral unnest(from_states::text[]) from_state
	cross join lateral (
		select role, false as in_turn from unnest(by_roles::text[]) role
		union all select role, true from unnest(law.in_turn::text[]) role
	) who;

-- Whose turn it is, the clock of the step, and what lies over the state.
alter table ticket
	-- Counts the steps: whoever acts may say which one they saw last.
	add column step integer not null default 0,
	add column owner_post_id bigint constraint ticket_owner_post_fkey references post (id),
	add column step_due_at timestamptz,
	-- When the clock speaks next: a warning, then one escalation after another.
	add column notice_at timestamptz,
	add column notice_level smallint not null default 0 constraint ticket_notice_level_known check (notice_level between 0 and 4),
	add column asked text constraint ticket_asked_known check (asked in ('extension', 'suspension')),
	add column suspended_at timestamptz,
	add column review_at timestamptz,
	add column supervised_at timestamptz,
	add column urged integer not null default 0,
	add column reworked integer not null default 0,
	add column extended integer not null default 0,
	add column original_id bigint constraint ticket_original_fkey references ticket (id)
		constraint ticket_not_its_own_original check (original_id <> id),
	add column split_from_id bigint constraint ticket_split_from_fkey references ticket (id),
	-- SHA-256 of the secret in the reporter's link.
	add column key_hash bytea constraint ticket_key_hash_length check (octet_length(key_hash) = 32),
	-- What a file or another system says of its own tickets may lack these.
	add constraint ticket_suspended_is_reviewed check (state <> 'suspended' or review_at is not null or external_id is not null),
	add constraint ticket_duplicate_has_an_original check (state <> 'duplicate' or original_id is not null or external_id is not null),
	add constraint ticket_dispatched_has_an_owner
		check (state not in ('dispatched', 'in_progress') or owner_post_id is not null or external_id is not null);
create index ticket_notice on ticket (notice_at) where notice_at is not null;
create index ticket_owner on ticket (owner_post_id) where closed_at is null;
update ticket set owner_post_id = d.post_id
from duty_decision d where d.ticket_id = ticket.id and state in ('dispatched', 'in_progress', 'suspended', 'handled', 'awaiting_acceptance');

create table ticket_assist (
	ticket_id bigint constraint ticket_assist_ticket_fkey references ticket (id),
	post_id bigint constraint ticket_assist_post_fkey references post (id),
	since timestamptz not null default now(),
	constraint ticket_assist_pkey primary key (ticket_id, post_id)
);

-- Who took the step, as what, and why, or what they wrote with it. Free text stands here alone, never in `data`.
alter table event
	add column person_id bigint constraint event_person_fkey references person (id),
	add column post_id bigint constraint event_post_fkey references post (id),
	add column role text constraint event_role_fkey references ticket_role (name),
	add column reason text constraint event_reason_length check (length(reason) <= 2000);

-- One POST of an action, one step, however often a phone with a bad network sends it.
create table action_key (
	key text constraint action_key_pkey primary key constraint action_key_length check (length(key) between 1 and 300),
	request_hash text not null,
	ticket_id bigint not null constraint action_key_ticket_fkey references ticket (id),
	answer jsonb not null,
	created_at timestamptz not null default now()
);

-- A state is changed by a step of the law and by nothing else. Tickets of another system have the state that its file says.
create function refuse_unlawful_step() returns trigger language plpgsql as $$
begin
	if tg_op = 'UPDATE' and exists (select from ticket_law l where l.from_state = old.state and l.to_state = new.state) then
		return new;
	end if;
	raise exception using errcode = 'integrity_constraint_violation', constraint = 'ticket_step_lawful', table = 'ticket',
		message = format('工单不能这样变为「%s」 / a ticket does not become "%s" like this',
			(select zh from ticket_state where name = new.state), new.state);
end
$$;
create trigger ticket_starts_reported before insert on ticket for each row
	when (new.state <> 'reported' and new.external_id is null) execute function refuse_unlawful_step();
create trigger ticket_step_lawful before update of state on ticket for each row
	when (old.state <> new.state and new.external_id is null) execute function refuse_unlawful_step();

-- An area and everything it lies in.
create function area_and_above(area bigint) returns setof bigint language sql stable as $$
	with recursive up (id, parent_id) as (
		select a.id, a.parent_id from area a where a.id = area
		union all
		select a.id, a.parent_id from area a join up on a.id = up.parent_id
	)
	select id from up
$$;

-- What somebody is over a ticket: the centre's people over the ground it lies on or was sent to, the others over their own
-- grid, what was sent to their post, and what they were called in for. `turn`: it was sent to them.
create function duties_on(who bigint, t ticket, moment timestamptz)
returns table (role text, post_id bigint, turn boolean)
language sql stable as $$
	with ground as materialized (
		select area_and_above(v.area_id) as id from area_version v where v.id = t.area_version_id
		union
		select area_and_above(p.area_id) from post p where p.id = t.owner_post_id
	), held as materialized (
		select p.id, p.kind, p.area_id, r.role,
			p.id = t.owner_post_id or r.role = 'grid_worker' and p.area_id = (select o.area_id from post o where o.id = t.owner_post_id) as turn
		from post_holding h join post p on p.id = h.post_id join post_role r on r.kind = p.kind
		where h.person_id = who and h.valid @> moment
	)
	select h.role, h.id, coalesce(h.turn, false) from held h
	where h.turn
		or h.role <> 'unit' and (h.area_id is null or h.area_id in (select g.id from ground g))
		or exists (select from ticket_assist a where a.ticket_id = t.id and a.post_id = h.id)
$$;

create function refuse_step(code text, zh text, en text) returns void language plpgsql as $$
begin
	raise exception using errcode = code, message = zh || ' / ' || en;
end
$$;

-- Who did the last step and when, for whoever came too late. Residents are told posts, not names.
create function last_step_of(t ticket, with_name boolean, out zh text, out en text) language sql stable as $$
	select concat(w.who, '已于', to_char(e.at at time zone 'Asia/Shanghai', 'MM月DD日 HH24:MI'), '「', coalesce(a.zh, s.zh), '」'),
		concat(w.who, ' did "', coalesce(a.en, s.en), '" at ', to_char(e.at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI'))
	from event e
		join ticket_state s on s.name = e.state
		left join ticket_action a on a.name = e.type
		left join post p on p.id = e.post_id
		left join person on person.id = e.person_id
		left join ticket_role r on r.name = e.role
		cross join lateral (select coalesce(case when with_name then person.name end, p.title, r.zh, '系统') as who) w
	where e.ticket_id = t.id
	order by e.seq desc limit 1
$$;

-- Whether everything was said that a step has to be told; times to come lie in the future.
create function told_enough(step ticket_action, said jsonb, moment timestamptz) returns void language plpgsql as $$
declare
	need text;
begin
	foreach need in array step.needs loop
		if nullif(btrim(said ->> need), '') is null then
			perform refuse_step('MQ422',
				case need
					when 'reason' then format('「%s」要写明原因', step.zh)
					when 'note' then format('「%s」要写明情况', step.zh)
					when 'to' then format('「%s」要选一个岗位', step.zh)
					when 'original' then '请写明并入哪一件工单'
					when 'review_at' then format('「%s」要定复查日期', step.zh)
					when 'due_at' then format('「%s」要写明新时限', step.zh)
					else '请写明拆出的部分是什么事'
				end,
				format('"%s" needs "%s"', step.en, need));
		end if;
	end loop;
	if 'review_at' = any (step.needs) and (said ->> 'review_at')::timestamptz <= moment then
		perform refuse_step('MQ422', '复查日期要在今后', 'the review date must lie ahead');
	end if;
	if 'due_at' = any (step.needs) and (said ->> 'due_at')::timestamptz <= moment then
		perform refuse_step('MQ422', '新时限要在今后', 'the new limit must lie ahead');
	end if;
end
$$;

-- Takes a step, or refuses it with a sentence (SQLSTATE MQ401, MQ403, MQ404, MQ409, MQ422: the HTTP status). One at a time per
-- ticket: whoever comes second is told who was first.
-- asker: {"kind":"staff","person":1} | {"kind":"resident","key_hash":"<hex>"} | {"kind":"system","at":"<time>"}
-- said: level (the notice before this one);
--   reason, note, to (a post), original (a ticket's code), review_at, due_at, title, category; seen (the step they saw last);
--   step_due_at, notice_at (the clock of the state it comes into); key, request_hash (once, however often it is sent)
create function act(which text, what text, asker jsonb, said jsonb default '{}') returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
	t ticket;
	asked_for ticket_action;
	state_name text;
	me bigint;
	as_role text;
	as_post bigint;
	my_turn boolean;
	target text;
	last record;
	moment timestamptz := clock_timestamp();
	next_owner bigint;
	other ticket;
	part ticket;
	told jsonb := '{}';
	answer jsonb;
	known action_key;
	why text := coalesce(nullif(btrim(said ->> 'reason'), ''), nullif(btrim(said ->> 'note'), ''));
begin
	select * into t from ticket where code = which for update;
	if not found then
		perform refuse_step('MQ404', format('没有编号为「%s」的工单', which), format('there is no ticket "%s"', which));
	end if;
	if said ->> 'key' is not null then
		select * into known from action_key where key = said ->> 'key';
		if found then
			if known.request_hash is distinct from said ->> 'request_hash' then
				perform refuse_step('MQ422', '这个 Idempotency-Key 已用于另一个动作', 'this Idempotency-Key was used for another action');
			end if;
			return known.answer;
		end if;
	end if;
	select * into asked_for from ticket_action a where a.name = what;
	if not found then
		perform refuse_step('MQ404', format('没有「%s」这个动作', what), format('there is no action "%s"', what));
	end if;
	select zh into state_name from ticket_state where name = t.state;

	-- Who is asking, and what are they over this ticket?
	case asker ->> 'kind'
		when 'staff' then
			me := (asker ->> 'person')::bigint;
			if not exists (select from duties_on(me, t, moment)) then
				perform refuse_step('MQ403', '这件工单不在您负责的范围内', 'this ticket is outside of what you answer for');
			end if;
		when 'resident' then
			if t.key_hash is null or t.key_hash is distinct from decode(asker ->> 'key_hash', 'hex') then
				perform refuse_step('MQ403', '这个链接不是这件工单的', 'this link is not the one of this ticket');
			end if;
			as_role := 'resident';
		when 'system' then
			as_role := 'system';
			-- Only the owner may move the clock: to the application the future has not come.
			moment := case when current_setting('role') = 'minqing_app' then least(moment, (asker ->> 'at')::timestamptz)
				else coalesce((asker ->> 'at')::timestamptz, moment) end;
		else
			perform refuse_step('MQ401', '请先登录', 'please sign in first');
	end case;

	select d.role, d.post_id, d.turn into as_role, as_post, my_turn
	from (
		select d.role, d.post_id, d.turn from duties_on(me, t, moment) d where me is not null
		union all select as_role, null, false where me is null
	) d
		join ticket_law l on l.action = what and l.role = d.role
	order by l.from_state = t.state desc, (not l.in_turn or d.turn) desc, d.turn desc, d.role
	limit 1;
	if not found then
		perform refuse_step('MQ403',
			format('「%s」由%s办理,您的身份不能办', asked_for.zh,
				(select string_agg(r.zh, '、') from ticket_role r where r.name in (select role from ticket_law where action = what))),
			format('"%s" is for %s; you may not', asked_for.en,
				(select string_agg(r.en, ', ') from ticket_role r where r.name in (select role from ticket_law where action = what))));
	end if;

	-- Is it a step of the law, from here?
	select l.to_state into target from ticket_law l where l.action = what and l.from_state = t.state and l.role = as_role;
	if target is null or (said ->> 'seen')::integer <> t.step then
		select * into last from last_step_of(t, me is not null);
		perform refuse_step('MQ409',
			format('%s,工单现在是「%s」%s', coalesce(last.zh, '工单已变动'), state_name,
				case when target is null then format(',不能「%s」', asked_for.zh) else ',请看过最新经过再办' end),
			format('%s; the ticket is now "%s"%s', coalesce(last.en, 'the ticket has changed'), t.state,
				case when target is null then format(' and cannot be "%s"', asked_for.en) else '; please look at what happened before you go on' end));
	end if;
	if not exists (
		select from ticket_law l where l.action = what and l.from_state = t.state and l.role = as_role and (not l.in_turn or my_turn)
	) then
		perform refuse_step('MQ403',
			format('现在由%s办理,还没轮到您「%s」', coalesce((select title from post where id = t.owner_post_id), '派遣员'), asked_for.zh),
			format('it is the turn of %s: "%s" is not for you now', coalesce((select title from post where id = t.owner_post_id), 'the dispatcher'), asked_for.en));
	end if;
	if asked_for.not_by = 'collector' and exists (
		select from event e where e.ticket_id = t.id and e.person_id = me and e.type in ('reported', 'accept')
	) then
		perform refuse_step('MQ403', format('采办分离:这件工单是您受理的,不能再由您「%s」', asked_for.zh),
			format('collecting and handling are different people: you accepted this ticket, "%s" is for somebody else', asked_for.en));
	end if;
	if asked_for.not_by = 'handler' and exists (
		select from event e where e.ticket_id = t.id and e.person_id = me and e.type in ('sign', 'report_back', 'resume')
	) then
		perform refuse_step('MQ403', format('办理人不核查自己办的件:请由别人「%s」', asked_for.zh),
			format('whoever handled does not check: "%s" is for somebody else', asked_for.en));
	end if;
	perform told_enough(asked_for, said, moment);

	-- What the step changes besides the state.
	if what in ('warn', 'escalate') and coalesce((said ->> 'level')::integer, t.notice_level) <> t.notice_level then
		perform refuse_step('MQ409', '这一级已经提醒过', 'that level was told already');
	end if;
	if what in ('warn', 'escalate', 'silence') and moment < coalesce(case when what = 'silence' then t.step_due_at else t.notice_at end, 'infinity') then
		perform refuse_step('MQ409', '时限还没到', 'the time has not come yet');
	end if;
	case what
		when 'dispatch', 'reassign', 'call_in' then
			next_owner := coalesce((said ->> 'to')::bigint, (select d.post_id from duty_decision d where d.ticket_id = t.id));
			if as_role = 'system' and next_owner <> (select d.post_id from duty_decision d where d.ticket_id = t.id) then
				perform refuse_step('MQ403', '系统只按责任规则派遣', 'the system dispatches by the duty rule only');
			end if;
			if not exists (
				select from post p join post_role r on r.kind = p.kind
				where p.id = next_owner and r.role in ('grid_leader', 'grid_worker', 'unit')
			) then
				perform refuse_step('MQ422', '没有这个可以办件的岗位', 'there is no such post that handles tickets');
			end if;
			if what <> 'dispatch' and next_owner = t.owner_post_id then
				perform refuse_step('MQ422', '工单已经在这个岗位,请另选', 'the ticket is with that post already: choose another');
			end if;
			if what = 'call_in' then
				insert into ticket_assist (ticket_id, post_id, since) values (t.id, next_owner, moment) on conflict do nothing;
			else
				t.owner_post_id := next_owner;
			end if;
			told := told || jsonb_build_object('post', next_owner);
		when 'send_back' then
			t.owner_post_id := null;
			t.asked := null;
			if said ->> 'to' is not null then
				told := told || jsonb_build_object('suggested', (select id from post where id = (said ->> 'to')::bigint));
			end if;
		when 'merge' then
			select * into other from ticket where code = said ->> 'original';
			if not found or other.id = t.id then
				perform refuse_step('MQ422', format('没有可以并入的工单「%s」', said ->> 'original'), format('there is no ticket "%s" to merge into', said ->> 'original'));
			end if;
			if other.state in ('void', 'duplicate') then
				perform refuse_step('MQ422', format('工单「%s」已作废或本身是重复件,请并入原件', other.code), format('ticket "%s" is void or itself a duplicate: merge into the original', other.code));
			end if;
			t.original_id := other.id;
			told := told || jsonb_build_object('original', other.code);
		when 'split' then
			insert into ticket (
				title, description, category, place, given_lng, given_lat, given_crs, due_at, split_from_id, key_hash,
				outcome, rule, area_version_id, post_id, person_id, border_m, runner_up_id, suspect
			)
			select said ->> 'title', said ->> 'description', coalesce(said ->> 'category', t.category), t.place, t.given_lng, t.given_lat, t.given_crs,
				t.due_at, t.id, t.key_hash,
				t.outcome, t.rule, t.area_version_id, t.post_id, t.person_id, t.border_m, t.runner_up_id, t.suspect
			returning * into part;
			insert into event (ticket_id, type, state, at, person_id, post_id, role, data)
			values (part.id, 'reported', part.state, moment, me, as_post, as_role, jsonb_build_object('split_from', t.code));
			told := told || jsonb_build_object('part', part.code);
		when 'ask_extension', 'ask_suspension' then
			t.asked := replace(what, 'ask_', '');
			told := told || jsonb_strip_nulls(jsonb_build_object('due_at', said -> 'due_at', 'review_at', said -> 'review_at'));
		when 'decline' then
			if t.asked is null then
				perform refuse_step('MQ409', '没有待批的申请', 'nothing was asked for');
			end if;
			told := told || jsonb_build_object('asked', t.asked);
			t.asked := null;
		when 'extend' then
			if (said ->> 'due_at')::timestamptz <= coalesce(t.due_at, '-infinity') then
				perform refuse_step('MQ422', '新时限要晚于原时限', 'the new limit must be later than the old one');
			end if;
			told := told || jsonb_build_object('before', t.due_at, 'due_at', said -> 'due_at');
			t.due_at := (said ->> 'due_at')::timestamptz;
			t.extended := t.extended + 1;
			t.asked := null;
		when 'suspend' then
			t.suspended_at := moment;
			t.review_at := (said ->> 'review_at')::timestamptz;
			t.asked := null;
			told := told || jsonb_build_object('review_at', t.review_at);
		when 'resume' then
			-- The clock stood still: in working time if whoever asks has worked it out, by the clock otherwise.
			t.due_at := coalesce((said ->> 'due_at')::timestamptz, t.due_at + (moment - t.suspended_at));
			t.suspended_at := null;
			t.review_at := null;
		when 'fail', 'not_satisfied', 'reopen' then
			t.reworked := t.reworked + 1;
			t.closed_at := null;
			told := told || jsonb_build_object('rework', t.reworked, 'due_before', t.due_at);
			t.due_at := coalesce((said ->> 'due_at')::timestamptz, t.due_at);
			if what = 'not_satisfied' then told := told || '{"solved":false,"satisfied":false}'; end if;
		when 'satisfied' then
			told := told || '{"solved":true,"satisfied":true}';
			t.closed_at := moment;
		when 'silence' then t.closed_at := moment;
		when 'supervise' then t.supervised_at := moment;
		when 'urge' then
			t.urged := t.urged + 1;
			told := told || jsonb_build_object('urged', t.urged);
		when 'release' then t.released_at := coalesce(t.released_at, moment);
		when 'warn', 'escalate' then
			t.notice_level := t.notice_level + 1;
			t.notice_at := (said ->> 'notice_at')::timestamptz;
			told := told || jsonb_strip_nulls(jsonb_build_object('step_due_at', t.step_due_at, 'level', t.notice_level, 'post', said -> 'to'));
		else null;
	end case;

	update ticket set
		state = target,
		-- What leaves the work where it is makes nobody look again.
		step = t.step + (what not in ('note', 'urge', 'release', 'warn', 'escalate', 'supervise'))::integer,
		updated_at = moment,
		owner_post_id = t.owner_post_id,
		due_at = t.due_at,
		closed_at = t.closed_at,
		released_at = t.released_at,
		step_due_at = case
			when target <> t.state then (said ->> 'step_due_at')::timestamptz
			when what = 'extend' then t.due_at
			else t.step_due_at end,
		notice_at = case
			-- 「不满意」: the next level up is told at once.
			when what = 'not_satisfied' then moment
			when target <> t.state or what = 'extend' then (said ->> 'notice_at')::timestamptz
			else t.notice_at end,
		notice_level = case
			when what = 'not_satisfied' then least(t.reworked, 3)
			when target <> t.state or what = 'extend' then 0 else t.notice_level end,
		asked = case when target <> t.state then null else t.asked end,
		suspended_at = t.suspended_at,
		review_at = t.review_at,
		supervised_at = t.supervised_at,
		urged = t.urged,
		reworked = t.reworked,
		extended = t.extended,
		original_id = t.original_id
	where id = t.id
	returning ticket.step into t.step;
	insert into event (ticket_id, type, state, at, person_id, post_id, role, reason, data)
	values (t.id, what, target, moment, me, as_post, as_role, why, nullif(told, '{}'));
	answer := jsonb_strip_nulls(jsonb_build_object(
		'code', t.code, 'state', target, 'step', t.step, 'at', moment, 'part', part.code, 'due_at', t.due_at
	));
	if said ->> 'key' is not null then
		insert into action_key (key, request_hash, ticket_id, answer) values (said ->> 'key', said ->> 'request_hash', t.id, answer);
	end if;
	return answer;
end
$$;
