import { describe, expect, it } from 'vitest';
import { parse } from './problem.ts';
import { dutyQuery, ticketBody, ticketQuery } from './requests.ts';

/** The names of the fields that a request is refused for; none where it passes. */
async function refused(schema: Parameters<typeof parse>[0], input: unknown): Promise<string[]> {
	const parsed = parse(schema, input);
	if (!(parsed instanceof Response)) return [];
	expect(parsed.status).toBe(400);
	expect(parsed.headers.get('content-type')).toContain('application/problem+json');
	const body = (await parsed.json()) as { errors: { field: string; message: string }[] };
	for (const { message } of body.errors) expect(message).toMatch(/\p{Script=Han}/u);
	return body.errors.map(({ field }) => field).sort();
}

describe('a report', () => {
	const report = { title: '井盖坏了', lng: 115.33512, lat: 22.96512 };

	it('needs a sentence and a place', async () => {
		expect(await refused(ticketBody, report)).toEqual([]);
		expect(await refused(ticketBody, { ...report, title: '  ' })).toEqual(['title']);
		expect(await refused(ticketBody, {})).toEqual(['lat', 'lng', 'title']);
	});

	it('is refused with every bad field named', async () => {
		const bad = {
			title: 7,
			lng: '115',
			lat: 22.9,
			crs: 'mars',
			category: 'A!',
			reporter: { phone: 'ring me' }
		};
		expect(await refused(ticketBody, bad)).toEqual(['category', 'crs', 'lng', 'reporter.phone', 'title']);
	});

	it('is kept when longitude and latitude are swapped, and refused when they are nonsense', async () => {
		expect(await refused(ticketBody, { ...report, lng: 22.96512, lat: 115.33512 })).toEqual([]);
		expect(await refused(ticketBody, { ...report, lng: 500, lat: 500 })).toEqual(['lat']);
	});

	it('loses control characters, not words', () => {
		expect(parse(ticketBody, { ...report, title: 'a\u0000\ufffeb\uffff\ud800 <b>粗</b>' })).toMatchObject({
			title: 'ab <b>粗</b>'
		});
	});
});

describe('a question', () => {
	it('for duty takes plain decimals only, and keeps their text', async () => {
		expect(parse(dutyQuery, { lng: '115.30000', lat: '22.90000' })).toMatchObject({ lng: '115.30000' });
		for (const lng of ['', '1e2', '0x10', '115,3', 'NaN']) {
			expect(await refused(dutyQuery, { lng, lat: '22.9' })).toEqual(['lng']);
		}
	});

	it('for duty takes every way of writing a decimal, up to 40 characters', async () => {
		for (const lng of ['115.', '.5', '+115.3', '-.5', ' 115.3 ', '115', '1'.padEnd(40, '0')])
			expect(await refused(dutyQuery, { lng, lat: 'x' }), lng).toEqual(['lat']);
		const endless = `${'1'.repeat(200_000)}x`;
		const parsed = dutyQuery.safeParse({ lng: endless, lat: '22.9' });
		expect(parsed.error?.issues.map(({ message }) => message)).toEqual([
			'数字太长，最多 40 个字符 / too long: at most 40 characters'
		]);
	});

	it('for tickets reads box, states and page', async () => {
		expect(parse(ticketQuery, { bbox: '115,22,116,23', state: 'open' })).toMatchObject({
			bbox: [115, 22, 116, 23],
			limit: 1000
		});
		expect(await refused(ticketQuery, { bbox: '1,2,3', limit: '0', after: 'x', since: 'yesterday' })).toEqual(
			['after', 'bbox', 'limit', 'since']
		);
	});

	it('for tickets names the state that there is not', () => {
		expect(ticketQuery.parse({ state: 'open, closed,void' }).state).toEqual(['open', 'closed', 'void']);
		for (const [state, wrong] of [
			['open,clsoed', 'clsoed'],
			['', ''],
			['Open', 'Open'],
			['toString', 'toString']
		] as const)
			expect(ticketQuery.safeParse({ state }).error?.issues[0]?.message, state).toMatch(
				`没有状态「${wrong}」`
			);
	});

	it('takes a date alone for the beginning of that day in Beijing', () => {
		const beijing = new Date('2026-11-21T00:00:00+08:00');
		expect(ticketQuery.parse({ since: '2026-11-21' }).since).toEqual(beijing);
		expect(dutyQuery.parse({ lng: '115.3', lat: '22.9', at: '2026-11-21' }).at).toEqual(beijing);
		expect(ticketQuery.parse({ since: '2026-11-21T00:00:00Z' }).since).toEqual(
			new Date(Date.UTC(2026, 10, 21))
		);
	});
});
