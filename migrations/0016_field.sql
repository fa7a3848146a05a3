-- The day of a grid leader: a theme for each weekday, patrols, visits.

-- 「一天一主题、一周一循环」: what is looked at on which day. Of the themes of a grid, its community, its town and its county the
-- nearest counts; without an area: everywhere else.
create table theme (
	id bigint generated always as identity constraint theme_pkey primary key,
	area_id bigint constraint theme_area_fkey references area (id),
	-- 1 is Monday.
	weekday smallint not null constraint theme_weekday_known check (weekday between 1 and 7),
	title text not null constraint theme_title_worded check (length(btrim(title)) between 1 and 60),
	title_en text constraint theme_title_en_worded check (length(btrim(title_en)) between 1 and 60),
	look text not null constraint theme_look_worded check (length(btrim(look)) between 1 and 500),
	look_en text constraint theme_look_en_worded check (length(btrim(look_en)) between 1 and 500),
	constraint theme_one_a_day unique nulls not distinct (area_id, weekday)
);

-- Whether somebody has a duty over a grid now: over itself, or over what it lies in. Gives the grid, or null.
create function grid_in_duty(who bigint, grid text, moment timestamptz) returns bigint language sql stable as $$
	select a.id from area a
	where a.code = grid and a.level in ('grid', 'dedicated_grid') and exists (
		select from post_holding h join post p on p.id = h.post_id join post_role r on r.kind = p.kind
		where h.person_id = who and h.valid @> moment and reads_tickets(r.role) and r.role <> 'unit'
			and (p.area_id is null or p.area_id in (select area_and_above(a.id)))
	)
$$;

-- What was sent once and comes again from a bad network: answered as the first time.
create table field_key (
	person_id bigint constraint field_key_person_fkey references person (id),
	key text constraint field_key_length check (length(key) between 1 and 200),
	request_hash bytea not null constraint field_key_hash_length check (octet_length(request_hash) = 32),
	answer jsonb,
	created_at timestamptz not null default now(),
	constraint field_key_pkey primary key (person_id, key)
);

-- A round through a grid. The phone gives the number: without a network it has to know it at once. Where somebody walked is kept
-- only if they say so at the end.
create table patrol (
	id uuid constraint patrol_pkey primary key,
	area_id bigint not null constraint patrol_area_fkey references area (id),
	person_id bigint not null constraint patrol_person_fkey references person (id),
	started_at timestamptz not null,
	ended_at timestamptz constraint patrol_ends_after_it_began check (ended_at >= started_at),
	track geometry(LineString, 4326)
		constraint patrol_track_on_earth check (st_xmin(track) >= -180 and st_xmax(track) <= 180 and st_ymin(track) >= -90 and st_ymax(track) <= 90)
		constraint patrol_track_told_at_the_end check (track is null or ended_at is not null)
);
create index patrol_person on patrol (person_id, started_at);

-- What was found on it: small things solved on the spot, large ones reported as a ticket.
create table patrol_finding (
	id bigint generated always as identity constraint patrol_finding_pkey primary key,
	patrol_id uuid not null constraint patrol_finding_patrol_fkey references patrol (id),
	category text constraint patrol_finding_category_fkey references category (code),
	note text constraint patrol_finding_note_worded check (length(btrim(note)) between 1 and 500),
	-- Null: solved on the spot.
	ticket_id bigint constraint patrol_finding_ticket_fkey references ticket (id),
	place geometry(Point, 4326) constraint patrol_finding_place_on_earth
		check (not st_isempty(place) and st_x(place) between -180 and 180 and st_y(place) between -90 and 90),
	at timestamptz not null,
	constraint patrol_finding_says_something check (category is not null or note is not null)
);
create index patrol_finding_patrol on patrol_finding (patrol_id);

-- 六访六送: which kind of household was visited and what was brought, or when to come again. There is no column for what anybody
-- thinks, and none that a sentence or a name would fit into: a household is the number of its passbook.
create table visit (
	id bigint generated always as identity constraint visit_pkey primary key,
	area_id bigint not null constraint visit_area_fkey references area (id),
	person_id bigint not null constraint visit_person_fkey references person (id),
	place_id bigint constraint visit_place_fkey references place (id),
	household text constraint visit_household_is_a_number check (household ~ '^[A-Z]{0,3}-?[0-9]{1,10}$'),
	visited text not null constraint visit_visited_known check (visited in (
		'elderly', 'hardship', 'disability', 'children', 'veterans', 'newcomers'
	)),
	brought text[] not null default '{}' constraint visit_brought_known check (
		brought <@ array['policy', 'care', 'health', 'jobs', 'law', 'safety'] and array_position(brought, null) is null
	),
	visited_on date not null,
	-- Null: done.
	again_on date constraint visit_again_lies_ahead check (again_on > visited_on),
	constraint visit_of_a_building_or_a_household check ((place_id is null) <> (household is null))
);
create index visit_person on visit (person_id, visited_on);

grant select on theme to minqing_app;
grant select, insert on patrol, patrol_finding, visit to minqing_app;
grant update (ended_at, track) on patrol to minqing_app;
grant select, insert, update (answer), delete on field_key to minqing_app;
