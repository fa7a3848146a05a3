-- Red-culture tours: the streets people walk, what is told at a site, and the order of the stops.

-- Where people can walk. Straight from node to node: where a street bends there is a node.
create table street_node (
	id bigint constraint street_node_pkey primary key,
	geom geometry(Point, 4326) not null
		constraint street_node_on_earth check (not st_isempty(geom) and st_x(geom) between -180 and 180 and st_y(geom) between -90 and 90)
);
create index street_node_geom on street_node using gist (geom);
create table street_edge (
	id bigint generated always as identity constraint street_edge_pkey primary key,
	from_id bigint not null constraint street_edge_from_fkey references street_node (id) on delete cascade,
	to_id bigint not null constraint street_edge_to_fkey references street_node (id) on delete cascade,
	kind text not null constraint street_edge_kind_worded check (kind ~ '^[a-z_]{1,40}$'),
	name text not null default '' constraint street_edge_name_length check (length(name) <= 200),
	-- Stairs: not for wheels.
	steps boolean not null default false,
	constraint street_edge_leads_somewhere check (from_id <> to_id)
);
create index street_edge_from on street_edge (from_id);
create index street_edge_to on street_edge (to_id);

-- Pictures and sound of sites, by their content; the bytes lie in the store.
create table site_file (
	-- SHA-256 of what is stored, in hex.
	hash text constraint site_file_pkey primary key constraint site_file_hash_sha256 check (hash ~ '^[0-9a-f]{64}$'),
	kind text not null constraint site_file_kind_known check (kind in ('picture', 'sound')),
	bytes integer not null constraint site_file_some_bytes check (bytes > 0),
	width integer,
	height integer,
	-- Of a sound: its media type.
	type text,
	added_at timestamptz not null default now(),
	added_by bigint constraint site_file_added_by_fkey references person (id),
	constraint site_file_picture_has_a_size check ((kind = 'picture') = (width is not null and height is not null)),
	constraint site_file_sound_has_a_type check ((kind = 'sound') = (type is not null))
);

-- What is told at a site: written as a draft, public once an administrator has looked at it. What was published stays as it was; the latest counts.
create table site_version (
	id bigint generated always as identity constraint site_version_pkey primary key,
	place_id bigint not null constraint site_version_place_fkey references place (id) on delete cascade,
	-- Its shape: src/lib/tour/site.ts
	content jsonb not null constraint site_version_content_object check (jsonb_typeof(content) = 'object'),
	written_at timestamptz not null default now(),
	-- Null: by a script.
	written_by bigint constraint site_version_written_by_fkey references person (id),
	published_at timestamptz,
	published_by bigint constraint site_version_published_by_fkey references person (id),
	constraint site_version_published_at_a_time check (published_by is null or published_at is not null)
);
create unique index site_version_one_draft on site_version (place_id) where published_at is null;
create index site_version_published on site_version (place_id, published_at desc) where published_at is not null;

create function refuse_site_version_change() returns trigger language plpgsql as $$
begin
	if tg_op = 'DELETE' and old.published_at is null then return old; end if;
	if tg_op = 'UPDATE' and old.published_at is null and new.place_id = old.place_id then return new; end if;
	raise exception 'what was published stays' using errcode = 'integrity_constraint_violation', constraint = 'site_version_published_stays';
end
$$;
create trigger site_version_published_stays before update or delete on site_version
	for each row execute function refuse_site_version_change();

-- A walk over sites; its line is computed from the streets, never drawn.
create table tour (
	id bigint generated always as identity constraint tour_pkey primary key,
	slug text not null constraint tour_slug_key unique constraint tour_slug_worded check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
	name text not null constraint tour_name_worded check (length(btrim(name)) between 1 and 60),
	name_en text not null constraint tour_name_en_worded check (length(btrim(name_en)) between 1 and 120),
	intro text not null constraint tour_intro_worded check (length(btrim(intro)) between 1 and 2000),
	intro_en text not null constraint tour_intro_en_worded check (length(btrim(intro_en)) between 1 and 4000),
	for_whom text not null constraint tour_for_whom_worded check (length(btrim(for_whom)) between 1 and 200),
	for_whom_en text not null constraint tour_for_whom_en_worded check (length(btrim(for_whom_en)) between 1 and 400),
	-- Walking and looking together, unhurried.
	minutes smallint not null constraint tour_minutes_of_a_day check (minutes between 5 and 720),
	-- Without a step, for wheels.
	wheels boolean not null default false,
	written_at timestamptz not null default now(),
	written_by bigint constraint tour_written_by_fkey references person (id),
	published_at timestamptz,
	published_by bigint constraint tour_published_by_fkey references person (id),
	constraint tour_published_at_a_time check (published_by is null or published_at is not null)
);
create table tour_stop (
	tour_id bigint not null constraint tour_stop_tour_fkey references tour (id) on delete cascade,
	-- 1, 2, 3 …
	position smallint not null constraint tour_stop_position_counts check (position between 1 and 60),
	place_id bigint not null constraint tour_stop_place_fkey references place (id),
	-- The way from the stop before: along the streets, from the spot before its door to the spot before this one, and as long as it is walked.
	leg geometry(LineString, 4326)
		constraint tour_stop_leg_on_earth check (st_xmin(leg) >= -180 and st_xmax(leg) <= 180 and st_ymin(leg) >= -90 and st_ymax(leg) <= 90),
	leg_m double precision constraint tour_stop_leg_m_is_a_length check (leg_m >= 0 and leg_m < 100000),
	constraint tour_stop_pkey primary key (tour_id, position),
	constraint tour_stop_once_a_tour unique (tour_id, place_id),
	constraint tour_stop_first_has_no_leg check ((position = 1) = (leg is null) and (leg is null) = (leg_m is null))
);

grant select on street_node, street_edge, site_file, site_version, tour, tour_stop to minqing_app;
grant insert on site_file to minqing_app;
grant insert, update, delete on site_version to minqing_app;
grant insert, update on tour to minqing_app;
grant insert, delete on tour_stop to minqing_app;
-- Publishing writes what the map shows of a site.
grant insert, update (name, name_en, pinyin, geom, properties, public) on place to minqing_app;
