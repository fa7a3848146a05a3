import { createHash } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { shareCard } from '$lib/server/share-card.ts';
import { all } from '$lib/server/tours.ts';
import type { RequestHandler } from './$types';

/** Cards that were drawn, by what they tell: a chat asks for one several times. */
const drawn = new Map<string, Promise<Buffer>>();
const MOST = 40;

/** The picture that is shown where a tour is shared. */
export const GET: RequestHandler = async ({ params, request, locals: { app } }) => {
	const tour = (await all(app.db.sql)).find(({ slug }) => slug === params.slug);
	if (!tour) error(404, '没有这条路线 / there is no such tour');
	const { name, minutes, metres, stops, picture } = tour;
	const told = { name, minutes, metres, stops };
	const tag = createHash('sha256')
		.update(JSON.stringify([told, picture]))
		.digest('hex')
		.slice(0, 32);
	const headers = { etag: `"${tag}"`, 'cache-control': 'public, max-age=3600' };
	if (request.headers.get('if-none-match')?.includes(tag))
		return new Response(null, { status: 304, headers });
	const draw = async (): Promise<Buffer> => {
		const file = picture === null ? null : await app.siteFiles.read({ kind: 'public' }, picture, 'full');
		return shareCard(told, file?.bytes ?? null);
	};
	let card = drawn.get(tag);
	if (!card) {
		const oldest = drawn.size >= MOST ? drawn.keys().next().value : undefined;
		if (oldest !== undefined) drawn.delete(oldest);
		card = draw();
		drawn.set(tag, card);
		card.catch(() => drawn.delete(tag));
	}
	return new Response(new Uint8Array(await card), { headers: { ...headers, 'content-type': 'image/png' } });
};
