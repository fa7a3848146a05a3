-- 「我也遇到了」: whoever met the same thing says so instead of reporting it again.

alter table ticket add column echoes integer not null default 0 constraint ticket_echoes_counted check (echoes >= 0);

-- One row per device and ticket. The hash is of the device's key together with the ticket's code: two of them tell nobody that
-- they came from one device.
create table echo (
	ticket_id bigint constraint echo_ticket_fkey references ticket (id),
	device_hash bytea constraint echo_device_hash_length check (octet_length(device_hash) = 32),
	at timestamptz not null default clock_timestamp(),
	constraint echo_pkey primary key (ticket_id, device_hash)
);
create function refuse_echo_change() returns trigger language plpgsql as $$
begin
	raise exception 'an echo is not changed' using errcode = 'integrity_constraint_violation', constraint = 'echo_append_only';
end
$$;
create trigger echo_append_only before update or delete on echo for each row execute function refuse_echo_change();
create trigger echo_not_truncated before truncate on echo for each statement execute function refuse_echo_change();

-- An echo is no step: it changes no state, and the log says so with an event that has the state of before.
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
	where e.ticket_id = t.id and e.type <> 'echo'
	order by e.seq desc limit 1
$$;

-- Why nobody can join a ticket any more, and where to turn.
create function refuse_echo(t ticket) returns void language plpgsql as $$
declare
	ended text := to_char(t.closed_at at time zone 'Asia/Shanghai', 'MM月DD日 HH24:MI');
	original text := (select o.code from ticket o where o.id = t.original_id);
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

-- Counts a device once, and gives how many there are now. One at a time per ticket, as act() does: its events keep their order.
create function echo_ticket(which text, device bytea) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
	t ticket;
begin
	select * into t from ticket where code = which for update;
	if not found then
		perform refuse_step('MQ404', format('没有编号为「%s」的工单', which), format('there is no ticket "%s"', which));
	end if;
	if exists (select from echo e where e.ticket_id = t.id and e.device_hash = device) then return t.echoes; end if;
	if t.closed_at is not null or t.state in ('void', 'duplicate') then perform refuse_echo(t); end if;
	insert into echo (ticket_id, device_hash) values (t.id, device);
	update ticket set echoes = t.echoes + 1, updated_at = clock_timestamp() where id = t.id;
	insert into event (ticket_id, type, state, data) values (t.id, 'echo', t.state, jsonb_build_object('echoes', t.echoes + 1));
	return t.echoes + 1;
end
$$;

grant select (echoes) on ticket to minqing_app;
