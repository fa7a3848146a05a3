-- Photographs of a ticket, before and after. The pictures themselves lie in the store (folder or S3), named by their hash.

create table photograph (
	id bigint generated always as identity constraint photograph_pkey primary key,
	ticket_id bigint not null constraint photograph_ticket_fkey references ticket (id),
	-- The first, the second … of its ticket: so twelve at most, however many come at once.
	number smallint not null constraint photograph_twelve_at_most check (number between 1 and 12),
	-- SHA-256 of the stored JPEG, in hex.
	hash text not null constraint photograph_hash_sha256 check (hash ~ '^[0-9a-f]{64}$'),
	kind text not null constraint photograph_kind_known check (kind in ('before', 'after')),
	width integer not null,
	height integer not null,
	bytes integer not null,
	-- Where the picture itself says that it was taken. Shown to nobody but the centre: it may be somebody's home.
	given_place geometry(Point, 4326) constraint photograph_given_place_on_earth
		check (not st_isempty(given_place) and st_x(given_place) between -180 and 180 and st_y(given_place) between -90 and 90),
	added_at timestamptz not null default now(),
	added_by text not null constraint photograph_added_by_known check (added_by in ('resident', 'staff', 'script')),
	person_id bigint constraint photograph_person_fkey references person (id),
	-- The public sees it only after somebody has looked at it. Null by a script.
	released_at timestamptz,
	released_by bigint constraint photograph_released_by_fkey references person (id),
	constraint photograph_some_size check (width between 1 and 1600 and height between 1 and 1600 and bytes > 0),
	constraint photograph_staff_has_a_name check ((added_by = 'staff') = (person_id is not null)),
	constraint photograph_released_at_a_time check (released_by is null or released_at is not null),
	constraint photograph_number_key unique (ticket_id, number),
	constraint photograph_once_per_ticket unique (ticket_id, hash)
);
create index photograph_hash on photograph (hash);

-- Whether somebody showed the secret of the reporter's link. The application's role may not read the hash itself (0013).
create function shows_ticket_key(which bigint, shown bytea) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
	select exists (select from ticket where id = which and key_hash = shown)
$$;

-- What was photographed stays as it was: evidence of before and after. Only the release is said later, and once.
create function refuse_photograph_change() returns trigger language plpgsql as $$
begin
	if tg_op = 'UPDATE' and old.released_at is null
		and row(new.id, new.ticket_id, new.number, new.hash, new.kind, new.width, new.height, new.bytes, new.added_at, new.added_by, new.person_id)
			is not distinct from
			row(old.id, old.ticket_id, old.number, old.hash, old.kind, old.width, old.height, old.bytes, old.added_at, old.added_by, old.person_id)
		and new.given_place is not distinct from old.given_place
	then
		return new;
	end if;
	raise exception 'a photograph is not changed' using errcode = 'integrity_constraint_violation', constraint = 'photograph_stays';
end
$$;
create trigger photograph_stays before update or delete on photograph for each row execute function refuse_photograph_change();
create trigger photograph_not_truncated before truncate on photograph for each statement execute function refuse_photograph_change();
