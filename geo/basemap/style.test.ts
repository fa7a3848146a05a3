import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { basemapStyle, parts, type Basemap } from './style.ts';

const styles: Basemap[] = [
	{ kind: 'own', approval: null },
	{ kind: 'none', approval: null },
	{ kind: 'tianditu', key: 'k&y', approval: 'GS(2024)0650' }
];

const style = (basemap: Basemap, theme: 'day' | 'night', locale: 'zh' | 'en' = 'zh'): StyleSpecification => {
	const made = basemapStyle(basemap, { theme, locale, scale: 1 });
	if (typeof made === 'string') throw new Error(made);
	return made;
};

describe('the basemap', () => {
	it.each(styles)('$kind is the same map by day and by night, without glyphs from elsewhere', (basemap) => {
		const [day, night] = [style(basemap, 'day'), style(basemap, 'night')];
		expect(day.layers.map(({ id }) => id)).toEqual(night.layers.map(({ id }) => id));
		expect(new Set(day.layers.map(({ id }) => id)).size).toBe(day.layers.length);
		expect(day).not.toHaveProperty('glyphs');
		for (const layer of day.layers) {
			if ('source' in layer) expect(Object.keys(day.sources)).toContain(layer.source);
		}
	});

	it('needs nothing but this server, unless it is told so', () => {
		const { sources } = style(styles[0] ?? { kind: 'own', approval: null }, 'day');
		expect(Object.keys(sources)).toEqual([...parts]);
		expect(JSON.stringify(sources)).not.toMatch(/https?:/);
	});

	it('takes 天地图 unshifted (_w), with its key, and names in the language of the reader', () => {
		const tianditu = JSON.stringify(style({ kind: 'tianditu', key: 'k&y', approval: '' }, 'day').sources);
		expect(tianditu).toMatch(/vec_w\/wmts.*TILEMATRIXSET=w.*tk=k%26y/);
		expect(tianditu).toContain('cva_w');
		expect(
			JSON.stringify(style({ kind: 'tianditu', key: 'k', approval: '' }, 'day', 'en').sources)
		).toContain('eva_w');
	});

	it('hands on the address of a style', () => {
		const url = 'https://maps.example/style.json';
		expect(
			basemapStyle({ kind: 'style', url, approval: null }, { theme: 'day', locale: 'zh', scale: 1 })
		).toBe(url);
	});
});
