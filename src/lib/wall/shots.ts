import type { Feature, FeatureCollection, Point } from 'geojson';
import { nameOf, read, type Locale, type Properties } from '#geo/layer.ts';
import { tones } from '#geo/tones.ts';
import { duration, say } from '$lib/i18n/say.ts';
import { labelPoint } from '$lib/map/label-point.ts';
import { boundsOf, home, type Bounds, type Place } from '$lib/map/places.ts';
import type { HotSpot, Named, WallFigures } from './feed.ts';
import { circle } from './circle.ts';

/** One setting of the camera, and what is lit in it. */
export type Shot = {
	bounds: Bounds;
	maxZoom: number;
	/** Around everything there is. */
	whole: Bounds;
	/** What is picked out: areas, and points with `label` and `note`. */
	focus: FeatureCollection;
	/** The layers whose places stay bright; null: all. */
	bright: readonly string[] | null;
	/** How bright the overdue tickets are, and the others. */
	overdue: number;
	others: number;
	/** Pixels kept free around the bounds, for names. */
	margin: number;
};

export type Known = {
	/** The places of each layer by its id. */
	places: Readonly<Record<string, readonly Place[]>>;
	figures: WallFigures | null;
	/** Open tickets past their limit. */
	overdue: readonly { lng: number; lat: number }[];
	now: number;
	locale: Locale;
};

/** A shot takes at least so many seconds; a scene shows as many as it has time for. */
const SHOT_SECONDS = 6;
const MOST_SHOTS = 6;
/** So many overdue tickets have their names on the map; the list beside it has them all. */
const MOST_NAMED = 5;
const MOST_FACILITIES = 3;
const nowhere: Bounds = [115.28, 22.92, 115.39, 23.01];

/** Which of the scene's shots it is time for. */
export function shotAt(progress: number, seconds: number, count: number): number {
	const shots = Math.max(1, Math.min(count, MOST_SHOTS, Math.floor(seconds / SHOT_SECONDS)));
	return Math.min(shots - 1, Math.floor(progress * shots));
}

/** What a scene goes through one after another; empty where it is one picture. */
export function stopsOf(scene: string, { figures, places }: Pick<Known, 'figures' | 'places'>): string[] {
	if (scene === 'hot') return (figures?.hotSpots.spots ?? []).map(({ lng, lat }) => `${lng},${lat}`);
	if (scene !== 'grids') return [];
	const drawn = new Set((places.grids ?? []).map(({ id }) => id));
	return (figures?.grids ?? [])
		.filter(({ code, open }) => open > 0 && drawn.has(code))
		.toSorted((a, b) => b.open - a.open)
		.map(({ code }) => code);
}

/** The shot for a scene; `stop` is one of its stops, if it has any. A scene with nothing to show, or of another name, is the whole. */
export function shoot(scene: string, stop: string | null, known: Known): Shot {
	const whole = home(known.places.grids ?? []) ?? nowhere;
	const plain: Shot = {
		bounds: whole,
		maxZoom: 17,
		whole,
		focus: none,
		bright: null,
		overdue: 1,
		others: 1,
		margin: 12
	};
	switch (scene) {
		case 'late':
			return late(plain, known);
		case 'hot':
			return hot(plain, stop, known);
		case 'grids':
			return grid(plain, stop, known);
		case 'red':
			return places(plain, 'red-sites', known, () => '');
		case 'riders':
			return places(plain, 'stations', known, (properties) => facilities(properties, known.locale));
		default:
			return plain;
	}
}

const none: FeatureCollection = { type: 'FeatureCollection', features: [] };
const gather = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });
const named = ({ name, nameEn }: Named, locale: Locale) => (locale === 'en' && nameEn) || name;

type Words = { label: string; note: string; tone: string; size?: number; away?: number; rank?: number };
const word = (lng: number, lat: number, properties: Words): Feature<Point> => ({
	type: 'Feature',
	geometry: { type: 'Point', coordinates: [lng, lat] },
	properties
});

function late(plain: Shot, { overdue, figures, now, locale }: Known): Shot {
	if (overdue.length === 0) return plain;
	const placed = (figures?.late ?? []).filter(({ lng }) => lng !== null).slice(0, MOST_NAMED);
	const focus = placed.map(({ lng, lat, category, dueAt }, rank) =>
		word(lng ?? 0, lat ?? 0, {
			label: named(category, locale),
			note: say(locale, 'stageOverdueBy', { d: duration(locale, now - Date.parse(dueAt)) }),
			tone: tones.red.night,
			size: 0.9,
			rank
		})
	);
	const coordinates = overdue.map(({ lng, lat }) => [lng, lat]);
	const bounds = boundsOf({ type: 'MultiPoint', coordinates });
	return { ...plain, bounds, maxZoom: 16, focus: gather(focus), bright: [], others: 0.3, margin: 64 };
}

function hot(plain: Shot, stop: string | null, { figures, locale }: Known): Shot {
	const spot = figures?.hotSpots.spots.find(({ lng, lat }) => `${lng},${lat}` === stop);
	if (!spot) return plain;
	const around = circle(spot, Math.max(60, spot.radiusM * 1.25));
	const frame = boundsOf(circle(spot, Math.max(220, spot.radiusM * 2.4)));
	const [, , , north] = boundsOf(around);
	const focus = [
		{ type: 'Feature', geometry: around, properties: { tone: tones.amber.night } } as const,
		word(spot.lng, north, { ...hotWords(spot, locale), tone: tones.amber.night, size: 1.5, away: 0.4 })
	];
	return { ...plain, bounds: frame, focus: gather(focus), bright: [], others: 0.9 };
}

function hotWords({ grid, count, overdue, category }: HotSpot, locale: Locale) {
	const common = category ? `${named(category, locale)} ${category.n} · ` : '';
	return {
		label: grid ? named(grid, locale) : say(locale, 'stageHotSpot'),
		note: `${common}${say(locale, 'stageOpenOverdue', { n: count, o: overdue })}`
	};
}

function grid(plain: Shot, stop: string | null, { figures, places, locale }: Known): Shot {
	const place = (places.grids ?? []).find(({ id }) => id === stop);
	const counts = figures?.grids.find(({ code }) => code === stop);
	if (!place || !counts) return plain;
	const { geometry, bounds } = place;
	if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return plain;
	const tone = '#ffd9a0';
	const [lng, lat] = labelPoint(geometry);
	const note = say(locale, 'stageOpenOverdue', { n: counts.open, o: counts.overdue });
	const focus = [
		{ type: 'Feature', geometry, properties: { tone } } as const,
		word(lng, lat, { label: named(counts, locale), note, tone, size: 1.5, away: 0.6 })
	];
	return { ...plain, bounds, focus: gather(focus), bright: [], margin: 24 };
}

/** The first few of them: a wall is no brochure. */
function facilities({ facilities: all }: Properties, locale: Locale): string {
	if (!Array.isArray(all) || all.length <= MOST_FACILITIES) return read({ all }, 'all', locale);
	return say(locale, 'stageAndMore', { some: read({ some: all.slice(0, MOST_FACILITIES) }, 'some', locale) });
}

/** Places of one layer with their names. */
function places(plain: Shot, layer: string, known: Known, note: (properties: Properties) => string): Shot {
	const found = known.places[layer] ?? [];
	if (found.length === 0) return plain;
	const tone = layer === 'red-sites' ? tones.rose.night : tones.blue.night;
	const focus = found.map(({ lng, lat, properties }) =>
		word(lng, lat, {
			label: nameOf(properties, known.locale),
			note: note(properties),
			tone,
			size: 1.1,
			away: 1.1
		})
	);
	const coordinates = found.map(({ lng, lat }) => [lng, lat]);
	const bounds = boundsOf({ type: 'MultiPoint', coordinates });
	return {
		...plain,
		bounds,
		maxZoom: 16,
		focus: gather(focus),
		bright: [layer],
		overdue: 0.3,
		others: 0.2,
		margin: 116
	};
}
