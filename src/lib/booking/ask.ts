import type { Words } from '#geo/layer.ts';

/** A booking as the group is told of it. */
export type OwnBooking = {
	id: string;
	site: { code: string; name: Words };
	from: Date;
	to: Date;
	guide: string;
	group: string;
	size: number;
	cancelled: { byGroup: boolean; reason: string | null } | null;
};
type Told = Omit<OwnBooking, 'from' | 'to'> & { from: string; to: string };

/** The server said no; the message is its sentence. */
export class RefusedAsk extends Error {}

const isTold = (answer: unknown): answer is Told =>
	typeof answer === 'object' &&
	answer !== null &&
	'id' in answer &&
	'from' in answer &&
	'guide' in answer &&
	'cancelled' in answer;

async function ask(address: string, key: string, sent: RequestInit = {}): Promise<OwnBooking> {
	const response = await fetch(address, {
		...sent,
		headers: {
			accept: 'application/json',
			'x-ticket-key': key,
			...(sent.body ? { 'content-type': 'application/json' } : {})
		}
	});
	const answer: unknown = await response.json();
	if (response.ok && isTold(answer)) {
		return { ...answer, from: new Date(answer.from), to: new Date(answer.to) };
	}
	const title = typeof answer === 'object' && answer !== null && 'title' in answer ? answer.title : null;
	throw new RefusedAsk(typeof title === 'string' ? title : `HTTP ${response.status}`);
}

/** @throws {RefusedAsk} with the sentence; TypeError where there is no connection */
export const read = (id: string, key: string): Promise<OwnBooking> =>
	ask(`/api/bookings/${encodeURIComponent(id)}`, key);

/** Gives the hour back. @throws as `read` */
export const cancel = (id: string, key: string): Promise<OwnBooking> =>
	ask(`/api/bookings/${encodeURIComponent(id)}/cancel`, key, { method: 'POST', body: '{}' });
