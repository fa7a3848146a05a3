-- The duty rule: every point gets exactly one answer (docs/architecture.md). geo/duty says the same in TypeScript,
-- and tests/db holds the two, and the two functions below, equal on every border.

create type duty_answer as (
	outcome text,
	rule text,
	area_version_id bigint,
	post_id bigint,
	person_id bigint,
	border_m double precision,
	runner_up_id bigint,
	suspect text[]
);

-- Metres per degree of longitude and latitude at a latitude, on the WGS 84 spheroid.
create function metres_per_degree(lat double precision, out kx double precision, out ky double precision)
language plpgsql immutable strict parallel safe as $$
declare
	c constant double precision := cos(radians(lat));
	e2 constant double precision := 1 / 298.257223563 * (2 - 1 / 298.257223563);
	w2 constant double precision := 1 / (1 - e2 * (1 - c * c));
begin
	kx := radians(6378137) * sqrt(w2) * c;
	ky := radians(6378137) * sqrt(w2) * w2 * (1 - e2);
end
$$;

-- The post that answers for an area: its grid leader, else the owner of last resort from there upwards, else the duty desk.
-- A post that nobody holds at that time is passed over; the duty desk never is.
create function answering_post(area bigint, moment timestamptz, out post_id bigint, out person_id bigint)
language plpgsql stable as $$
declare
	here bigint := area;
begin
	while here is not null loop
		select p.id, h.person_id into post_id, person_id
		from post p join post_holding h on h.post_id = p.id and h.valid @> moment
		where p.area_id = here and p.kind in ('grid_leader', 'last_resort')
		order by p.kind
		limit 1;
		if found then return; end if;
		select a.parent_id into here from area a where a.id = here;
	end loop;
	select p.id, h.person_id into strict post_id, person_id
	from post p left join post_holding h on h.post_id = p.id and h.valid @> moment
	where p.kind = 'duty_desk';
end
$$;

-- The grids that cover a point or lie within the set distance of it; metres to their border. `(valid @> moment) is true` keeps the
-- planner from the index of the exclusion constraint, over which it would read every grid (0.47 against 0.11 ms at 278 grids).
create function duty_candidate(point geometry, moment timestamptz)
returns table (id bigint, area_id bigint, level text, area_m2 double precision, code text, covers boolean, metres double precision)
language sql stable as $$
	-- OFFSET 0 keeps the planner from writing an expression into each place that names it: a fifth of the time.
	select v.id, v.area_id, v.level, v.area_m2, v.code, c.covers, d.metres
	from (
			select s.nearest_m, k.kx, k.ky, st_affine(point, k.kx, 0, 0, k.ky, 0, 0) as here,
				st_expand(point, s.nearest_m / k.kx, s.nearest_m / k.ky) as box
			from setting s cross join metres_per_degree(st_y(point)) k offset 0
		) around
		join area_version v on v.geom && around.box
		cross join lateral (select st_covers(v.geom, point) as covers offset 0) c
		cross join lateral (
			select st_distance(st_affine(st_boundary(v.geom), around.kx, 0, 0, around.ky, 0, 0), around.here) as metres offset 0
		) d
	where v.level in ('grid', 'dedicated_grid') and (v.valid @> moment) is true and (c.covers or d.metres <= around.nearest_m)
$$;

-- Rule 4: nobody's grid. The deepest community, town or county whose ground it is; a point on no known ground is marked.
create function last_resort(point geometry, moment timestamptz, suspect text[]) returns duty_answer
language plpgsql stable as $$
declare
	answer duty_answer;
	ground bigint;
begin
	answer.outcome := 'last_resort';
	answer.rule := 'last_resort';
	answer.suspect := suspect;
	select v.id, v.area_id into answer.area_version_id, ground
	from area_version v
	where v.level in ('community', 'town', 'county') and (v.valid @> moment) is true and st_covers(v.geom, point)
	order by array_position(array['community', 'town', 'county'], v.level), v.area_m2, v.code collate "C", v.id
	limit 1;
	if point is not null and ground is null and not exists (select from duty_candidate(point, moment)) then
		answer.suspect := answer.suspect || array['outside'];
		if not 'swapped' = any (suspect) and abs(st_x(point)) <= 90 and exists (
			select from area_version v
			where v.level in ('grid', 'dedicated_grid') and (v.valid @> moment) is true and st_covers(v.geom, st_flipcoordinates(point))
			union all
			select from area_version v
			where v.level in ('community', 'town', 'county') and (v.valid @> moment) is true and st_covers(v.geom, st_flipcoordinates(point))
		) then
			answer.suspect := answer.suspect || array['swapped'];
		end if;
	end if;
	select p.post_id, p.person_id into answer.post_id, answer.person_id from answering_post(ground, moment) p;
	return answer;
end
$$;

-- A coordinate nobody may trust: whole degrees, 0/0, none at all, or not on earth. It never reaches a grid leader.
create function distrusted(point geometry, suspect text[]) returns boolean language sql immutable as $$
	select point is null or suspect && array['null_island', 'whole_degrees', 'no_coordinates']
$$;

-- Who answers for one point (WGS 84; null where there is none) at a moment. `suspect` is what was odd about it as given.
create function duty_decide(point geometry, moment timestamptz, suspect text[]) returns duty_answer
language plpgsql stable as $$
declare
	answer duty_answer;
	candidate record;
	grid bigint;
begin
	if distrusted(point, suspect) then return last_resort(point, moment, suspect); end if;
	for candidate in
		select c.*
		from duty_candidate(point, moment) c
		order by c.covers desc,
			case when c.covers then 0 else round(c.metres * 1000) end,
			c.level = 'dedicated_grid' desc, c.area_m2, c.code collate "C", c.id
		limit 2
	loop
		if answer.area_version_id is null then
			answer.outcome := case when candidate.covers then 'grid' else 'nearest' end;
			answer.rule := case when not candidate.covers then 'nearest'
				when candidate.level = 'dedicated_grid' then 'dedicated' else 'covers' end;
			answer.area_version_id := candidate.id;
			answer.border_m := round(candidate.metres::numeric, 2);
			grid := candidate.area_id;
		else
			answer.runner_up_id := candidate.id;
		end if;
	end loop;
	if grid is null then return last_resort(point, moment, suspect); end if;
	answer.suspect := suspect;
	select p.post_id, p.person_id into answer.post_id, answer.person_id from answering_post(grid, moment) p;
	return answer;
end
$$;

-- The same for many points in one statement. Grids are the outer side, so that each polygon is prepared once: ten times
-- as fast as asking point by point. `suspects` holds each point's marks joined by commas; a null coordinate is no point.
create function duty_decide_many(lngs double precision[], lats double precision[], suspects text[], moment timestamptz)
returns table (n bigint, answer duty_answer)
language sql stable as $$
	with given as materialized (
		select u.n, st_setsrid(st_point(u.lng, u.lat), 4326) as point, string_to_array(u.suspect, ',') as suspect, k.kx, k.ky
		from unnest(lngs, lats, suspects) with ordinality as u (lng, lat, suspect, n)
			left join lateral metres_per_degree(u.lat) k on true
	),
	pair as materialized (
		select v.id, array_agg(g.n) as ns, array_agg(g.point) as points, array_agg(g.kx) as kxs, array_agg(g.ky) as kys
		from given g cross join setting s join area_version v
			on v.geom && st_expand(g.point, s.nearest_m / g.kx, s.nearest_m / g.ky)
			and v.level in ('grid', 'dedicated_grid') and (v.valid @> moment) is true
		where not distrusted(g.point, g.suspect)
		group by v.id
	),
	candidate as (
		select u.n, v.id, v.area_id, v.level, v.area_m2, v.code, c.covers, d.metres
		from pair
			join area_version v on v.id = pair.id
			cross join lateral (select st_boundary(v.geom) as line offset 0) border
			cross join lateral unnest(pair.ns, pair.points, pair.kxs, pair.kys) as u (n, point, kx, ky)
			cross join lateral (select st_covers(v.geom, u.point) as covers offset 0) c
			cross join lateral (
				select st_distance(st_affine(border.line, u.kx, 0, 0, u.ky, 0, 0), st_affine(u.point, u.kx, 0, 0, u.ky, 0, 0)) as metres
				offset 0
			) d
			cross join setting s
		where c.covers or d.metres <= s.nearest_m
	),
	ranked as (
		select c.n, c.area_id, row_number() over w as place, row(
			case when c.covers then 'grid' else 'nearest' end,
			case when not c.covers then 'nearest' when c.level = 'dedicated_grid' then 'dedicated' else 'covers' end,
			c.id, null, null, round(c.metres::numeric, 2), lead(c.id) over w, null
		)::duty_answer as answer
		from candidate c
		window w as (
			partition by c.n
			order by c.covers desc,
				case when c.covers then 0 else round(c.metres * 1000) end,
				c.level = 'dedicated_grid' desc, c.area_m2, c.code collate "C", c.id
		)
	),
	-- Gathered by grid, so that each grid is asked once who holds its post.
	chosen as (
		select u.n, u.answer, p.post_id, p.person_id
		from (
			select area_id, array_agg(r.n) as ns, array_agg(r.answer) as answers from ranked r where place = 1 group by area_id
		) g
			cross join lateral answering_post(g.area_id, moment) p
			cross join lateral (select unnest(g.ns) as n, unnest(g.answers) as answer) u
	)
	select g.n,
		case when c.n is null then last_resort(g.point, moment, g.suspect) else row(
			(c.answer).outcome, (c.answer).rule, (c.answer).area_version_id, c.post_id, c.person_id,
			(c.answer).border_m, (c.answer).runner_up_id, g.suspect
		)::duty_answer end
	from given g left join chosen c on c.n = g.n
$$;

-- Counts changes of whatever the rule stands on: a process that decides in memory (src/lib/server/standing-duty.ts) says which
-- revision it knows, and the statement that opens a ticket decides anew where that is no longer the one in force.
alter table setting add column duty_revision bigint not null default 1;

create function count_duty_change() returns trigger language plpgsql as $$
begin
	update setting set duty_revision = duty_revision + 1;
	return null;
end
$$;
create trigger area_changes_duty after insert or update or delete or truncate on area for each statement execute function count_duty_change();
create trigger area_version_changes_duty after insert or update or delete or truncate on area_version for each statement execute function count_duty_change();
create trigger post_changes_duty after insert or update or delete or truncate on post for each statement execute function count_duty_change();
create trigger post_holding_changes_duty after insert or update or delete or truncate on post_holding for each statement execute function count_duty_change();
create trigger person_changes_duty after update or delete or truncate on person for each statement execute function count_duty_change();
create trigger setting_changes_duty after update of nearest_m on setting for each statement execute function count_duty_change();
