import type { RequestEvent } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { actions as classes } from '../(public)/classes/+page.server.ts';
import { actions as booking } from '../(public)/sites/[code]/book/+page.server.ts';
import { action, draftAction } from './form.server.ts';

const anything = z.record(z.string(), z.unknown());

/** A form of so many bytes, as somebody sends it; nothing of the app is there to be asked. */
const sent = (bytes: number): RequestEvent =>
	({
		request: new Request('http://localhost/', {
			method: 'POST',
			body: new URLSearchParams({ field: 'a'.repeat(bytes) })
		}),
		url: new URL('http://localhost/'),
		params: {},
		locals: {},
		getClientAddress: () => '203.0.113.7'
	}) as unknown as RequestEvent;

const kinds: [string, unknown][] = [
	['sign-in, welcome, accounts', action(anything, () => Promise.resolve('read'))],
	['a booking', booking['book']],
	['a class', classes['make']]
];

test.each(kinds)('%s: a form of 65 KB is refused unread, with a sentence', async (_, act) => {
	const answer = await (act as (event: RequestEvent) => unknown)(sent(65 * 1024));
	expect(answer).toMatchObject({ status: 413, data: { message: expect.stringContaining('太多') as string } });
});

test('a draft may take a megabyte, and no more than two', async () => {
	const act = draftAction(anything, () => Promise.resolve('read'));
	expect(await act(sent(2 ** 20))).toBe('read');
	expect(await act(sent(2 ** 21))).toMatchObject({ status: 413 });
});
