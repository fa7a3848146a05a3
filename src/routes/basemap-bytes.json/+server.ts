import { json } from '@sveltejs/kit';
import { parts } from '#geo/basemap/style.ts';
import { ownBasemap } from '#geo/demo/own-basemap.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** What the town's own map takes on a device: said before somebody saves it. */
export const GET: RequestHandler = () => {
	const basemap = ownBasemap();
	const bytes = parts.reduce((sum, part) => sum + Buffer.byteLength(JSON.stringify(basemap[part])), 0);
	return json({ bytes });
};
