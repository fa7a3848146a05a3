import { expect, it } from 'vitest';
import { inLanguage, paragraphs, toRead } from './in-language.ts';
import type { Tour } from './tour.ts';

const words = (n: number) => ({ zh: `第${n}句`, en: `sentence ${n}` });
const content = {
	people: [words(1)],
	events: [words(2)],
	access: { steps: 0, toilets: true, seats: true, wheels: true },
	short: words(3),
	long: words(4),
	sources: [words(5)],
	pictures: [{ hash: 'a', width: 1, height: 1, alt: words(6), credit: words(6) }],
	sound: { zh: null, en: null },
	questions: [{ ask: words(7), answers: [words(8), words(8), words(8)], right: 1, why: words(9) }]
};
const tour = {
	intro: words(0),
	name: words(6),
	stops: [{ code: 'S1', name: words(6), content }]
} as unknown as Tour;

it('tells a reader everything in one language, and nothing twice', () => {
	const english = JSON.stringify(inLanguage(tour, 'en'));
	const chinese = JSON.stringify(inLanguage(tour, 'zh'));
	for (const n of [0, 1, 2, 3, 4, 5, 7, 8, 9]) {
		expect(english).toContain(`sentence ${n}`);
		expect(english).not.toContain(`第${n}句`);
		expect(chinese).toContain(`第${n}句`);
		expect(chinese).not.toContain(`sentence ${n}`);
	}
	expect(chinese).toContain('sentence 6');
});

it('leaves the questions out beforehand, and the long text but of the stop that was asked for', () => {
	expect(toRead(tour, null).stops[0]?.content).toMatchObject({ questions: [], long: { zh: '', en: '' } });
	expect(toRead(tour, 'S1').stops[0]?.content).toMatchObject({ questions: [], long: words(4) });
});

it('knows paragraphs by the blank line between them', () => {
	expect(paragraphs('一\n二\n\n三\n \n\n四\n')).toEqual(['一\n二', '三', '四\n']);
});
