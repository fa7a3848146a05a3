import type { Geometry, Position } from 'geojson';
import { degrees, onEarth } from '#geo/crs/suspect.ts';
import { toWgs84, type Crs, type LngLat } from '#geo/crs/to-wgs84.ts';
import { readHours } from '#geo/opening-hours.ts';
import type { GeoFeature } from '#geo/readers/feature.ts';
import { sitePlaceDraft } from '../lib/tour/site.ts';
import type { SiteRow } from '../lib/server/site-import.ts';
import { wording } from './area-rows.ts';
import type { Notes } from './notes.ts';

/** Which columns or properties hold what. */
export type SiteColumns = {
	code: string;
	name: string;
	'name-en'?: string | undefined;
	period?: string | undefined;
	level?: string | undefined;
	address?: string | undefined;
	hours?: string | undefined;
};

/** A site as a file tells it: its properties, and where it is in the file's own coordinate system; null: it does not say. */
export type ToldSite = { properties: Readonly<Record<string, unknown>>; at: LngLat | null };

export const NOWHERE = '个文化点没有坐标，未收 / sites have no coordinates (refused)';
export const UNREADABLE_HOURS = '个开放时间读不懂，已留空 / opening hours cannot be read (left empty)';

const CODE_LENGTH = 64;

/** Makes what turns a told site into a row, or says why there is none. Of two with one code the first goes in. */
export function siteRows(columns: SiteColumns, { crs, notes }: { crs: Crs; notes: Notes }) {
	const numbers = new Map<string, number>();

	return (number: number, { properties, at }: ToldSite): SiteRow | string => {
		const text = (column: string | undefined): string =>
			column === undefined ? '' : wording(properties[column]);
		const code = text(columns.code);
		const name = text(columns.name);
		if (code === '') return `${columns.code} 是空的，没有编号 (no code: it is empty)`;
		if (code.length > CODE_LENGTH) return `编号超过 ${CODE_LENGTH} 个字符 (the code is too long)`;
		if (name === '') return `${columns.name} 是空的，没有名称 (no name: it is empty)`;
		const before = numbers.get(code);
		if (before !== undefined)
			return `编号 ${code} 在第 ${before} 条已出现 (the code stood at ${before} already)`;
		numbers.set(code, number);
		if (at === null) {
			notes.add(NOWHERE, `${number}: ${code} ${name}`);
			return '没有可用的坐标 (no usable coordinates)';
		}
		const [lng, lat] = toWgs84(at, crs);
		const place = sitePlaceDraft.safeParse({
			name,
			nameEn: text(columns['name-en']),
			lng,
			lat,
			period: text(columns.period),
			level: text(columns.level),
			address: text(columns.address),
			hours: hoursOf(properties[columns.hours ?? ''], (written) =>
				notes.add(UNREADABLE_HOURS, `${number}: ${code} ${name}: ${written}`)
			)
		});
		if (place.success) return { code, place: place.data };
		const fields = place.error.issues.map(({ path }) => path.join('.')).join(', ');
		return `内容太长或不合要求：${fields} (too long, or not as it should be)`;
	};
}

/** Where a row of a table says it is; null where it does not, or nothing on earth. */
export function positionOf(lng: string | undefined, lat: string | undefined): LngLat | null {
	const [x, y] = [degrees(lng ?? ''), degrees(lat ?? '')];
	const said = onEarth(x, y) && !(x === 0 && y === 0);
	return said ? [x, y] : null;
}

/** Where a feature is: a point itself, of anything larger the middle of the box around it. */
export function middleOf({ geometry }: GeoFeature): LngLat | null {
	const all = positionsOf(geometry);
	const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
	if (all.length === 0) return null;
	return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

function positionsOf(geometry: Geometry): LngLat[] {
	const told = (positions: readonly Position[]): LngLat[] =>
		positions.map(([lng = NaN, lat = NaN]) => [lng, lat]);
	switch (geometry.type) {
		case 'Point':
			return told([geometry.coordinates]);
		case 'MultiPoint':
		case 'LineString':
			return told(geometry.coordinates);
		case 'MultiLineString':
		case 'Polygon':
			return told(geometry.coordinates.flat());
		case 'MultiPolygon':
			return told(geometry.coordinates.flat(2));
		case 'GeometryCollection':
			return geometry.geometries.flatMap(positionsOf);
	}
}

type Hours = NonNullable<SiteRow['place']['hours']>;

/** As geo/opening-hours.ts has them, as JSON too; plain 「08:30-12:00, 14:00-17:30」 is every day. */
function hoursOf(written: unknown, unreadable: (written: string) => void): Hours | null {
	if (written === undefined || written === null || written === '') return null;
	try {
		const value = typeof written === 'string' ? parsed(written) : written;
		const { hours } = sitePlaceDraft.pick({ hours: true }).parse({ hours: value });
		readHours(hours);
		return hours;
	} catch {
		unreadable(typeof written === 'string' ? written : JSON.stringify(written));
		return null;
	}
}

const parsed = (text: string): unknown =>
	text.trim().startsWith('{')
		? JSON.parse(text)
		: { daily: text.split(/[,，;；、]/).map((span) => span.trim()) };
