-- A duplicate's original may become a duplicate itself. Merges that lead in a circle, as a file may have them, have no end.
create index ticket_original on ticket (original_id) where original_id is not null;
create function original_of(which bigint) returns bigint language sql stable as $$
	with recursive up (id, original_id) as (
		select o.id, o.original_id from ticket t join ticket o on o.id = t.original_id where t.id = which
		union
		select o.id, o.original_id from up join ticket o on o.id = up.original_id
	)
	select id from up where original_id is null
$$;
-- A ticket, and all that was merged into it.
create function merged_into(which bigint) returns setof bigint language sql stable as $$
	with recursive down (id) as (
		select which
		union
		select t.id from down join ticket t on t.original_id = down.id
	)
	select id from down
$$;

-- Why nobody can join a ticket any more, and where to turn.
create or replace function refuse_echo(t ticket) returns void language plpgsql as $$
declare
	ended text := to_char(t.closed_at at time zone 'Asia/Shanghai', 'MM月DD日 HH24:MI');
	original text := (select o.code from ticket o where o.id = original_of(t.id));
begin
	if original is not null then
		perform refuse_step('MQ409', format('这件与 %s 是同一件事,请到那一件上点「我也遇到了」', original),
			format('this is the same as %s: please say there that you met it too', original));
	elsif t.closed_at is not null then
		perform refuse_step('MQ409', format('这件事已于%s结案;若又出现了,请另报一件', ended),
			format('this was closed at %s (Beijing time); if it is there again, please report it anew', to_char(t.closed_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI')));
	else
		perform refuse_step('MQ409', format('这件上报已是「%s」,不再办理;请另报一件', (select zh from ticket_state where name = t.state)),
			format('this report is %s and not followed any more; please report it anew', t.state));
	end if;
end
$$;

-- A ticket as somebody may read it who has to do with it: staff whose ground it is, or the reporter by the link. Null for all others.
-- `asker` as for act(). Residents are told posts and not names, and only such reasons as concern them; since they said that it is not
-- solved, also which level above was told. A duplicate leads to its original at the end of all merges.
create or replace function ticket_for(which text, asker jsonb, moment timestamptz) returns jsonb
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
		'original', (select jsonb_build_object('code', o.code, 'state', o.state) from ticket o where o.id = original_of(t.id)),
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
			where e.ticket_id = t.id and (
				is_staff
				or e.type not in ('note', 'warn', 'escalate', 'supervise', 'ask_extension', 'ask_suspension', 'decline')
				or e.type = 'escalate' and exists (
					select from event said
					where said.ticket_id = t.id and said.type = 'not_satisfied' and (said.xid, said.seq) < (e.xid, e.seq))))
	);
end
$$;
