import { error, json } from '@sveltejs/kit';
import { parts } from '#geo/basemap/style.ts';
import { generate } from '#geo/demo/community.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => parts.map((part) => ({ part }));

/** The demonstration town's own map, one part each; it is the same whatever the day, so any day will do. */
const { basemap } = generate({ seed: 1, now: new Date('2026-01-01') });

/** Streets, water, green, houses and names as GeoJSON, made when the product is built; as `.json`, for that is what the build compresses. */
export const GET: RequestHandler = ({ params }) => {
	const part = parts.find((known) => known === params.part);
	if (!part) error(404, '没有这部分底图 / no such part of the basemap');
	return json(basemap[part]);
};
