import type { FeatureCollection, Point } from 'geojson';
import type { DutyAnswer } from '#geo/duty/answer.ts';
import type { Inside } from '../server/ticket-inside.ts';
import type { Action } from '../ticket/law.ts';
import type { Bounds } from './places.ts';
import type { LiveEvent, Ticket } from './ticket-table.ts';

/** One find of GET /api/search. */
export type Found = {
	kind: 'area' | 'place' | 'ticket';
	layer: string;
	code: string;
	name: string;
	nameEn: string | null;
	detail: string | null;
	lng: number;
	lat: number;
	bbox: Bounds;
};

/** What the API says of a ticket in public. */
export type PublicTicket = {
	code: string;
	state: string;
	category: string;
	categoryName: string;
	categoryNameEn?: string;
	title: string | null;
	grid: { code: string; name: string } | null;
	reportedAt: string;
	dueAt: string | null;
	closedAt: string | null;
	released: boolean;
	/** How many besides the reporter said 「我也遇到了」. */
	echoes: number;
};

/** GET /api/tickets/{code}. */
export type WholeTicket = PublicTicket & {
	description: string | null;
	lng: number | null;
	lat: number | null;
	duty: DutyAnswer;
	events: { type: string; state: string; at: string }[];
	/** Years whose public holidays are not known yet and on which the limit may depend. */
	provisional: number[];
	/** For its reporter and for staff it concerns. */
	inside: TicketInside | null;
};
export type TicketInside = Inside & { can: Action[] };

type Page = FeatureCollection<Point | null, PublicTicket> & { next: string | null; position: string };

/** An answer of the server that is not the one wanted. */
export class HttpError extends Error {
	constructor(readonly status: number) {
		super(`HTTP ${status}`);
	}
}

const has =
	<T>(...keys: (keyof T & string)[]) =>
	(value: unknown): value is T =>
		typeof value === 'object' && value !== null && keys.every((key) => key in value);

const isCollection = has<FeatureCollection>('type', 'features');
const isPage = has<Page>('features', 'next', 'position');
const isAnswer = has<DutyAnswer>('outcome', 'rule', 'leader', 'suspect');
export const isTicketAnswer = has<WholeTicket>('code', 'state', 'duty', 'events');
const isFinds = (value: unknown): value is Found[] =>
	Array.isArray(value) && value.every(has<Found>('code', 'name', 'lng'));
export const isLiveEvent = has<LiveEvent>('code', 'state', 'due', 'at');

/** How to ask: a way to stop, the fetch of a load function, more headers. */
type By = { signal?: AbortSignal; fetch?: typeof fetch; headers?: Record<string, string> };

/**
 * A JSON answer of this server, looked at before it is believed.
 * @throws {HttpError} for any status but 2xx; TypeError where there is no connection, or the answer is another
 */
async function getJson<T>(address: string, is: (value: unknown) => value is T, by: By = {}): Promise<T> {
	const { signal = null, fetch: get = fetch, headers = {} } = by;
	const response = await get(address, { headers: { accept: 'application/json', ...headers }, signal });
	if (!response.ok) throw new HttpError(response.status);
	const value: unknown = await response.json();
	if (!is(value)) throw new TypeError(`${address}: not the answer that was expected`);
	return value;
}

/** Who answers for a spot, and why. */
export const whoAnswers = (lng: number, lat: number, by?: By): Promise<DutyAnswer> =>
	getJson(`/api/duty?lng=${lng.toFixed(7)}&lat=${lat.toFixed(7)}`, isAnswer, by);

/** The features of a layer, within a box if one is given. */
export const features = (layer: string, bbox?: Bounds): Promise<FeatureCollection> =>
	getJson(`/api/layers/${layer}.geojson${bbox ? `?bbox=${bbox.join()}` : ''}`, isCollection);

/** Areas, places and tickets by name, code or pinyin. */
export const search = (words: string, signal: AbortSignal): Promise<Found[]> =>
	getJson(`/api/search?limit=12&q=${encodeURIComponent(words)}`, isFinds, { signal });

/** A ticket with its duty decision and its story. */
export const ticket = (code: string, by?: By): Promise<WholeTicket> =>
	getJson(`/api/tickets/${encodeURIComponent(code)}`, isTicketAnswer, by);

/** What the map needs of a ticket; null where it has no place to be drawn at. */
export function onMap(properties: PublicTicket, at: readonly [number, number] | null): Ticket | null {
	if (!at) return null;
	const { code, state, category, categoryName, categoryNameEn, title, grid } = properties;
	const time = (value: string | null) => (value === null ? null : Date.parse(value));
	return {
		code,
		state,
		category,
		categoryName,
		categoryNameEn: categoryNameEn ?? categoryName,
		title,
		gridName: grid?.name ?? '',
		lng: at[0],
		lat: at[1],
		reportedAt: Date.parse(properties.reportedAt),
		dueAt: time(properties.dueAt),
		closedAt: time(properties.closedAt)
	};
}

/**
 * The tickets the map begins with: all that are open, and the closed ones reported since. Hands over page by page.
 * @returns the position in the event log to listen from: the earliest, so that nothing is missed
 */
export async function snapshot(since: number, page: (tickets: Ticket[]) => void): Promise<string> {
	let position: string | null = null;
	for (const filter of ['state=open', `state=closed,evaluated&since=${new Date(since).toISOString()}`]) {
		let after: string | null = null;
		do {
			const address: string = `/api/tickets?limit=5000&${filter}${after ? `&after=${after}` : ''}`;
			const found: Page = await getJson(address, isPage);
			position ??= found.position;
			page(
				found.features.flatMap(({ geometry, properties }) => {
					const [lng, lat] = geometry?.coordinates ?? [];
					return onMap(properties, lng === undefined || lat === undefined ? null : [lng, lat]) ?? [];
				})
			);
			after = found.next;
		} while (after);
	}
	return position ?? '0-0';
}
