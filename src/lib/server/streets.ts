import type { LngLat } from '#geo/crs/to-wgs84.ts';
import type { StreetEdge, StreetNetwork } from '#geo/walking/streets.ts';
import type { ISql, Sql } from './db.ts';

/** So far to both sides of a tour somebody may stray and is still led back without a network. */
const ASIDE_M = 400;
/** Degrees of latitude that are surely longer than that. */
const ASIDE_DEGREES = 0.004;

type NodeRow = { id: string; lng: number; lat: number };
type EdgeRow = { fromId: string; toId: string; kind: string; name: string; steps: boolean };

/** Writes streets into a database that has none. */
export async function writeStreets(sql: ISql, { nodes, edges }: StreetNetwork): Promise<void> {
	await sql`
		insert into street_node (id, geom)
		select n, st_setsrid(st_point(lng, lat), 4326)
		from unnest(${nodes.map(([lng]) => lng)}::double precision[], ${nodes.map(([, lat]) => lat)}::double precision[])
			with ordinality as u (lng, lat, n)`;
	await sql`
		insert into street_edge (from_id, to_id, kind, name, steps)
		select u."from", u."to", u.kind, u.name, u.steps = 'steps'
		from unnest(
			${edges.map(({ from }) => from + 1)}::bigint[], ${edges.map(({ to }) => to + 1)}::bigint[],
			${edges.map(({ kind }) => kind)}::text[], ${edges.map(({ name }) => name)}::text[],
			${edges.map(({ steps }) => (steps ? 'steps' : ''))}::text[]
		) as u ("from", "to", kind, name, steps)`;
}

/** All streets of the town. */
export async function streets(sql: ISql): Promise<StreetNetwork> {
	const nodes = await sql<
		NodeRow[]
	>`select id, st_x(geom) as lng, st_y(geom) as lat from street_node order by id`;
	const edges = await sql<EdgeRow[]>`select from_id, to_id, kind, name, steps from street_edge order by id`;
	return numbered(nodes, edges);
}

/** The streets about a published tour, with 7 decimals (1 cm); null where there is no such tour. */
export async function streetsAround(sql: Sql, slug: string): Promise<StreetNetwork | null> {
	const [found] = await sql<[{ nodes: NodeRow[]; edges: EdgeRow[] }?]>`
		with line as materialized (
			select st_collect(s.leg) as geom from tour t join tour_stop s on s.tour_id = t.id
			where t.slug = ${slug} and t.published_at is not null group by t.id
		), near as materialized (
			select n.id from street_node n, line
			where n.geom && st_expand(line.geom, ${ASIDE_DEGREES} / cos(radians(st_y(st_centroid(line.geom)))), ${ASIDE_DEGREES})
				and st_dwithin(n.geom::geography, line.geom::geography, ${ASIDE_M})
		), edge as materialized (
			select * from street_edge e where exists (select from near where near.id in (e.from_id, e.to_id))
		)
		select
			(select coalesce(json_agg(json_build_object(
				'id', n.id::text, 'lng', round(st_x(n.geom)::numeric, 7), 'lat', round(st_y(n.geom)::numeric, 7)) order by n.id), '[]')
			from street_node n where n.id in (select from_id from edge union select to_id from edge)) as nodes,
			(select coalesce(json_agg(json_build_object(
				'fromId', from_id::text, 'toId', to_id::text, 'kind', kind, 'name', name, 'steps', steps) order by id), '[]')
			from edge) as edges
		from line`;
	return found ? numbered(found.nodes, found.edges) : null;
}

/** Nodes by their place in the list, and edges between those. */
function numbered(nodes: readonly NodeRow[], edges: readonly EdgeRow[]): StreetNetwork {
	const place = new Map(nodes.map(({ id }, i) => [id, i]));
	return {
		nodes: nodes.map(({ lng, lat }): LngLat => [lng, lat]),
		edges: edges.flatMap(({ fromId, toId, kind, name, steps }): StreetEdge[] => {
			const [from, to] = [place.get(fromId), place.get(toId)];
			if (from === undefined || to === undefined) return [];
			return [{ from, to, kind, name, ...(steps && { steps }) }];
		})
	};
}
