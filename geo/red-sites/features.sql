select code as id, geom, properties || jsonb_build_object('code', code, 'name', name, 'nameEn', name_en) as properties
from place
where layer = 'red-sites' and public
