import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draw } from '../geo/draw.ts';
import { slots, type Layer } from '../geo/layer.ts';
import { layers } from '../geo/layers.ts';
import { shapes } from '../geo/symbols.ts';
import { tones } from '../geo/tones.ts';
import type { Database } from '../src/lib/server/db.ts';
import type * as serverLayers from '../src/lib/server/layers.ts';
import { seedDemo } from '../src/lib/server/demo.ts';
import { eachEngine } from './support/databases.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = readdirSync(join(root, 'geo')).filter((folder) =>
	existsSync(join(root, 'geo', folder, 'layer.ts'))
);
const statement = (folder: string) => readFileSync(join(root, 'geo', folder, 'features.sql'), 'utf8');
const named = folders.map((folder) => ({ folder, layer: layers.find(({ id }) => id === folder) as Layer }));
const locales = ['zh', 'en'] as const;

describe('every folder with a layer.ts', () => {
	it('is a layer, and no other', () => {
		expect(layers.map(({ id }) => id).sort()).toEqual(folders);
	});

	describe.each(named)('$folder', ({ folder, layer }) => {
		it('says what it is, in both languages', () => {
			for (const locale of locales) {
				expect(layer.name[locale]).not.toBe('');
				for (const { name } of layer.looks) if (name) expect(name[locale]).not.toBe('');
			}
			expect(slots).toContain(layer.slot);
			expect(['public', 'staff']).toContain(layer.audience);
		});

		it('looks like something, and its looks can be told apart', () => {
			for (const { tone, shape } of layer.looks) {
				expect(Object.keys(tones)).toContain(tone);
				if (shape) expect(Object.keys(shapes)).toContain(shape);
			}
			expect(new Set(layer.looks.map(({ only }) => String(only))).size).toBe(layer.looks.length);
			if (layer.live) expect(existsSync(join(root, 'geo', folder, 'deck.ts'))).toBe(true);
			for (const theme of ['day', 'night'] as const) {
				for (const locale of locales) {
					const specs = draw(layer, { theme, locale, scale: 1 }).map(({ spec }) => spec);
					expect(new Set(specs.map(({ id }) => id)).size).toBe(specs.length);
					for (const spec of specs) expect(spec).toMatchObject({ source: folder });
				}
			}
		});

		it.each([
			{},
			{ name: null, code: 7, kind: [], members: {}, rooms: [1, null, '图书室'], title: undefined }
		])('describes whatever comes: %j', (properties) => {
			for (const locale of locales) {
				const { title, lines } = layer.describe(properties, locale);
				expect(typeof title).toBe('string');
				for (const { label, text } of lines)
					expect([typeof label, typeof text]).toEqual(['string', 'string']);
			}
		});

		it('asks for nothing that is not public', () => {
			expect(statement(folder)).not.toMatch(/\breporter\b|\$\d|;\s*\S/);
		});
	});
});

eachEngine((engine) => {
	describe('features.sql, over the demonstration community', () => {
		let database: Database;
		beforeAll(async () => {
			database = await engine.open();
			await seedDemo(database.sql, () => {});
		});
		afterAll(() => database.close());

		it.each(named)(
			'$folder gives id, geom, properties, and each feature its card',
			async ({ folder, layer }) => {
				const rows = await database.sql.unsafe<
					{ id: string; srid: number; type: string; properties: object }[]
				>(
					`select f.id, st_srid(f.geom) as srid, pg_typeof(f.id)::text as type, f.properties from (${statement(folder)}) f`
				);
				expect(rows.length).toBeGreaterThan(0);
				expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
				for (const { srid, type, properties } of rows) {
					expect([srid, type]).toEqual([4326, 'text']);
					for (const locale of locales) expect(layer.describe({ ...properties }, locale).title).not.toBe('');
				}
			}
		);

		it('shows no place that is not public', async () => {
			await database.sql`update place set public = false`;
			for (const { folder } of named.filter(({ layer }) => layer.slot === 'place')) {
				expect(await database.sql.unsafe(statement(folder)), folder).toHaveLength(0);
			}
		});

		it('a newcomer adds bicycle stands with one folder of two files', async () => {
			const copy = mkdtempSync(join(tmpdir(), 'minqing-newcomer-'));
			cpSync(join(root, 'geo'), join(copy, 'geo'), { recursive: true });
			cpSync(join(root, 'src/lib/server/layers.ts'), join(copy, 'src/lib/server/layers.ts'));
			cpSync(join(root, 'package.json'), join(copy, 'package.json'));
			symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
			mkdirSync(join(copy, 'geo/bicycle-stands'));
			writeFileSync(join(copy, 'geo/bicycle-stands/layer.ts'), newLayer);
			writeFileSync(join(copy, 'geo/bicycle-stands/features.sql'), newFeatures);
			await database.sql`insert into place (layer, code, name, geom, properties)
				values ('bicycle-stands', 'B1', '钟楼街停车点', st_setsrid(st_point(115.335, 22.965), 4326), '{"spaces": 24}')`;

			const house = await createServer({
				root: copy,
				configFile: false,
				appType: 'custom',
				logLevel: 'error',
				server: { middlewareMode: true, watch: null },
				optimizeDeps: { noDiscovery: true }
			});
			try {
				const known = (await house.ssrLoadModule('/geo/layers.ts')).publicLayers as Layer[];
				const added = known.find(({ id }) => id === 'bicycle-stands');
				expect(known).toHaveLength(layers.length + 1);

				const server = (await house.ssrLoadModule('/src/lib/server/layers.ts')) as typeof serverLayers;
				const text = await server.features(database.sql, 'bicycle-stands');
				const collection = JSON.parse(text ?? '') as { features: { properties: Record<string, unknown> }[] };
				expect(collection.features).toMatchObject([{ id: 'B1', geometry: { type: 'Point' } }]);
				expect(await server.counts(database.sql, ['bicycle-stands'])).toEqual(
					new Map([['bicycle-stands', 1]])
				);
				expect(added?.describe(collection.features[0]?.properties ?? {}, 'zh')).toEqual({
					title: '钟楼街停车点',
					lines: [{ label: '车位', text: '24' }]
				});
				expect(added && draw(added, { theme: 'day', locale: 'zh', scale: 1 }).length).toBeGreaterThan(0);
			} finally {
				await house.close();
				rmSync(copy, { recursive: true });
			}
		});
	});
});

const newLayer = `import { card, type Layer } from '../layer.ts';

/** Where bicycles may stand. */
export default {
	id: 'bicycle-stands',
	name: { zh: '自行车停放点', en: 'Bicycle stands' },
	slot: 'place',
	audience: 'public',
	looks: [{ tone: 'blue', symbol: 'parking', shape: 'square' }],
	describe: (properties, locale) => card(properties, locale, { spaces: { zh: '车位', en: 'Spaces' } })
} satisfies Layer;
`;

const newFeatures = `select code as id, geom, properties || jsonb_build_object('code', code, 'name', name, 'nameEn', name_en) as properties
from place
where layer = 'bicycle-stands' and public
`;
