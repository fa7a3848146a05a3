import type { Readable } from 'node:stream';

/** A feature as it stands in a file; nothing about it was checked. `number` counts from 1. */
export type GeojsonFeature = { number: number; properties: Record<string, unknown>; geometry: unknown };

/** The file is no GeoJSON that can be read on; the message says where and why. */
export class GeojsonError extends Error {}

/** Names of the systems that need no conversion, as they stand in the `crs` member of older files. */
const plainSystems = /(CRS:?:?84|EPSG:?:?(4326|4490)|WGS ?84|CGCS ?2000)$/i;

/** What the parser says of a file, piece by piece. */
type Token = { name: string; value?: unknown };

/**
 * The features of a FeatureCollection, one after the other, in constant memory. A file that names no system is WGS 84; one that
 * names another is refused, unless the caller was told which it is (`crsSaid`).
 * @throws {GeojsonError} at the place where the JSON breaks, or at a foreign system
 */
export async function* readGeojson(bytes: Readable, { crsSaid = false } = {}): AsyncGenerator<GeojsonFeature> {
	const { default: chain } = await import('stream-chain');
	const { parser } = await import('stream-json');
	const { pick } = await import('stream-json/filters/pick.js');
	const { streamArray } = await import('stream-json/streamers/stream-array.js');

	const outline = watchOutline();
	const features = chain([
		bytes,
		parser({ streamValues: false }),
		(token: Token) => outline.see(token),
		pick({ filter: /^features$/ }),
		streamArray()
	]);
	let number = 0;
	try {
		for await (const { value } of features) {
			number++;
			refuseForeign(outline.system(), crsSaid);
			yield { number, ...parts(value) };
		}
	} catch (problem) {
		if (problem instanceof GeojsonError) throw problem;
		const why = problem instanceof Error ? problem.message : String(problem);
		throw new GeojsonError(`第 ${number} 个要素之后读不下去,文件可能不完整 / broken after feature ${number}: ${why}`);
	}
	refuseForeign(outline.system(), crsSaid);
	if (!outline.hasFeatures()) {
		throw new GeojsonError('文件里没有 features 数组,不是 FeatureCollection / not a FeatureCollection: it has no array "features"');
	}
}

/** Lets the tokens through and remembers what stands outside the features: the name of the system. */
function watchOutline() {
	let depth = 0;
	let member = '';
	let named: string | null = null;
	let features = false;
	return {
		see(token: Token): Token {
			if (depth === 1 && token.name === 'keyValue') member = String(token.value);
			if (depth === 1 && member === 'features' && token.name === 'startArray') features = true;
			if (member === 'crs' && token.name === 'stringValue') named = String(token.value);
			if (token.name === 'startObject' || token.name === 'startArray') depth++;
			if (token.name === 'endObject' || token.name === 'endArray') depth--;
			return token;
		},
		system: () => named,
		hasFeatures: () => features
	};
}

function refuseForeign(system: string | null, crsSaid: boolean): void {
	if (system === null || crsSaid || plainSystems.test(system)) return;
	throw new GeojsonError(
		`文件声明的坐标系是 ${system},请先转换为 WGS 84,或用 --crs 说明 / the file says its system is ${system}: convert it to WGS 84, or say --crs`
	);
}

function parts(value: unknown): Pick<GeojsonFeature, 'properties' | 'geometry'> {
	if (!isObject(value)) return { properties: {}, geometry: null };
	return {
		properties: isObject(value['properties']) ? value['properties'] : {},
		geometry: value['geometry'] ?? null
	};
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
