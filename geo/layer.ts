import type { Shape } from './symbols.ts';
import type { Tone } from './tones.ts';

export type Locale = 'zh' | 'en';
/** The same words for residents (Chinese, first) and for guests. */
export type Words = Readonly<Record<Locale, string>>;
/** Properties of a feature as they come from features.sql: anything, or nothing. */
export type Properties = Readonly<Record<string, unknown>>;
/** What a person reads about one feature. */
export type Card = { title: string; lines: { label: string; text: string }[] };

/** Where a layer lies in the stack, from the lowest to the topmost. */
export const slots = ['ground', 'area', 'line', 'place', 'alert'] as const;
export type Slot = (typeof slots)[number];

/** Who may see a layer. features.sql gives public rows only; `staff` layers are not offered on the public map. */
export type Audience = 'public' | 'staff';

/** How features look. Points take symbol and shape, lines a line, polygons an area; whatever is left out has a default. */
export type Look = {
	/** Its line in the legend; the layer's own name where left out. */
	name?: Words;
	/** Which features: those whose property has this value. Without it: all. */
	only?: readonly [property: string, value: string];
	tone: Tone;
	/** A name from symbols.ts, or an SVG path of your own on a field of 24 × 24. */
	symbol?: string;
	shape?: Shape;
	/** Pixels wide at street level; `dash` in line widths. */
	line?: { width: number; dash?: number[] };
	/** Opacity of the fill, pixels of the border. */
	area?: { fill: number; border: number; dash?: number[] };
	/** The zoom from which it is drawn, and from which its name stands beside it. */
	from?: number;
	namedFrom?: number;
};

/**
 * One layer of the map: the default export of `geo/<id>/layer.ts`. Beside it lies `features.sql`, one SELECT with the
 * columns id (text), geom (geometry, 4326) and properties (jsonb). Nothing is registered anywhere else.
 */
export type Layer = {
	/** The name of its folder. */
	id: string;
	name: Words;
	slot: Slot;
	audience: Audience;
	/** Whether it is on when the map is opened; true where left out. */
	shown?: boolean;
	/** Drawn by deck.gl from live state (its deck.ts), not as a GeoJSON source. */
	live?: boolean;
	/** The style, and at the same time the legend. */
	looks: readonly [Look, ...Look[]];
	describe(properties: Properties, locale: Locale): Card;
	/** Where more is told of a feature, where it has a page of its own: `/stations/rider-01`; null: this one has none. */
	page?(properties: Properties): string | null;
};

export type LegendEntry = { name: string; nameEn: string; tone: Tone; shape: Shape; symbol: string | null };

/** The legend of a layer: one entry for each of its looks. */
export function legend(layer: Layer): LegendEntry[] {
	return layer.looks.map(({ name = layer.name, tone, shape = 'circle', symbol = null }) => ({
		name: name.zh,
		nameEn: name.en,
		tone,
		shape,
		symbol
	}));
}

/** A property as a person reads it; '' where there is nothing to read. */
export function read(properties: Properties, key: string, locale: Locale): string {
	const value = properties[key];
	if (typeof value === 'string') return value.trim();
	if (typeof value === 'number') return String(value);
	if (typeof value === 'boolean') return locale === 'zh' ? (value ? '有' : '无') : value ? 'yes' : 'no';
	if (!Array.isArray(value)) return '';
	const texts = value.filter((item) => typeof item === 'string' || typeof item === 'number');
	return texts.join(locale === 'zh' ? '、' : ', ');
}

/** The name of a feature in the reader's language, its code where it has none, else ''. */
export function nameOf(properties: Properties, locale: Locale): string {
	const name = read(properties, 'name', locale);
	return (locale === 'en' && read(properties, 'nameEn', locale)) || name || read(properties, 'code', locale);
}

/** A card with the feature's name as its title and a line for each of the fields that has something to say. */
export function card(properties: Properties, locale: Locale, fields: Readonly<Record<string, Words>>): Card {
	const lines = Object.entries(fields)
		.map(([key, label]) => ({ label: label[locale], text: read(properties, key, locale) }))
		.filter(({ text }) => text !== '');
	return { title: nameOf(properties, locale), lines };
}
