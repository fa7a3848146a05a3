import { expect, test } from 'vitest';
import { siteDraft } from '../tour/site.ts';
import { formOf, MOST_DRAFT, MOST_FORM, valuesOf } from './form.ts';

const sent = (body: BodyInit, headers: Record<string, string> = {}) =>
	new Request('http://localhost/', { method: 'POST', body, headers });

const fields = (): FormData => {
	const form = new FormData();
	for (const [name, value] of [
		['group', '红宫小学'],
		['site', 'red-1'],
		['site', 'red-2']
	] as const)
		form.append(name, value);
	return form;
};

test('is read as browsers send it, urlencoded and multipart', async () => {
	const urlencoded = new URLSearchParams([...fields()].map(([name, value]) => [name, value as string]));
	for (const body of [urlencoded, fields()]) {
		const form = await formOf(sent(body), MOST_FORM);
		expect(valuesOf(form)).toEqual({ group: '红宫小学', site: 'red-2' });
		expect(valuesOf(form, ['site', 'none'])).toEqual({
			group: '红宫小学',
			site: ['red-1', 'red-2'],
			none: []
		});
	}
});

test('may be empty', async () => {
	expect(valuesOf(await formOf(sent(new URLSearchParams()), MOST_FORM))).toEqual({});
});

test('too long is refused with a sentence, be it urlencoded or multipart', async () => {
	const form = fields();
	form.set('group', 'a'.repeat(MOST_FORM));
	for (const body of [form, new URLSearchParams({ group: 'a'.repeat(MOST_FORM) })])
		await expect(formOf(sent(body), MOST_FORM)).rejects.toMatchObject({
			status: 413,
			message: expect.stringMatching(/\p{Script=Han}.* \/ .*too long/u) as string
		});
});

test('what is no form is a 400, and not an error of ours', async () => {
	const kinds = ['multipart/form-data; boundary=b', 'multipart/form-data', 'text/plain', ''];
	for (const type of kinds)
		await expect(formOf(sent('no form', { 'content-type': type }), MOST_FORM)).rejects.toMatchObject({
			status: 400
		});
});

test('the longest draft of a site, in Chinese, fits as a form sends it', () => {
	const long = (most: number) => ({ zh: '红'.repeat(most), en: '红'.repeat(most * 3) });
	const many = <T>(times: number, one: T): T[] => Array.from({ length: times }, () => one);
	const hash = '0'.repeat(64);
	const draft = siteDraft.parse({
		place: {
			name: '红'.repeat(100),
			nameEn: '红'.repeat(200),
			lng: 115.31234567890123,
			lat: 22.91234567890123,
			period: '红'.repeat(100),
			level: '红'.repeat(100),
			address: '红'.repeat(200),
			hours: null
		},
		people: many(20, long(100)),
		events: many(20, long(200)),
		short: long(1500),
		long: long(6000),
		sources: many(20, long(500)),
		pictures: many(12, { hash, width: 9999, height: 9999, alt: long(200), credit: long(200) }),
		sound: { zh: hash, en: hash },
		questions: many(3, { ask: long(200), answers: many(3, long(120)), right: 1, why: long(400) })
	});
	const content = JSON.stringify(draft);
	const urlencoded = new URLSearchParams({ basis: '0'.repeat(100), content }).toString();
	expect(urlencoded.length).toBeLessThan(MOST_DRAFT);
	expect(urlencoded.length).toBeGreaterThan(MOST_DRAFT / 2);
});
