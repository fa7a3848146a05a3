import { createHmac } from 'node:crypto';
import type { BookingBody } from './requests.ts';

/** What a request is known by when it comes again, and the secret of the link that it is told; hashes in hex. */
export type Keys = { keyHash: string; requestHash: string; link: string };

/** @param secret of this server: with it the same request sent again is told the same link */
export function keysOf(
	code: string,
	body: BookingBody,
	{ key, secret }: { key: string; secret: string }
): Keys {
	const digest = (text: string) => createHmac('sha256', secret).update(text);
	return {
		keyHash: digest(`booking key ${key}`).digest('hex'),
		// A plain hash would let whoever reads the table try out phone numbers.
		requestHash: digest(`booking ${JSON.stringify([code, body])}`).digest('hex'),
		link: digest(`booking link ${key}`).digest('base64url')
	};
}
