-- By `imported` an import knows its own again (site-import.ts). `tour` is the one with the most stops that comes by, once something is told there.
select p.code as id, p.geom, p.properties - 'imported' || jsonb_build_object(
	'code', p.code, 'name', p.name, 'nameEn', p.name_en,
	'tour', (
		select t.slug from tour t join tour_stop s on s.tour_id = t.id
		where t.published_at is not null and s.place_id = p.id
			and exists (select from site_version v where v.place_id = p.id and v.published_at is not null)
		order by (select count(*) from tour_stop stops where stops.tour_id = t.id) desc, t.slug limit 1
	)
) as properties
from place p
where p.layer = 'red-sites' and p.public
