import type { Layer, Locale } from '#geo/layer.ts';

export type Camera = { lng: number; lat: number; zoom: number };
/** A feature of a layer, or a spot on the ground. */
export type Selection = { layer: string; id: string } | { lng: number; lat: number };
export type ThemeChoice = 'auto' | 'day' | 'night';

/** What the address of the page says: the whole state of the map that a person can pass on. */
export type UrlState = {
	/** Ids of the layers that are on. */
	layers: readonly string[];
	camera: Camera | null;
	selection: Selection | null;
	theme: ThemeChoice;
	locale: Locale;
};

const places = (value: string | null, count: number): number[] | null => {
	const numbers = (value ?? '').split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
	return numbers.length === count && numbers.every(Number.isFinite) ? numbers : null;
};

const onEarth = (lng: number, lat: number) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90;

/** The layers that are on when the address says nothing about them. */
export const shownAtFirst = (layers: readonly Layer[]): string[] =>
	layers.filter(({ shown = true }) => shown).map(({ id }) => id);

/** Reads the address; whatever cannot be read counts as not said. */
export function readUrl(search: URLSearchParams, layers: readonly Layer[]): UrlState {
	const on = search.get('layers')?.split(',');
	const [lng = 0, lat = 0, zoom = 0] = places(search.get('camera'), 3) ?? [NaN];
	const theme = search.get('theme');
	return {
		layers: on ? layers.map(({ id }) => id).filter((id) => on.includes(id)) : shownAtFirst(layers),
		camera: onEarth(lng, lat) && zoom >= 0 && zoom <= 24 ? { lng, lat, zoom } : null,
		selection: readSelection(search),
		theme: theme === 'day' || theme === 'night' ? theme : 'auto',
		locale: search.get('lang') === 'en' ? 'en' : 'zh'
	};
}

/** What is selected, from what `saySelection` gave: `sel=…`, `at=…` or nothing. */
export const parseSelection = (text: string): Selection | null => readSelection(new URLSearchParams(text));

/** What is selected, as the address says it. */
function readSelection(search: URLSearchParams): Selection | null {
	const [, layer, id] = /^([\w-]+):(.+)$/.exec(search.get('sel') ?? '') ?? [];
	if (layer && id) return { layer, id };
	const [lng = 0, lat = 0] = places(search.get('at'), 2) ?? [NaN];
	return onEarth(lng, lat) ? { lng, lat } : null;
}

/** How the address says what is selected. */
export const saySelection = (selection: Selection): [name: 'sel' | 'at', value: string] =>
	'id' in selection
		? ['sel', `${selection.layer}:${selection.id}`]
		: ['at', `${selection.lng.toFixed(6)},${selection.lat.toFixed(6)}`];

/** The address that says this state, as short as can be: what is as at first is left out. */
export function writeUrl(state: UrlState, layers: readonly Layer[]): string {
	const search = new URLSearchParams();
	const { camera, selection, theme, locale } = state;
	const first = shownAtFirst(layers);
	const asAtFirst = first.length === state.layers.length && first.every((id) => state.layers.includes(id));
	if (!asAtFirst) search.set('layers', state.layers.length > 0 ? state.layers.join(',') : 'none');
	if (camera)
		search.set('camera', [camera.lng.toFixed(5), camera.lat.toFixed(5), camera.zoom.toFixed(2)].join(','));
	if (selection) search.set(...saySelection(selection));
	if (theme !== 'auto') search.set('theme', theme);
	if (locale !== 'zh') search.set('lang', locale);
	// Commas and colons are allowed in a query, and read better.
	const query = search.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
	return query ? `?${query}` : '';
}
