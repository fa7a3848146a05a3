import { expect, test } from 'vitest';
import { rememberTexts } from './seen.ts';

test('a text is seen the second time, and no other', () => {
	const { seen } = rememberTexts();
	const texts = Array.from({ length: 300_000 }, (_, i) => `18-${String(i).padStart(8, '0')}`);
	expect(texts.filter(seen)).toEqual([]);
	expect(texts.filter((text) => !seen(text))).toEqual([]);
	expect(['', 'a', 'b', 'ab', 'ba', '工单', '单工'].map(seen)).not.toContain(true);
});
