select
	v.code as id,
	v.geom,
	jsonb_build_object(
		'code', v.code,
		'name', v.name,
		'nameEn', v.name_en,
		'level', v.level,
		'version', v.version,
		'versionId', v.id,
		'areaM2', v.area_m2,
		'hectares', round((v.area_m2 / 10000)::numeric, 1),
		'community', parent.name,
		'leader', leader.name
	) as properties
from area_version v
	join area a on a.id = v.area_id
	left join area_version parent on parent.area_id = a.parent_id and parent.valid @> now()
	left join lateral (
		select person.name
		from post
			join post_holding h on h.post_id = post.id and h.valid @> now()
			join person on person.id = h.person_id
		where post.area_id = a.id and post.kind = 'grid_leader'
	) leader on true
where v.level in ('grid', 'dedicated_grid') and v.valid @> now()
