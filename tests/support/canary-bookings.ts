import { expect } from 'vitest';
import { TICKET_KEY } from '../../src/lib/server/ticket-inside.ts';

/** A site with somebody who teaches there, and a tour that leads to it. */
export const aSite = `
	insert into place (layer, code, name, geom, properties)
	values ('red-sites', 'red-01', '红场', 'SRID=4326;POINT(115.305 22.705)', '{"hours": {"daily": ["00:00-24:00"]}}');
	insert into guide (person_id) select min(id) from person;
	insert into guide_site (guide_id, place_id) select guide.id, place.id from guide, place where place.code = 'red-01';
	insert into tour (slug, name, name_en, intro, intro_en, for_whom, for_whom_en, minutes, published_at)
	values ('walk', '路线', 'A tour', '走', 'Walk', '人人', 'all', 60, now());
	insert into tour_stop (tour_id, position, place_id) select t.id, 1, p.id from tour t, place p where p.code = 'red-01'`;

type Answer = { status: number; text: string };
type By = {
	ask: (path: string, options?: RequestInit) => Promise<Answer>;
	post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>;
	/** The cookie of somebody who may not see bookings. */
	operator: string;
	secret: Record<'group' | 'groupPhone' | 'walk' | 'words' | 'linkKey', string>;
};

/** A group books an hour, somebody walks, a pupil answers, and whatever can go wrong with it does. Gives what everybody may ask for then. */
export async function bookAndWalk({ ask, post, operator, secret }: By): Promise<string[]> {
	const hours = JSON.parse((await ask('/api/sites/red-01/hours')).text) as {
		days: { hours: { from: string; free: boolean }[] }[];
	};
	const free = hours.days.flatMap((day) => day.hours.filter((hour) => hour.free));
	const group = { from: free[0]?.from, group: secret.group, size: 40, phone: secret.groupPhone };
	const book = async (body: unknown, key: string) =>
		post('/api/sites/red-01/bookings', body, { 'idempotency-key': key });
	const booked = await book(group, 'one');
	expect(booked.status).toBe(201);
	const { id } = JSON.parse(booked.text) as { id: string };
	expect((await book(group, 'another')).status).toBe(409);
	expect((await book({ ...group, size: 41 }, 'one')).status).toBe(422);
	expect((await book({ ...group, size: secret.group }, 'another')).status).toBe(400);
	const wrongLink = { [TICKET_KEY]: secret.linkKey };
	expect((await ask(`/api/bookings/${id}`, { headers: wrongLink })).status).toBe(404);
	const staff = { cookie: operator };
	expect((await ask('/api/bookings', { headers: staff })).status).toBe(403);
	expect((await post(`/api/bookings/${id}/phone`, { reason: secret.words }, staff)).status).toBe(403);

	const once = { 'idempotency-key': secret.walk };
	const walked = { started: true, finished: true, came: [secret.words], skipped: [] };
	expect((await post('/api/tours/walk/counts', walked, once)).status).toBe(201);
	expect((await post('/api/tours/nothing/counts', walked, once)).status).toBe(404);
	const { code } = JSON.parse((await post('/api/classes', { tour: 'walk' })).text) as { code: string };
	const answers = [{ stop: 'red-01', question: 0, right: true }];
	expect((await post(`/api/classes/${code}/results`, { answers }, once)).status).toBe(201);
	return [
		'/api/sites/red-01/hours',
		`/api/bookings/${id}`,
		'/sites/red-01/book',
		`/bookings/${id}`,
		`/api/classes/${code}`,
		`/classes/${code}`
	];
}
