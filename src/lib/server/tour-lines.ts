import type { LngLat } from '#geo/crs/to-wgs84.ts';
import { createWays, type Spot, type Stretch, type Ways } from '#geo/walking/ways.ts';
import type { ISql, Sql } from './db.ts';
import { RefusedError } from './refused.ts';
import { streets } from './streets.ts';

/** A site as a stop, in the order of walking. */
type Door = { code: string; name: string; at: LngLat };

/** The way to a stop from the one before, and where it goes over steps; of the first: none. */
export type Leg = { code: string; line: LngLat[]; metres: number; steps: Stretch[] };

/** From a street to a door nobody walks further than this across country. */
const FURTHEST_M = 200;

/**
 * The shortest ways along the streets from stop to stop: from the place on a street before one door to that before the next.
 * @param codes of sites (layer red-sites), in the order of walking
 * @param wheels leaves out what has steps
 * @throws {RefusedError} where a site is unknown, far from every street, or not to be reached
 */
export async function legsOver(sql: ISql, codes: readonly string[], wheels: boolean): Promise<Leg[]> {
	const doors = await doorsOf(sql, codes);
	const ways = createWays(await streets(sql), { wheels });
	const spots = doors.map((door) => ({ ...door, spot: spotBefore(ways, door, wheels) }));
	return spots.map(({ code, name, spot }, i) => {
		const before = spots[i - 1];
		if (!before) return { code, line: [], metres: 0, steps: [] };
		const way = ways.route(before.spot, spot);
		if (!way) {
			throw new RefusedError(
				409,

				`从「${before.name}」到「${name}」没有连通的${wheels ? '无台阶' : ''}街道 / no street${wheels ? ' without steps' : ''} leads from “${before.name}” to “${name}”`
			);
		}
		// Before the same spot of the street nothing is walked, and still a line has two ends.
		const line = way.line.length > 1 ? way.line : [before.spot.at, spot.at];
		return { code, line, metres: way.metres, steps: way.steps };
	});
}

/**
 * Puts a tour's stops into an order, with the ways between them computed anew: those that are named, or those it has.
 * @throws {RefusedError} and nothing is changed
 */
export async function layOut(sql: Sql, slug: string, codes?: readonly string[]): Promise<void> {
	await sql.begin((tx) => layOutWithin(tx, slug, codes));
}

/** The same within a transaction. */
export async function layOutWithin(tx: ISql, slug: string, codes?: readonly string[]): Promise<void> {
	const [tour] = await tx<[{ id: string; wheels: boolean; stops: string[] }?]>`
		select t.id, t.wheels, array(
			select p.code from tour_stop s join place p on p.id = s.place_id where s.tour_id = t.id order by s.position
		) as stops
		from tour t where t.slug = ${slug} for update`;
	if (!tour) throw new RefusedError(409, `没有路线「${slug}」 / there is no tour “${slug}”`);
	const legs = await legsOver(tx, codes ?? tour.stops, tour.wheels);
	await tx`delete from tour_stop where tour_id = ${tour.id}`;
	await tx`
		insert into tour_stop (tour_id, position, place_id, leg, leg_m, leg_steps)
		select ${tour.id}, u.n, p.id, st_setsrid(st_geomfromgeojson(u.line), 4326), u.metres, u.steps::jsonb
		from unnest(
			${legs.map(({ code }) => code)}::text[],
			${legs.map(({ line }) => (line.length > 0 ? JSON.stringify({ type: 'LineString', coordinates: line }) : null))}::text[],
			${legs.map(({ line, metres }) => (line.length > 0 ? metres : null))}::double precision[],
			${legs.map(({ steps }) => JSON.stringify(steps))}::text[]
		) with ordinality as u (code, line, metres, steps, n) join place p on p.layer = 'red-sites' and p.code = u.code`;
}

/** Tours of an earlier version do not say where there are steps: their lines are computed once more. One that no street leads over stays as it is. */
export async function tellSteps(sql: Sql): Promise<void> {
	const tours = await sql<{ slug: string }[]>`
		select slug from tour t where exists (select from tour_stop s where s.tour_id = t.id and s.leg_steps is null)`;
	for (const { slug } of tours)
		await layOut(sql, slug).catch((problem: unknown) => {
			if (!(problem instanceof RefusedError)) throw problem;
		});
}

async function doorsOf(sql: ISql, codes: readonly string[]): Promise<Door[]> {
	const rows = await sql<{ code: string; name: string; lng: number; lat: number }[]>`
		select code, name, st_x(st_pointonsurface(geom)) as lng, st_y(st_pointonsurface(geom)) as lat
		from place where layer = 'red-sites' and code = any(${[...codes]})`;
	const known = new Map(
		rows.map(({ code, name, lng, lat }): [string, Door] => [code, { code, name, at: [lng, lat] }])
	);
	return codes.map((code) => {
		const door = known.get(code);
		if (!door) throw new RefusedError(409, `没有红色文化点「${code}」 / there is no site “${code}”`);
		return door;
	});
}

function spotBefore(ways: Ways, { name, at }: Door, wheels: boolean): Spot {
	const spot = ways.nearest(at);
	if (spot && spot.offM <= FURTHEST_M) return spot;
	throw new RefusedError(
		409,

		`「${name}」周围 ${FURTHEST_M} 米内没有${wheels ? '无台阶的' : ''}街道 / there is no street${wheels ? ' without steps' : ''} within ${FURTHEST_M} m of “${name}”`
	);
}
