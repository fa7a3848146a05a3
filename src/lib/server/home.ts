import type { Env } from './env.ts';

/** The address of the product as whoever asks reached it, without a slash at its end: `https://minqing.example.cn`. */
export const homeOf = ({ origin }: Pick<Env, 'origin'>, { host }: URL, { headers }: Request): string =>
	// Without ORIGIN the server itself takes every address for https.
	origin ?? `${headers.get('x-forwarded-proto') === 'https' ? 'https' : 'http'}://${host}`;
