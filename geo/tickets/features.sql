select
	t.code as id,
	t.place as geom,
	jsonb_build_object(
		'code', t.code,
		'state', t.state,
		'category', t.category,
		'categoryName', c.name,
		-- Free text is public only once somebody has released it.
		'title', case when t.released_at is not null then t.title end,
		'gridName', case when d.outcome <> 'last_resort' then v.name end,
		'reportedAt', t.reported_at,
		'dueAt', t.due_at
	) as properties
from ticket t
	join category c on c.code = t.category
	left join duty_decision d on d.ticket_id = t.id
	left join area_version v on v.id = d.area_version_id
where t.closed_at is null and t.state not in ('void', 'duplicate') and t.place is not null
