import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { withSampleData } from '../../tests/support/sample-data.ts';
import type { GeoFeature } from './feature.ts';
import { read, type GeojsonOptions } from './geojson.ts';
import { BrokenFile, type Item } from './reader.ts';

const folder = mkdtempSync(join(tmpdir(), 'geojson-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(text: string): string {
	const path = join(folder, `${String(Math.random())}.geojson`);
	writeFileSync(path, text);
	return path;
}

const bytes = (text: string) => Readable.from([Buffer.from(text)]);

async function all(source: Readable | string, options: GeojsonOptions = {}): Promise<Item<GeoFeature>[]> {
	const items: Item<GeoFeature>[] = [];
	for await (const item of read(source, options)) items.push(item);
	return items;
}

const point = (name: string, coordinates: unknown = [115.3, 22.7]) => ({
	type: 'Feature',
	properties: { name },
	geometry: { type: 'Point', coordinates }
});
const collection = (features: unknown[], more = {}) =>
	JSON.stringify({ type: 'FeatureCollection', ...more, features });
const named = (name: string) => ({ crs: { type: 'name', properties: { name } } });

describe('geojson', { timeout: 60_000 }, () => {
	it('gives features one by one with their number, other members passed over', async () => {
		const text = collection([point('a'), { ...point('b'), id: 7 }], {
			name: 'x}',
			deep: [{ features: [1, { a: [] }] }, null],
			bbox: [1, 2]
		});
		expect(await all(bytes(text))).toEqual([
			{ number: 1, value: point('a') },
			{ number: 2, value: { ...point('b'), id: 7 } }
		]);
		expect(await all(bytes('\ufeff' + collection([])))).toEqual([]);
		expect(await all(bytes(JSON.stringify(point('single'))))).toEqual([
			{ number: 1, value: point('single') }
		]);
	});

	it('refuses what is no feature with a geometry in degrees, and reads on', async () => {
		const polygon = (coordinates: unknown) => ({ ...point(''), geometry: { type: 'Polygon', coordinates } });
		const bad: [unknown, RegExp][] = [
			[null, /不是要素/],
			[[1, 2], /不是要素/],
			[{ ...point(''), geometry: null }, /null geometry/],
			[{ type: 'Feature', properties: {} }, /null geometry/],
			[point('', ['115', '22']), /不是数字/],
			[point('', [115.3]), /不是数字/],
			[point('', [115.3, null]), /不是数字/],
			[point('', [12842000, 2600000]), /不是经纬度/],
			[{ ...point(''), geometry: { type: 'Circle', coordinates: [1, 2] } }, /Circle/],
			[{ ...point(''), geometry: { type: 'GeometryCollection', geometries: [] } }, /空/],
			[polygon([]), /空/],
			[
				polygon([
					[
						[1, 2],
						[3, 4]
					]
				]),
				/环/
			],
			[polygon([[1, 2]]), /环|不是数字/]
		];
		const items = await all(bytes(collection([...bad.map(([feature]) => feature), point('last')])));
		bad.forEach(([, reason], i) =>
			expect(items[i]).toEqual({ number: i + 1, refused: expect.stringMatching(reason) as unknown })
		);
		expect(items.at(-1)).toEqual({ number: bad.length + 1, value: point('last') });
	});

	it('closes rings that do not come back to their start, and takes missing properties for none', async () => {
		const open = [
			[
				[0, 0],
				[1, 0],
				[1, 1]
			]
		];
		const [item] = await all(
			bytes(collection([{ type: 'Feature', geometry: { type: 'MultiPolygon', coordinates: [open] } }]))
		);
		expect(item).toMatchObject({
			value: {
				geometry: {
					coordinates: [
						[
							[
								[0, 0],
								[1, 0],
								[1, 1],
								[0, 0]
							]
						]
					]
				},
				properties: {}
			}
		});
	});

	it.each(['urn:ogc:def:crs:OGC:1.3:CRS84', 'urn:ogc:def:crs:EPSG::4490', 'EPSG:4326', 'CRS84', 'WGS 84'])(
		'takes %s for what it is',
		async (name) => {
			expect(await all(file(collection([point('a')], named(name))))).toHaveLength(1);
		}
	);

	it('refuses another coordinate system unless the user says one', async () => {
		const foreign = named('urn:ogc:def:crs:EPSG::4547');
		const before = collection([point('a')], foreign);
		const after = JSON.stringify({ type: 'FeatureCollection', features: [point('a')], ...foreign });
		for (const text of [before, after]) {
			const items: unknown[] = [];
			const reading = async () => {
				for await (const item of read(file(text))) items.push(item);
			};
			await expect(reading()).rejects.toThrow(/EPSG::4547/);
			expect(items).toEqual([]);
			expect(await all(file(text), { crs: 'gcj02' })).toHaveLength(1);
			await expect(all(bytes(text))).rejects.toThrow(/EPSG::4547/);
		}
		await expect(all(bytes(collection([], named('EPSG:14326'))))).rejects.toThrow(BrokenFile);
		expect(await all(file(collection([{ ...point('"crs"'), properties: { crs: 'EPSG:1' } }])))).toHaveLength(
			1
		);
	});

	it('gives all features before the place where the JSON breaks, then says where', async () => {
		const good = `{"type":"FeatureCollection","features":[${[point('a'), point('b')].map((p) => JSON.stringify(p)).join()}`;
		for (const [rest, message] of [
			[',{"type":"Feature",}]}', new RegExp(`第 2 个要素之后、第 ${good.length} 字节起`)],
			[' {}]}', /第 2 个要素之后/],
			[',{"type":"Feat', /第 2 个要素之后.*中断/],
			['', /第 2 个要素之后.*中断/],
			[']', /中断/],
			[']}]', /第 2 个要素之后/]
		] as const) {
			const items: unknown[] = [];
			const reading = async () => {
				for await (const item of read(file(good + rest))) items.push(item);
			};
			await expect(reading()).rejects.toThrow(message);
			expect(items).toHaveLength(2);
		}
	});

	it('says what is no GeoJSON with features', async () => {
		for (const text of ['', '  ', '[]', '3', '{"type":"Topology","objects":{}}', '{}', 'id,name\n1,2'])
			await expect(all(bytes(text))).rejects.toThrow(BrokenFile);
	});

	it('gives what JSON.parse gives, however the bytes arrive', async () => {
		const feature = fc.record({
			type: fc.constant('Feature'),
			id: fc.integer(),
			geometry: fc.constant({ type: 'Point', coordinates: [115.3, 22.7] }),
			properties: fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue(), { noNullPrototype: true })
		});
		await fc.assert(
			fc.asyncProperty(fc.array(feature), fc.integer({ min: 1, max: 60 }), async (features, size) => {
				const text = collection(features);
				const buffer = Buffer.from(text);
				const pieces = Array.from({ length: Math.ceil(buffer.length / size) }, (_, i) =>
					buffer.subarray(i * size, (i + 1) * size)
				);
				const values = (await all(Readable.from(pieces))).map((item) =>
					item.refused === undefined ? item.value : null
				);
				expect(values).toEqual((JSON.parse(text) as { features: unknown[] }).features);
			}),
			{ numRuns: 20 }
		);
	});
});

withSampleData('tickets-baltimore-311/click_that_hood_baltimore_3MB.geojson', (path) => {
	it('reads the 278 neighbourhoods of Baltimore and counts every byte', async () => {
		let read = 0;
		const items = await all(path, { onBytes: (bytes) => (read += bytes) });
		expect(items).toHaveLength(278);
		expect(items.every(({ refused }) => refused === undefined)).toBe(true);
		expect(read).toBeGreaterThan(2_500_000);
	}, 60_000);
});
