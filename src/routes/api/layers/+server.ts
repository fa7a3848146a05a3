import { json } from '@sveltejs/kit';
import { legend } from '#geo/layer.ts';
import { publicLayers } from '#geo/layers.ts';
import { counts } from '$lib/server/layers.ts';
import type { RequestHandler } from './$types';

/** The layers of the map, lowest first, with their legends and how many features each has. */
export const GET: RequestHandler = async ({ locals }) => {
	const count = await counts(
		locals.app.db.sql,
		publicLayers.map(({ id }) => id)
	);
	return json(
		publicLayers.map((layer) => ({
			id: layer.id,
			name: layer.name.zh,
			nameEn: layer.name.en,
			slot: layer.slot,
			audience: layer.audience,
			legend: legend(layer),
			count: count.get(layer.id) ?? 0
		}))
	);
};
