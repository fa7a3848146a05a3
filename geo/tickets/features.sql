select
	t.code as id,
	t.place as geom,
	jsonb_build_object(
		'code', t.code,
		'state', t.state,
		'category', t.category,
		'categoryName', c.name,
		'title', w.title,
		'gridName', case when t.outcome <> 'last_resort' then v.name end,
		'reportedAt', t.reported_at,
		'dueAt', t.due_at
	) as properties
from ticket t
	join category c on c.code = t.category
	-- Free text is public only once somebody has released it.
	left join released_text w on w.id = t.id
	left join area_version v on v.id = t.area_version_id
where t.closed_at is null and t.state not in ('void', 'duplicate') and t.place is not null
