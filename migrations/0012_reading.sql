-- What is not for everybody is read through these functions alone: each asks who is asking. The application's role has no
-- right on the columns themselves (0013).

-- Name and phone lie sealed (AES-256-GCM, src/lib/server/seal.ts); what may be shown of a number stands beside it: 138****1234.
-- Rows of before are sealed at the next start.
alter table reporter
	add column phone_masked text constraint reporter_phone_masked check (phone_masked ~ '\*{3,}'),
	drop constraint reporter_name_length,
	drop constraint reporter_phone_length,
	add constraint reporter_name_length check (length(name) <= 1000),
	add constraint reporter_phone_length check (length(phone) <= 1000),
	add constraint reporter_is_sealed check (coalesce(name, 'sealed:') like 'sealed:%' and coalesce(phone, 'sealed:') like 'sealed:%') not valid;

-- Whoever may read what is written in a ticket. An administrator looks after the house, not into people's reports.
create function reads_tickets(role text) returns boolean language sql immutable as $$
	select role in ('operator', 'dispatcher', 'grid_leader', 'grid_worker', 'unit', 'checker', 'supervisor')
$$;

-- The open tickets of somebody's posts: of their ground, sent to them, or that they were called in for; the most pressing first.
create function tickets_of(who bigint, moment timestamptz, most integer)
returns table (
	code text, state text, step integer, category text, title text, lng double precision, lat double precision, reported_at timestamptz,
	due_at timestamptz, step_due_at timestamptz, owner_post text, mine boolean, supervised_at timestamptz, urged integer, reworked integer,
	asked text, area text
)
language sql stable security definer set search_path = public, pg_temp as $$
	with recursive held as materialized (
		select distinct p.id, p.area_id, r.role
		from post_holding h join post p on p.id = h.post_id join post_role r on r.kind = p.kind
		where h.person_id = who and h.valid @> moment and reads_tickets(r.role)
	), below (id) as (
		select h.area_id from held h where h.role <> 'unit'
		union
		select a.id from area a join below b on a.parent_id = b.id
	)
	select t.code, t.state, t.step, t.category, t.title, st_x(t.place), st_y(t.place), t.reported_at, t.due_at, t.step_due_at,
		owner.title, coalesce(t.owner_post_id in (select id from held), false), t.supervised_at, t.urged, t.reworked, t.asked, v.name
	from ticket t
		left join area_version v on v.id = t.area_version_id
		left join post owner on owner.id = t.owner_post_id
	where t.closed_at is null and t.state not in ('void', 'duplicate') and (
		exists (select from held where area_id is null and role <> 'unit')
		or t.owner_post_id in (select id from held)
		or v.area_id in (select id from below)
		or owner.area_id in (select id from below)
		or exists (select from ticket_assist a join held on held.id = a.post_id where a.ticket_id = t.id)
	)
	order by coalesce(t.owner_post_id in (select id from held), false) desc, t.step_due_at, t.id
	limit most
$$;

-- A ticket as somebody may read it who has to do with it: staff whose ground it is, or the reporter by the link. Null for all others.
-- `asker` as for act(). Residents are told posts and not names, and only such reasons as concern them.
create function ticket_for(which text, asker jsonb, moment timestamptz) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
	t ticket;
	me bigint := (asker ->> 'person')::bigint;
	roles jsonb;
	is_staff boolean := asker ->> 'kind' = 'staff';
begin
	select * into t from ticket where code = which;
	if not found then return null; end if;
	if is_staff then
		select jsonb_agg(distinct jsonb_build_object('role', d.role, 'turn', d.turn)) into roles
		from duties_on(me, t, moment) d where reads_tickets(d.role);
		if roles is null then return null; end if;
	elsif asker ->> 'kind' = 'resident' and t.key_hash = decode(asker ->> 'key_hash', 'hex') then
		roles := '[{"role":"resident","turn":false}]';
	else
		return null;
	end if;
	return jsonb_build_object(
		'title', t.title, 'description', t.description, 'step', t.step, 'roles', roles,
		'collected', is_staff and exists (
			select from event e where e.ticket_id = t.id and e.person_id = me and e.type in ('reported', 'accept')),
		'handled', is_staff and exists (
			select from event e where e.ticket_id = t.id and e.person_id = me and e.type in ('sign', 'report_back', 'resume')),
		'owner', (select jsonb_build_object('post', p.id::text, 'title', p.title) from post p where p.id = t.owner_post_id),
		'assists', (
			select coalesce(jsonb_agg(jsonb_build_object('post', p.id::text, 'title', p.title) order by a.since), '[]')
			from ticket_assist a join post p on p.id = a.post_id where a.ticket_id = t.id),
		'step_due_at', t.step_due_at, 'review_at', t.review_at, 'asked', t.asked, 'supervised_at', t.supervised_at,
		'urged', t.urged, 'reworked', t.reworked, 'extended', t.extended,
		'original', (select jsonb_build_object('code', o.code, 'state', o.state) from ticket o where o.id = t.original_id),
		'part_of', (select o.code from ticket o where o.id = t.split_from_id),
		'parts', (select coalesce(jsonb_agg(o.code order by o.id), '[]') from ticket o where o.split_from_id = t.id),
		'reporter', case when is_staff then (
			select jsonb_build_object('named', r.name is not null, 'phone', r.phone_masked) from reporter r where r.ticket_id = t.id) end,
		'events', (
			select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
				'type', e.type, 'state', e.state, 'at', e.at, 'role', e.role, 'post', p.title,
				'to', (select sent.title from post sent where sent.id = coalesce(e.data ->> 'post', e.data ->> 'suggested')::bigint),
				'who', case when is_staff then person.name end,
				'reason', case
					when is_staff or e.role = 'resident' or e.type in ('refuse', 'merge', 'report_back', 'suspend', 'extend') then e.reason end,
				'data', case when is_staff or e.type in ('merge', 'split', 'suspend', 'extend', 'urge') then e.data end
			)) order by e.xid, e.seq)
			from event e
				left join post p on p.id = e.post_id
				left join person on person.id = e.person_id
			where e.ticket_id = t.id and (is_staff or e.type not in ('note', 'warn', 'escalate', 'supervise', 'ask_extension', 'ask_suspension', 'decline')))
	);
end
$$;

-- One field of the reporter, sealed as it lies, to somebody who has to do with the ticket and says why. The audit line is
-- written first: without it nothing is told.
create function reveal_reporter(which text, who bigint, field text, why text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
	t ticket;
	sealed text;
begin
	select * into t from ticket where code = which;
	if not found then
		perform refuse_step('MQ404', format('没有编号为「%s」的工单', which), format('there is no ticket "%s"', which));
	end if;
	if field not in ('name', 'phone') then
		perform refuse_step('MQ422', '只能查看姓名或电话', 'only the name or the phone number can be revealed');
	end if;
	if length(btrim(coalesce(why, ''))) not between 2 and 500 then
		perform refuse_step('MQ422', '请写明查看的原因(2 到 500 字)', 'say why you need it (2 to 500 characters)');
	end if;
	if not exists (
		select from duties_on(who, t, now()) d
		where d.role in ('operator', 'dispatcher', 'supervisor', 'checker') or (d.turn and reads_tickets(d.role))
	) then
		perform refuse_step('MQ403', '只有正在办理这件工单的人可以查看', 'only those who are handling this ticket may see it');
	end if;
	select case field when 'name' then r.name else r.phone end into sealed from reporter r where r.ticket_id = t.id;
	if sealed is null then
		perform refuse_step('MQ404', '上报人没有留下这一项', 'the reporter did not leave it');
	end if;
	insert into audit (actor, person_id, what, subject, reason, data)
	values ('staff', who, 'reporter.revealed', 'ticket:' || t.code, btrim(why), jsonb_build_object('field', field));
	return sealed;
end
$$;
