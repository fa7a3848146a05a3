-- Where a tour's line goes over steps: [{"fromM": 120, "toM": 135}], in metres from the stop before. Null: laid out before this was kept.
alter table tour_stop add column leg_steps jsonb constraint tour_stop_leg_steps_a_list check (jsonb_typeof(leg_steps) = 'array');
