-- By `imported` an import knows its own again (site-import.ts). `told` says whether something was published of it, and `tour` then the one with the most
-- stops that comes by.
select p.code as id, p.geom, p.properties - 'imported' || jsonb_build_object(
	'code', p.code, 'name', p.name, 'nameEn', p.name_en, 'told', told.once,
	'tour', (
		select t.slug from tour t join tour_stop s on s.tour_id = t.id
		where t.published_at is not null and s.place_id = p.id and told.once
		order by (select count(*) from tour_stop stops where stops.tour_id = t.id) desc, t.slug limit 1
	)
) as properties
from place p
	cross join lateral (
		select exists (select from site_version v where v.place_id = p.id and v.published_at is not null) as once
	) told
where p.layer = 'red-sites' and p.public
