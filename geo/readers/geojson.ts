import type { Crs } from '../crs/to-wgs84.ts';
import { isObject, toFeature, type GeoFeature } from './feature.ts';
import { walk } from './geojson-walk.ts';
import { BrokenFile, type Item, type Read, type ReadOptions } from './reader.ts';
import { readBytes, readText } from './text.ts';

export type GeojsonOptions = ReadOptions & {
	/** The coordinate system that the user said; without it, a file that names a foreign one is refused. */
	crs?: Crs | undefined;
	/** Told the properties of each feature that cannot be taken, just before it is given as refused: they may name it. */
	onRefused?: ((number: number, properties: Readonly<Record<string, unknown>>) => void) | undefined;
};

/**
 * Reads a GeoJSON FeatureCollection, or a single Feature, features numbered from 1. Coordinates stay as they are.
 *
 * @throws BrokenFile also where the file names a coordinate system other than WGS 84 or CGCS 2000 and `crs` is not said:
 * before the first feature for a path; for a stream that names it at its end, then
 */
export const read: Read<GeoFeature, GeojsonOptions> = async function* (source, options = {}) {
	if (options.crs === undefined && typeof source === 'string') refuseForeign(await findCrs(source));
	const single: Record<string, unknown> = {};
	let number = 0;
	for await (const met of walk(readText(source, options))) {
		if ('feature' in met) {
			number++;
			yield toItem(number, met.feature, options);
		} else {
			if (met.member === 'crs' && options.crs === undefined) refuseForeign(met.value);
			single[met.member] = met.value;
		}
	}
	if (number === 0 && single['type'] === 'Feature') yield toItem(1, single, options);
	else if (number === 0 && single['type'] !== 'FeatureCollection')
		throw new BrokenFile('没有要素：不是 FeatureCollection (no features: not a FeatureCollection)');
};

function toItem(number: number, value: unknown, { onRefused }: GeojsonOptions): Item<GeoFeature> {
	const feature = toFeature(value);
	if (typeof feature !== 'string') return { number, value: feature };
	onRefused?.(number, isObject(value) && isObject(value['properties']) ? value['properties'] : {});
	return { number, refused: feature };
}

/** Names for longitude and latitude in WGS 84 or CGCS 2000: `urn:ogc:def:crs:OGC:1.3:CRS84`, `EPSG:4490`, … */
const ours = /(^|[^0-9a-z])(crs84|4326|4490|wgs ?84)$/i;

function refuseForeign(crs: unknown): void {
	if (crs === null || crs === undefined) return;
	const name = nameOf(crs);
	if (name !== null && ours.test(name)) return;
	throw new BrokenFile(
		`文件用的坐标系是 ${name ?? '未命名'}，不是 WGS 84 或 CGCS2000；请先转换，或用 --crs 说明 ` +
			`(the file's coordinate system is ${name ?? 'not named'}: convert it first, or say --crs)`
	);
}

function nameOf(crs: unknown): string | null {
	if (typeof crs !== 'object' || crs === null || !('properties' in crs)) return null;
	const { properties } = crs;
	if (typeof properties !== 'object' || properties === null || !('name' in properties)) return null;
	return typeof properties.name === 'string' ? properties.name : null;
}

/**
 * The `crs` of a file, which may stand behind its last feature. Files without the word are looked through as bytes,
 * a gigabyte a second; only where the word occurs is the file walked through for it.
 */
async function findCrs(path: string): Promise<unknown> {
	if (!(await contains(path, '"crs"'))) return null;
	try {
		for await (const met of walk(readText(path))) {
			if ('member' in met && met.member === 'crs') return met.value;
		}
	} catch (error) {
		// A broken file is told of when it is read, with all that came before.
		if (!(error instanceof BrokenFile)) throw error;
	}
	return null;
}

async function contains(path: string, word: string): Promise<boolean> {
	let tail = Buffer.alloc(0);
	for await (const bytes of readBytes(path)) {
		const piece = Buffer.concat([tail, bytes]);
		if (piece.includes(word)) return true;
		tail = piece.subarray(-word.length);
	}
	return false;
}
