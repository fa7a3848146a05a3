import type { Env } from './env.ts';

/**
 * The address under which people reach the product, without a slash at its end. Without ORIGIN that is plain http, whatever
 * Kit takes itself for.
 */
export const publicAddress = ({ origin }: Pick<Env, 'origin'>, { host }: Pick<URL, 'host'>): string =>
	origin ?? `http://${host}`;
