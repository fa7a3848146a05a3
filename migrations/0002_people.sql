-- Who answers: people, the posts over an area, and who holds a post from when to when.

create table person (
	id bigint generated always as identity constraint person_pkey primary key,
	name text not null constraint person_name_worded check (length(btrim(name)) between 1 and 100),
	created_at timestamptz not null default now()
);

create table post (
	id bigint generated always as identity constraint post_pkey primary key,
	kind text not null constraint post_kind_known check (kind in (
		'grid_leader', 'grid_worker', 'micro_grid_leader', 'last_resort', 'duty_desk', 'branch_secretary',
		'street_leader', 'lane_leader', 'shop_leader', 'building_leader', 'rider_helper', 'patrol_member'
	)),
	title text not null constraint post_title_worded check (length(btrim(title)) between 1 and 200),
	area_id bigint constraint post_area_fkey references area (id),
	constraint post_answers_for_an_area check (kind not in ('grid_leader', 'last_resort') or area_id is not null),
	constraint post_duty_desk_is_the_centre check (kind <> 'duty_desk' or area_id is null)
);
create unique index post_one_grid_leader on post (area_id) where kind = 'grid_leader';
create unique index post_one_last_resort on post (area_id) where kind = 'last_resort';
create unique index post_one_duty_desk on post (kind) where kind = 'duty_desk';
create index post_area on post (area_id);

create table post_holding (
	id bigint generated always as identity constraint post_holding_pkey primary key,
	post_id bigint not null constraint post_holding_post_fkey references post (id),
	person_id bigint not null constraint post_holding_person_fkey references person (id),
	valid tstzrange not null default tstzrange(now(), null)
		constraint post_holding_valid_some_time check (not isempty(valid)),
	constraint post_holding_one_at_a_time exclude using gist (post_id with =, valid with &&)
);

create index post_holding_post on post_holding (post_id);

-- Behind every rule stands the centre: whatever nobody else answers for comes here.
insert into post (kind, title) values ('duty_desk', '指挥中心值班台');
