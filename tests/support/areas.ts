import { readFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { AreaLevel } from '#geo/area.ts';
import type { Sql } from '../../src/lib/server/db.ts';

export type TestArea = { code: string; level?: AreaLevel; geometry: Polygon | MultiPolygon };

/** Puts areas into the database as they are, repaired where they cross themselves, without leaders. */
export async function insertAreas(sql: Sql, areas: readonly TestArea[]): Promise<void> {
	for (let from = 0; from < areas.length; from += 2000) {
		const part = areas.slice(from, from + 2000);
		await sql`
			with given as (
				select * from unnest(
					${part.map((area) => area.code)}::text[], ${part.map((area) => area.level ?? 'grid')}::text[],
					${part.map((area) => JSON.stringify(area.geometry))}::text[]
				) as u (code, level, geometry)
			), added as (
				insert into area (code, level) select code, level from given returning id, code, level
			)
			insert into area_version (area_id, code, level, version, name, geom)
			select a.id, a.code, a.level, 1, a.code,
				st_multi(st_collectionextract(st_makevalid(st_setsrid(st_geomfromgeojson(g.geometry), 4326)), 3))
			from added a join given g using (code)`;
	}
	// Without statistics a lookup takes ten times as long.
	await sql`analyze area, area_version`;
}

/** Gives every grid without one a leader, and every wider area an owner of last resort. */
export async function nameLeaders(sql: Sql): Promise<void> {
	await sql`
		with new_post as (
			insert into post (kind, title, area_id)
			select case when level like '%grid' then 'grid_leader' else 'last_resort' end, code, id from area
			on conflict do nothing returning id, title
		), named as (
			insert into person (name) select title from new_post returning id, name
		)
		insert into post_holding (post_id, person_id) select p.id, n.id from new_post p join named n on n.name = p.title`;
}

/** The polygons of a GeoJSON file, with the feature's number for a code. */
export function readAreas(file: string): TestArea[] {
	const collection = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection<Polygon | MultiPolygon>;
	return collection.features.map(({ geometry }, i) => ({ code: `f${String(i).padStart(4, '0')}`, geometry }));
}

/** Every vertex of the polygons and the middle of every edge, each once. */
export function verticesAndMidpoints(
	geometries: readonly (Polygon | MultiPolygon)[]
): (readonly [number, number])[] {
	const seen = new Map<string, readonly [number, number]>();
	const add = (x: number, y: number): void => void seen.set(`${x} ${y}`, [x, y]);
	for (const geometry of geometries) {
		const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
		for (const ring of polygons.flat()) {
			ring.forEach(([x = 0, y = 0], i) => {
				add(x, y);
				const [nextX = x, nextY = y]: Position = ring[i + 1] ?? [];
				add((x + nextX) / 2, (y + nextY) / 2);
			});
		}
	}
	return [...seen.values()];
}

/** Points strewn over a box `[west, south, east, north]`. */
export const strew = (
	[west, south, east, north]: readonly [number, number, number, number],
	count: number,
	random: () => number
): (readonly [number, number])[] =>
	Array.from({ length: count }, () => [west + random() * (east - west), south + random() * (north - south)]);
