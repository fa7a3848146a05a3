import { expect, test } from 'vitest';
import { byteRange } from './byte-range.ts';

test.each([
	[null, null],
	['bytes=0-1', { first: 0, last: 1 }],
	['bytes=0-', { first: 0, last: 999 }],
	['bytes=990-5000', { first: 990, last: 999 }],
	['bytes=-10', { first: 990, last: 999 }],
	['bytes=-5000', { first: 0, last: 999 }],
	['bytes=999-', { first: 999, last: 999 }],
	['bytes=1000-', 'beyond'],
	['bytes=-0', 'beyond'],
	['bytes=5-2', null],
	['bytes=-', null],
	['bytes=0-1,5-6', null],
	['lines=1-2', null]
])('%s of 1000 bytes', (header, range) => {
	expect(byteRange(header, 1000)).toEqual(range);
});
