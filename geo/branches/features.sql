select
	p.code as id,
	p.geom,
	p.properties || jsonb_build_object('code', p.code, 'name', p.name, 'nameEn', p.name_en, 'secretary', person.name) as properties
from place p
	left join post_holding h on h.post_id = p.post_id and h.valid @> now()
	left join person on person.id = h.person_id
where p.layer = 'branches' and p.public
