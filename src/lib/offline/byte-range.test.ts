import { expect, test } from 'vitest';
import { byteRange, partOf } from './byte-range.ts';

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

test.each([
	[{ range: 'bytes=2-4' }, 206, '234', 'bytes 2-4/10'],
	[{ range: 'bytes=7-' }, 206, '789', 'bytes 7-9/10'],
	[{ range: 'bytes=0-1', 'if-range': '"kept"' }, 206, '01', 'bytes 0-1/10'],
	[{ range: 'bytes=0-1', 'if-range': '"another"' }, 200, '0123456789', null],
	[{ range: 'bytes=10-' }, 416, '', 'bytes */10'],
	[{ range: 'bytes=0-1,5-6' }, 200, '0123456789', null],
	[{}, 200, '0123456789', null]
])('of a kept answer %o is answered %d', async (headers, status, body, range) => {
	const kept = new Response('0123456789', { headers: { 'content-type': 'audio/mpeg', etag: '"kept"' } });
	const given = await partOf(kept, new Request('https://minqing.example.cn/', { headers }));
	expect([given.status, given.headers.get('content-range'), await given.text()]).toEqual([
		status,
		range,
		body
	]);
	if (status !== 416) expect(given.headers.get('content-type')).toBe('audio/mpeg');
	if (status === 206) expect(given.headers.get('content-length')).toBe(String(body.length));
});
