import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { sitePicture } from '../../../src/lib/tour/site.ts';
import { pictures } from './pictures.ts';
import { SITE_TEXTS } from './site-texts.ts';

const NARROW = /\p{Script=Han}[,.;:?!()"']|[,.;:?!()"']\p{Script=Han}/u;

it('Every site of the demonstration has its drawing, and no two are the same', () => {
	expect(Object.keys(pictures)).toEqual(Object.keys(SITE_TEXTS));
	expect(new Set(Object.values(pictures).map(({ svg }) => svg())).size).toBe(Object.keys(pictures).length);
});

describe.each(Object.entries(pictures))('The drawing of %s', (_, { svg, alt, credit }) => {
	it('is whole: every number is one, every mark closed, the same each time', () => {
		expect(svg()).not.toMatch(/NaN|undefined|Infinity/);
		expect(svg().match(/<g[ >]/g)?.length).toBe(svg().match(/<\/g>/g)?.length);
		expect(svg()).toBe(svg());
		const names = [...svg().matchAll(/id="([^"]+)"/g)].map(([, name]) => name);
		expect(new Set(names).size).toBe(names.length);
	});

	it('needs no font and nothing from elsewhere', () => {
		expect(svg()).not.toMatch(/<text|<image|href=|url\((?!#)/);
	});

	it('is three to two, and many inks fill it', async () => {
		const { data, info } = await sharp(Buffer.from(svg()))
			.resize(120)
			.removeAlpha()
			.raw()
			.toBuffer({ resolveWithObject: true });
		expect([info.width, info.height]).toEqual([120, 80]);
		const inks = new Set<number>();
		for (let i = 0; i < data.length; i += 3)
			inks.add(((data[i] ?? 0) >> 5) * 64 + ((data[i + 1] ?? 0) >> 5) * 8 + ((data[i + 2] ?? 0) >> 5));
		expect(inks.size).toBeGreaterThan(12);
	});

	it('says in both languages what is to be seen, and that it is a drawing', () => {
		expect(
			sitePicture.safeParse({ hash: 'a'.repeat(64), width: 1600, height: 1067, alt, credit }).success
		).toBe(true);
		expect(alt.zh).not.toMatch(NARROW);
		expect(alt.en).not.toMatch(/\p{Script=Han}/u);
		expect(credit.zh).toContain('演示插图');
	});
});
