import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alike, type OpenTicket, type Report } from './alike.ts';
import { pieces, wordsAlike } from './words-alike.ts';

const NOW = Date.parse('2026-11-22T09:00:00+08:00');
const DAY = 86_400_000;
const HERE = { lng: 115.362, lat: 22.787 };
/** Degrees of latitude of so many metres. */
const north = (m: number): number => HERE.lat + m / 110_750;

const report = (given: Partial<Report> = {}): Report => ({
	...HERE,
	category: 'light',
	words: '',
	at: NOW,
	...given
});
let n = 0;
const ticket = (given: Partial<OpenTicket> = {}): OpenTicket => ({
	code: `T${String(++n).padStart(3, '0')}`,
	...HERE,
	category: 'light',
	title: null,
	reportedAt: NOW - DAY,
	echoes: 0,
	...given
});
const order = (given: Report, ...others: OpenTicket[]): number[] =>
	alike(given, others, { most: 9 }).map((found) => others.indexOf(found.ticket));

describe('how alike two sentences are', () => {
	const of = (a: string, b: string) => wordsAlike(pieces(a), pieces(b));

	test.each([
		['三巷口路灯不亮', '三巷的路灯不亮了', '三巷口垃圾桶满了'],
		['下水道堵了，污水流到路上', '门口下水道堵塞', '门口垃圾没人清'],
		['楼下烧烤摊噪声大', '烧烤摊半夜噪声', '烧烤店门口垃圾'],
		['井盖缺失', '人行道井盖没有了', '人行道砖块松动'],
		['电动车占用消防通道', '消防通道被电动车堵住', '电动车充电桩坏了'],
		['A栋电梯坏了', '电梯坏了，A 栋', 'B栋水管漏水'],
		['street light is out', 'the streetlight is out', 'overflowing rubbish bin']
	])('「%s」 is closer to 「%s」 than to 「%s」', (said, same, other) => {
		expect(of(said, same)).toBeGreaterThan(of(said, other) ?? 0);
	});

	test('is 1 for the same and null for nothing, whatever the width and case of its letters', () => {
		expect(of('路灯不亮', '路灯不亮。')).toBe(1);
		expect(of('ＡＢＣ 路', 'abc路')).toBe(1);
		expect(of('灯', '灯')).toBe(1);
		for (const empty of ['', '！？', '  ']) expect(of(empty, '路灯')).toBeNull();
	});

	test('is the same either way, and from 0 to 1', () => {
		const sentence = fc.array(fc.constantFrom(...Array.from('路灯不亮井盖缺失下水道abc 12，')), {
			maxLength: 12
		});
		fc.assert(
			fc.property(sentence, sentence, (a, b) => {
				const [there, back] = [of(a.join(''), b.join('')), of(b.join(''), a.join(''))];
				expect(there).toBe(back);
				if (there !== null) expect(Math.abs(there - 0.5)).toBeLessThanOrEqual(0.5);
			})
		);
	});
});

describe('open tickets that a report may repeat', () => {
	test('the closer, the same category, the younger, the same words first', () => {
		expect(order(report(), ticket({ lat: north(90) }), ticket({ lat: north(10) }))).toEqual([1, 0]);
		expect(order(report(), ticket({ category: 'road' }), ticket())).toEqual([1, 0]);
		expect(order(report(), ticket({ reportedAt: NOW - 20 * DAY }), ticket())).toEqual([1, 0]);
		const said = report({ words: '三巷口路灯不亮' });
		expect(order(said, ticket({ title: '路灯杆倒了' }), ticket({ title: '三巷口的路灯不亮了' }))).toEqual([
			1, 0
		]);
	});

	test('one strong witness outweighs a weak one', () => {
		// Another category was chosen for the same hole.
		const hole = report({ category: 'road', words: '路面塌了一个坑' });
		const [same, lamp] = [
			ticket({ category: 'facility', title: '路面有坑', lat: north(5) }),
			ticket({ category: 'road', title: '人行道砖松动', lat: north(180) })
		];
		expect(order(hole, lamp, same)).toEqual([1, 0]);
		// A title that is not released says nothing against it.
		expect(order(report({ words: '路灯不亮' }), ticket({ title: '垃圾没人清' }), ticket())).toEqual([1, 0]);
	});

	test('none beyond 250 m or 30 days, three at most, none without a place', () => {
		const far = ticket({ lat: north(251) });
		const old = ticket({ reportedAt: NOW - 30.1 * DAY });
		const nowhere = ticket({ lng: null, lat: null });
		expect(alike(report(), [far, old, nowhere])).toEqual([]);
		expect(
			alike(
				report(),
				[1, 2, 3, 4].map(() => ticket())
			)
		).toHaveLength(3);
		expect(alike(report(), [far, old], { mostM: 300, mostDays: 60, most: 1 })).toHaveLength(1);
	});

	test('says how far, how old, how alike; of two as likely the one that more people met', () => {
		const [few, many] = [ticket({ lat: north(40) }), ticket({ lat: north(40), echoes: 5 })];
		const [first, second] = alike(report(), [few, many]);
		expect(first).toMatchObject({ code: many.code, sameCategory: true, days: 1, wordsAlike: null });
		expect(first?.distanceM).toBeCloseTo(40, 0);
		expect(second?.likeness).toBe(first?.likeness);
		expect(first?.likeness).toBeGreaterThan(0.5);
		expect(alike(report({ at: NOW - 9 * DAY }), [few])[0]?.days).toBe(0);
	});

	test('whatever lies around, it is ordered and within the limits, and the order of what is given says nothing', () => {
		const anything = fc.record({
			lng: fc.double({ min: 115.355, max: 115.37, noNaN: true }),
			lat: fc.double({ min: 22.78, max: 22.795, noNaN: true }),
			category: fc.constantFrom('light', 'road', 'other'),
			title: fc.constantFrom(null, '路灯不亮', '路面有坑'),
			reportedAt: fc.integer({ min: NOW - 60 * DAY, max: NOW + DAY }),
			echoes: fc.nat(9)
		});
		fc.assert(
			fc.property(fc.array(anything, { maxLength: 30 }), (given) => {
				const others = given.map((one, i) => ({ ...one, code: `C${i}` }));
				const found = alike(report({ words: '路灯不亮' }), others);
				expect(found.length).toBeLessThanOrEqual(3);
				for (const { distanceM, days, likeness } of found) {
					expect(distanceM).toBeLessThanOrEqual(250);
					expect(days).toBeLessThanOrEqual(30);
					expect(Math.abs(likeness - 0.5)).toBeLessThanOrEqual(0.5);
				}
				const likenesses = found.map(({ likeness }) => likeness);
				expect(likenesses).toEqual([...likenesses].sort((a, b) => b - a));
				const turned = alike(report({ words: '路灯不亮' }), [...others].reverse());
				expect(turned.map(({ code }) => code)).toEqual(found.map(({ code }) => code));
			})
		);
	});
});
