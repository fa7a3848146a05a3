import type { StreetNetwork } from '#geo/walking/streets.ts';
import { createWays, type Ways } from '#geo/walking/ways.ts';

const isNetwork = (value: unknown): value is StreetNetwork =>
	typeof value === 'object' &&
	value !== null &&
	'nodes' in value &&
	'edges' in value &&
	Array.isArray(value.nodes) &&
	Array.isArray(value.edges);

/** The streets about a tour, ready to lead over. @throws TypeError where there is neither a network nor a saved tour */
export async function waysOf(slug: string, wheels: boolean): Promise<Ways> {
	const answer = await fetch(`/api/tours/${slug}/streets`);
	const network: unknown = answer.ok ? await answer.json() : null;
	if (!isNetwork(network)) throw new TypeError('the streets did not come');
	return createWays(network, { wheels });
}
