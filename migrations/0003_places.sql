-- What the other layers show: branches, red-culture sites, stations, centres, street and building leaders.

create table place (
	id bigint generated always as identity constraint place_pkey primary key,
	layer text not null constraint place_layer_worded check (layer ~ '^[a-z][a-z0-9-]{0,40}$'),
	code text not null constraint place_code_worded check (length(btrim(code)) between 1 and 64),
	name text not null constraint place_name_worded check (length(btrim(name)) between 1 and 200),
	name_en text,
	pinyin text not null default '',
	geom geometry(Geometry, 4326) not null
		constraint place_geom_valid check (st_isvalid(geom) and not st_isempty(geom))
		constraint place_geom_on_earth
			check (st_xmin(geom) >= -180 and st_xmax(geom) <= 180 and st_ymin(geom) >= -90 and st_ymax(geom) <= 90),
	properties jsonb not null default '{}' constraint place_properties_object check (jsonb_typeof(properties) = 'object'),
	public boolean not null default true,
	post_id bigint constraint place_post_fkey references post (id),
	constraint place_code_key unique (layer, code)
);
create index place_geom on place using gist (geom);
