import { expect, test } from 'vitest';
import { plainArray, quotedArray } from './array-text.ts';

test('columns become the text of an array', () => {
	const rows = [{ n: 1.5 }, { n: null }, { n: -3 }];
	expect(plainArray(rows, (row) => row.n)).toBe('{1.5,null,-3}');
	expect(plainArray([], () => 1)).toBe('{}');
});

test('texts are quoted: commas, braces, quotation marks, backslashes, the word null, nothing', () => {
	const rows = ['a,b', '{c}', 'say "d"', '\\e', 'null', '', null];
	expect(quotedArray(rows, (row) => row)).toBe(String.raw`{"a,b","{c}","say \"d\"","\\e","null","",null}`);
});
