select
	v.code as id,
	v.geom,
	jsonb_build_object(
		'code', v.code,
		'name', v.name,
		'nameEn', v.name_en,
		'town', parent.name,
		'grids', (select count(*) from area child where child.parent_id = a.id and child.level in ('grid', 'dedicated_grid'))
	) as properties
from area_version v
	join area a on a.id = v.area_id
	left join area_version parent on parent.area_id = a.parent_id and parent.valid @> now()
where v.level = 'community' and v.valid @> now()
