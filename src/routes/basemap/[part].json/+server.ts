import { error, json } from '@sveltejs/kit';
import { parts } from '#geo/basemap/style.ts';
import { ownBasemap } from '#geo/demo/own-basemap.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => parts.map((part) => ({ part }));

/** One part each. */
const basemap = ownBasemap();

/** Streets, water, green, houses and names as GeoJSON, made when the product is built; as `.json`, for that is what the build compresses. */
export const GET: RequestHandler = ({ params }) => {
	const part = parts.find((known) => known === params.part);
	if (!part) error(404, '没有这部分底图 / no such part of the basemap');
	return json(basemap[part]);
};
