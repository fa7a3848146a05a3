-- Whom the clock tells at a level, and who was suggested by whoever sent a ticket back; and the functions that go by them.

-- The post that is told of a ticket on some ground: 2 the community's, 3 the town's, 4 the county's owner of last resort. Where nobody holds
-- that post the next higher is told, and at last the duty desk, which is never passed over (as in answering_post).
create function told_post(ground bigint, level integer, moment timestamptz) returns bigint language sql stable as $$
	select above.id
	from (
		select p.id, array_position(array['community', 'town', 'county'], a.level) + 1 as level
		from area_and_above(ground) up
			join area a on a.id = up
			join post p on p.area_id = a.id and p.kind = 'last_resort'
		where exists (select from post_holding h where h.post_id = p.id and h.valid @> moment)
		union all
		select p.id, 5 from post p where p.kind = 'duty_desk'
	) above
	where above.level >= told_post.level
	order by above.level
	limit 1
$$;

-- Whom somebody suggested who sent the ticket back, until it is sent on.
create function suggested_post(which bigint) returns bigint language sql stable as $$
	select (e.data ->> 'suggested')::bigint
	from event e
	where e.ticket_id = which and e.type in ('send_back', 'dispatch', 'reassign')
	order by e.seq desc limit 1
$$;

create function refuse_no_handler(which bigint) returns void language plpgsql as $$
begin
	if not exists (
		select from post p join post_role r on r.kind = p.kind
		where p.id = which and r.role in ('grid_leader', 'grid_worker', 'unit')
	) then
		perform refuse_step('MQ422', '没有这个可以办件的岗位', 'there is no such post that handles tickets');
	end if;
end
$$;

-- Neither an echo nor what the clock says is a step: whoever comes too late is told of the step before.
create or replace function last_step_of(t ticket, with_name boolean, out zh text, out en text) language sql stable as $$
	select concat(w.who, '已于', to_char(e.at at time zone 'Asia/Shanghai', 'MM月DD日 HH24:MI'), '「', coalesce(a.zh, s.zh), '」'),
		concat(w.who, ' did "', coalesce(a.en, s.en), '" at ', to_char(e.at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI'))
	from event e
		join ticket_state s on s.name = e.state
		left join ticket_action a on a.name = e.type
		left join post p on p.id = e.post_id
		left join person on person.id = e.person_id
		left join ticket_role r on r.name = e.role
		cross join lateral (select coalesce(case when with_name then person.name end, p.title, r.zh, '系统') as who) w
	where e.ticket_id = t.id and e.type not in ('echo', 'warn', 'escalate')
	order by e.seq desc limit 1
$$;

-- Takes a step, or refuses it with a sentence (SQLSTATE MQ401, MQ403, MQ404, MQ409, MQ422: the HTTP status). One at a time per
-- ticket: whoever comes second is told who was first.
-- asker: {"kind":"staff","person":1} | {"kind":"resident","key_hash":"<hex>"} | {"kind":"system","at":"<time>"}
-- said: level (the notice before this one);
--   reason, note, to (a post), original (a ticket's code), review_at, due_at, title, category; seen (the step they saw last);
--   step_due_at, notice_at (the clock of the state it comes into); key, request_hash (once, however often it is sent)
create or replace function act(which text, what text, asker jsonb, said jsonb default '{}') returns jsonb
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
			next_owner := coalesce(
				(said ->> 'to')::bigint,
				case when as_role <> 'system' then suggested_post(t.id) end,
				(select d.post_id from duty_decision d where d.ticket_id = t.id)
			);
			if as_role = 'system' and next_owner <> (select d.post_id from duty_decision d where d.ticket_id = t.id) then
				perform refuse_step('MQ403', '系统只按责任规则派遣', 'the system dispatches by the duty rule only');
			end if;
			perform refuse_no_handler(next_owner);
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
				perform refuse_no_handler((said ->> 'to')::bigint);
				told := told || jsonb_build_object('suggested', (said ->> 'to')::bigint);
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
		notice_at = case when target <> t.state or what = 'extend' then (said ->> 'notice_at')::timestamptz else t.notice_at end,
		notice_level = case when target <> t.state or what = 'extend' then 0 else t.notice_level end,
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
	if what = 'not_satisfied' then
		-- A level above is told in the same step; the clock of the rework begins as any other.
		insert into event (ticket_id, type, state, at, role, data)
		select t.id, 'escalate', target, moment, 'system',
			jsonb_build_object('level', n.level, 'post', told_post((select v.area_id from area_version v where v.id = t.area_version_id), n.level, moment)::text)
		from (
			-- As often as the reporter said so: community, town, county. What a checker or a supervisor sent back does not count.
			select least(count(*), 3)::integer + 1 as level from event e where e.ticket_id = t.id and e.type = 'not_satisfied'
		) n;
	end if;
	answer := jsonb_strip_nulls(jsonb_build_object(
		'code', t.code, 'state', target, 'step', t.step, 'at', moment, 'part', part.code, 'due_at', t.due_at
	));
	if said ->> 'key' is not null then
		insert into action_key (key, request_hash, ticket_id, answer) values (said ->> 'key', said ->> 'request_hash', t.id, answer);
	end if;
	return answer;
end
$$;
