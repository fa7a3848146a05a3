import { z } from 'zod';
import { pathOn, type Plan } from './sheet-plan.ts';

const line = z.array(
	z
		.tuple([z.number(), z.number()])
		.rest(z.number())
		.transform(([lng, lat]): [number, number] => [lng, lat])
);
const collection = z.object({
	features: z.array(
		z.object({
			properties: z.record(z.string(), z.unknown()),
			geometry: z.union([
				z.object({ type: z.literal('Polygon'), coordinates: z.array(line) }),
				z.object({ type: z.string() })
			])
		})
	)
});

/** What lies under the streets: one path for all water, one for green, one for the houses. */
export type Ground = { part: 'green' | 'water' | 'buildings'; d: string }[];

/** Only where people sit and walk: fields would darken the paper. */
const GREEN = /^(park|garden|wood|bank)$/;

/**
 * Reads water, green and houses of the basemap for a plan.
 * @throws where a part cannot be had
 */
export async function readGround(plan: Plan, fetch: typeof globalThis.fetch): Promise<Ground> {
	return Promise.all(
		(['green', 'water', 'buildings'] as const).map(async (part) => {
			const answer = await fetch(`/basemap/${part}.json`);
			if (!answer.ok) throw new Error(`basemap ${part}: ${answer.status}`);
			const { features } = collection.parse(await answer.json());
			const rings = features.flatMap(({ geometry, properties }) => {
				if (!('coordinates' in geometry) || (part === 'green' && !GREEN.test(String(properties['class']))))
					return [];
				return geometry.coordinates.flatMap((ring) => pathOn(plan, ring, true) ?? []);
			});
			return { part, d: rings.join('') };
		})
	);
}
