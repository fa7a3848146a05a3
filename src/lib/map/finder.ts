import type { Locale } from '#geo/layer.ts';
import { findLayer } from '#geo/layers.ts';
import { search, type Found } from './api.ts';

/** Which layer of the map shows an area of that level. */
const layerOfLevel: Readonly<Record<string, string>> = {
	grid: 'grids',
	dedicated_grid: 'grids',
	community: 'communities'
};

/** A find with the layer that shows it; '' where none does, and the map only flies there. */
export type Target = Found & { layer: string; bounds: Found['bbox'] };

/** Searches, and remembers the last finds by their key. */
export function createFinder(locale: () => Locale) {
	let targets = new Map<string, Target>();

	async function find(words: string, signal: AbortSignal) {
		const found = (await search(words, signal)).map((one): Target => {
			const layer = one.kind === 'area' ? (layerOfLevel[one.layer] ?? '') : one.layer;
			return { ...one, layer, bounds: one.bbox };
		});
		targets = new Map(found.map((one) => [`${one.layer}:${one.code}`, one]));
		return [...targets].map(([key, { layer, name, nameEn, detail, code }]) => ({
			key,
			name: locale() === 'en' ? (nameEn ?? name) : name,
			detail: [findLayer(layer)?.name[locale()], detail ?? code].filter(Boolean).join(' · ')
		}));
	}

	return { find, get: (key: string) => targets.get(key) };
}
