import { expect, test } from 'vitest';
import { defuse } from './defuse.ts';

test.each(['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '\t=1', '＝1', '-'])('%j is defused', (value) => {
	expect(defuse(value)).toBe(`'${value}`);
});

test.each(['', '红宫', '-76.66923', '+86', '12', 'a=b', '1-2'])('%j stays as it is', (value) => {
	expect(defuse(value)).toBe(value);
});
