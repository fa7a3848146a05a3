import { random } from './random.ts';
import { areas, type Area } from './areas.ts';
import { basemap, type Basemap } from './basemap.ts';
import { gazetteer } from './gazetteer.ts';
import { shape } from './ground.ts';
import { TOWN_NAME } from './names.ts';
import { register, type Person } from './people.ts';
import { places, type Place } from './places.ts';
import { posts, type Post } from './posts.ts';
import { network, type Network } from './routes.ts';
import { tickets, type Ticket } from './tickets.ts';

/**
 * The demonstration community. Everything in it is invented: the place, its codes (county number 441599 is not
 * assigned), people, shops, platforms, red-culture sites (properties.note says so), reports.
 *
 * `areas`: parents first. County, town, communities and unit grids are outlines of one planar subdivision, so that
 * neighbours share identical coordinates (7 decimals). Codes: 6 + 3 + 3 + 3 digits, unit grids numbered in rows from
 * north to south and within a row from west to east; dedicated grids from 901 on; micro grids are buildings, grid + 2.
 *
 * `places` by layer, with `properties` (all carry `grid`, a unit grid's code; a bridge of red-sites may have null):
 * - branches: kind committee|grid_branch|building_group, kindName, members, community
 * - red-sites: order (walking from west to east), period, level, summary, hours, note ('演示数据')
 * - stations: facilities (Chinese words), hours, seats, community
 * - service-centres: kind centre|station, kindName, hours, facilities, rooms, community
 * - leaders: kind street|lane (LineString), shop (Point), building (Polygon); title
 *
 * `basemap`, each a FeatureCollection with 6 decimals, to be drawn in this order:
 * - landuse (polygons): class residential|old_town|school|hospital|market|industry|square|pitch
 * - green (polygons, in their own order): class field (with tone 0–3) |orchard|wood|bank|park|garden
 * - water: class river|pond|lake (polygons), centreline (one line, for the river's name); name, nameEn
 * - roads (lines): class trunk|main|street|lane|path|rail, name and nameEn ('' for nameless ones), width (metres)
 * - bridges (lines): class of the road, name, nameEn, width
 * - buildings (polygons): height (metres); name, nameEn where notable
 * - labels (points): class town|community|station|square|park|hospital|school|market|industry|estate|village|water|wood,
 *   rank 1 (from far) to 5 (from near), name, nameEn
 *
 * `streets`: the ways as one connected graph, for walking routes.
 * `tickets`: open ones have no closedAt; closed, evaluated, void and duplicate ones have.
 */
export type Community = {
	areas: Area[];
	people: Person[];
	posts: Post[];
	places: Place[];
	tickets: Ticket[];
	basemap: Basemap;
	streets: Network;
};

/** The community of a seed as it stands at `now`: the same for the same two, on every machine. Takes about a second. */
export function generate({ seed, now }: { seed: number; now: Date }): Community {
	const ground = shape(seed);
	const land = areas(ground);
	const book = gazetteer(seed, ground);
	const names = new Map(land.map(({ code, name, nameEn }) => [code, [name, nameEn] as const]));
	const spots = places(ground, book, (code) => names.get(code) ?? TOWN_NAME);
	const { people, hire } = register(seed);
	return {
		areas: land,
		people,
		posts: posts(land, spots, hire, random(seed, 'posts')),
		places: spots,
		tickets: tickets(seed, now, ground, book, land),
		basemap: basemap(ground),
		streets: network(ground)
	};
}
