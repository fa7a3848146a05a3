import { aroundTour } from '$lib/server/around.ts';
import { tagged } from '$lib/server/layers.ts';
import { problem } from '$lib/server/problem.ts';
import type { RequestHandler } from './$types';

/** Toilets, water and seats by the way of a tour, so that a phone knows them without a network. */
export const GET: RequestHandler = async ({ params, request, locals: { app } }) => {
	const moment = { timetable: await app.timetable(), now: Date.now() };
	const places = await aroundTour(app.db.sql, params.slug, moment);
	if (!places) return problem(404, '没有这条路线 / there is no such tour');
	return tagged(request, JSON.stringify(places), 'application/json');
};
