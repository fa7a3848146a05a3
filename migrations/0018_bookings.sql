-- Site teaching is booked; walks are counted, and classes compare what they knew: numbers, and no persons.

-- Who teaches at sites.
create table guide (
	id bigint generated always as identity constraint guide_pkey primary key,
	person_id bigint not null constraint guide_person_key unique constraint guide_person_fkey references person (id),
	languages text[] not null default '{zh}' constraint guide_languages_known
		check (cardinality(languages) > 0 and languages <@ array['zh', 'en'] and array_position(languages, null) is null),
	-- Since then they take no more groups.
	ended_at timestamptz
);
create table guide_site (
	guide_id bigint constraint guide_site_guide_fkey references guide (id),
	place_id bigint constraint guide_site_place_fkey references place (id),
	teaches boolean not null default true,
	constraint guide_site_pkey primary key (guide_id, place_id)
);
create index guide_site_place on guide_site (place_id);

create table booking (
	id uuid default gen_random_uuid() constraint booking_pkey primary key,
	place_id bigint not null constraint booking_place_fkey references place (id),
	guide_id bigint not null constraint booking_guide_fkey references guide (id),
	during tstzrange not null
		constraint booking_begins_and_ends check (lower_inc(during) and not upper_inc(during) and not lower_inf(during) and not upper_inf(during))
		constraint booking_lasts_up_to_four_hours
			check (upper(during) - lower(during) between interval '30 minutes' and interval '240 minutes')
		constraint booking_within_one_day check (
			(lower(during) at time zone 'Asia/Shanghai')::date = ((upper(during) - interval '1 microsecond') at time zone 'Asia/Shanghai')::date
		),
	made_at timestamptz not null default now(),
	group_name text not null constraint booking_group_worded check (length(btrim(group_name)) between 1 and 60),
	size smallint not null constraint booking_size_of_a_group check (size between 1 and 200),
	language text not null constraint booking_language_known check (language in ('zh', 'en')),
	-- A phone number, sealed as reporters' are (src/lib/server/seal.ts); forgotten thirty days after the hour.
	contact text constraint booking_contact_is_sealed check (contact like 'sealed:%' and length(contact) <= 1000),
	contact_masked text constraint booking_contact_masked check (contact_masked ~ '\*{3,}'),
	-- SHA-256 of the secret in the group's link.
	key_hash bytea not null constraint booking_key_hash_length check (octet_length(key_hash) = 32),
	cancelled_at timestamptz,
	-- Null: by the group itself.
	cancelled_by bigint constraint booking_cancelled_by_fkey references person (id),
	cancel_reason text constraint booking_cancel_reason_worded check (length(btrim(cancel_reason)) between 1 and 500),
	constraint booking_not_in_the_past check (lower(during) >= made_at),
	constraint booking_contact_whole check ((contact is null) = (contact_masked is null)),
	constraint booking_cancelled_at_a_time check (cancelled_at is not null or (cancelled_by is null and cancel_reason is null)),
	constraint booking_guide_teaches_there foreign key (guide_id, place_id) references guide_site (guide_id, place_id),
	constraint booking_one_group_a_site exclude using gist (place_id with =, during with &&) where (cancelled_at is null),
	constraint booking_one_group_a_guide exclude using gist (guide_id with =, during with &&) where (cancelled_at is null)
);
create index booking_during on booking (lower(during));

-- What was sent once and comes again: answered as the first time. Forgotten after thirty days.
create table booking_key (
	key_hash bytea constraint booking_key_pkey primary key constraint booking_key_length check (octet_length(key_hash) = 32),
	request_hash bytea not null constraint booking_key_request_length check (octet_length(request_hash) = 32),
	booking_id uuid not null constraint booking_key_booking_fkey references booking (id),
	created_at timestamptz not null default now()
);

-- Whether somebody showed the secret of the group's link. The application's role may not read the hash itself.
create function shows_booking_key(which uuid, shown bytea) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
	select exists (select from booking where id = which and key_hash = shown)
$$;

-- The group's phone number, sealed as it lies, to an administrator who says why. The audit line is written first: without it
-- nothing is told.
create function reveal_booking_contact(which uuid, who bigint, why text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
	b booking;
begin
	if not exists (
		select from post_holding h join post p on p.id = h.post_id join post_role r on r.kind = p.kind
		where h.person_id = who and h.valid @> now() and r.role = 'administrator'
	) then
		perform refuse_step('MQ403', '只有系统管理员可以查看预约电话', 'only an administrator may see the phone number of a booking');
	end if;
	if length(btrim(coalesce(why, ''))) not between 2 and 500 then
		perform refuse_step('MQ422', '请写明查看的原因(2 到 500 字)', 'say why you need it (2 to 500 characters)');
	end if;
	select * into b from booking where id = which;
	if not found then perform refuse_step('MQ404', '没有这个预约', 'there is no such booking'); end if;
	if b.contact is null then
		perform refuse_step('MQ404', '这次讲解过去三十天了,电话已删除', 'this was more than thirty days ago: the number is deleted');
	end if;
	insert into audit (actor, person_id, what, subject, reason) values ('staff', who, 'booking.revealed', 'booking:' || b.id, btrim(why));
	return b.contact;
end
$$;

-- A number that nobody needs any more is not kept.
create function forget_booking_contacts() returns void language sql security definer set search_path = public, pg_temp as $$
	update booking set contact = null, contact_masked = null
	where contact is not null and upper(during) < now() - interval '30 days'
$$;

-- How many walked a tour on a day (Beijing), and what they passed by. Summed as it comes in: no walk is kept as one.
create table tour_tally (
	tour_id bigint constraint tour_tally_tour_fkey references tour (id) on delete cascade,
	day date,
	started integer not null,
	finished integer not null constraint tour_tally_finished_of_started check (finished between 0 and started),
	constraint tour_tally_pkey primary key (tour_id, day)
);
create table stop_tally (
	tour_id bigint constraint stop_tally_tour_fkey references tour (id) on delete cascade,
	place_id bigint constraint stop_tally_place_fkey references place (id),
	day date,
	came integer not null constraint stop_tally_came_counted check (came >= 0),
	skipped integer not null constraint stop_tally_skipped_counted check (skipped >= 0),
	constraint stop_tally_pkey primary key (tour_id, place_id, day)
);
-- Only to refuse a second count of the same walk; forgotten after thirty days.
create table tour_count_key (
	key_hash bytea constraint tour_count_key_pkey primary key constraint tour_count_key_length check (octet_length(key_hash) = 32),
	day date not null
);

-- A school class on a tour: a code that a teacher says aloud, without I and O. Gone after thirty days, with all that is in it.
create table tour_class (
	code text constraint tour_class_pkey primary key constraint tour_class_code_readable check (code ~ '^[A-HJ-NP-Z]{6}$'),
	tour_id bigint not null constraint tour_class_tour_fkey references tour (id) on delete cascade,
	expires_at timestamptz not null default now() + interval '30 days'
);
-- How many pupils knew how many of how many: sums, and no pupil's own answers.
create table class_score (
	class_code text constraint class_score_class_fkey references tour_class (code) on delete cascade,
	asked smallint constraint class_score_asked_some check (asked between 1 and 180),
	correct smallint constraint class_score_correct_of_asked check (correct between 0 and asked),
	pupils integer not null constraint class_score_of_somebody check (pupils >= 1),
	constraint class_score_pkey primary key (class_code, asked, correct)
);
create table class_question (
	class_code text constraint class_question_class_fkey references tour_class (code) on delete cascade,
	place_id bigint constraint class_question_place_fkey references place (id),
	question smallint constraint class_question_of_three check (question between 0 and 2),
	asked integer not null constraint class_question_asked_some check (asked >= 1),
	correct integer not null constraint class_question_correct_of_asked check (correct between 0 and asked),
	constraint class_question_pkey primary key (class_code, place_id, question)
);
create table class_key (
	class_code text constraint class_key_class_fkey references tour_class (code) on delete cascade,
	key_hash bytea constraint class_key_length check (octet_length(key_hash) = 32),
	constraint class_key_pkey primary key (class_code, key_hash)
);

grant select, insert, update on guide, guide_site to minqing_app;
grant select (
	id, place_id, guide_id, during, made_at, group_name, size, language, contact_masked, cancelled_at, cancelled_by, cancel_reason
) on booking to minqing_app;
grant insert (place_id, guide_id, during, group_name, size, language, contact, contact_masked, key_hash) on booking to minqing_app;
grant update (cancelled_at, cancelled_by, cancel_reason) on booking to minqing_app;
grant select, insert, delete on booking_key, tour_count_key, tour_class, class_key to minqing_app;
grant select, insert, update on tour_tally, stop_tally, class_score, class_question to minqing_app;
