import type { BadNetwork } from './bad-network.ts';

/** A third decimal of a degree is a hundred metres: nothing so precise leaves the phone before a report does. */
export const PRECISE = /\d{2,3}\.\d{3,}/;

/** What a request tells whoever listens between the phone and us, or keeps our log: place, words, a number, who it is. */
export function tells({ method, path, headers, body }: BadNetwork['asked'][number]): string[] {
	const said = `${path} ${headers.referer ?? ''}`;
	return [
		...(method === 'GET' && body() === '' ? [] : [`${method} ${path} ${body()}`]),
		...(PRECISE.test(said) || /138|139|%E/.test(said) ? [said] : []),
		...(headers.cookie ? [`${path}: ${headers.cookie}`] : [])
	];
}
