import type { FeatureCollection, Point } from 'geojson';
import type { Answer } from '#geo/duty/answer.ts';
import type { Ticket } from './ticket-table.ts';

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
	bbox: [west: number, south: number, east: number, north: number];
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
};

/** GET /api/tickets/{code}. */
export type WholeTicket = PublicTicket & {
	description: string | null;
	lng: number | null;
	lat: number | null;
	duty: Answer;
	events: { type: string; state: string; at: string }[];
};

type Page = FeatureCollection<Point | null, PublicTicket> & { next: string | null; position: string };

/** An answer of the server that is not the one wanted. */
export class HttpError extends Error {
	constructor(readonly status: number) {
		super(`HTTP ${status}`);
	}
}

/** A JSON answer of this server. @throws {HttpError} for any status but 2xx; TypeError where there is no connection */
export async function getJson<T>(address: string, signal?: AbortSignal): Promise<T> {
	const response = await fetch(address, { headers: { accept: 'application/json' }, ...(signal ? { signal } : {}) });
	if (!response.ok) throw new HttpError(response.status);
	return response.json();
}

/** Who answers for a spot, and why. */
export const whoAnswers = (lng: number, lat: number, signal?: AbortSignal): Promise<Answer> =>
	getJson(`/api/duty?lng=${lng.toFixed(7)}&lat=${lat.toFixed(7)}`, signal);

/** The features of a layer. */
export const features = (layer: string): Promise<FeatureCollection> => getJson(`/api/layers/${layer}.geojson`);

/** Areas, places and tickets by name, code or pinyin. */
export const search = (words: string, signal: AbortSignal): Promise<Found[]> =>
	getJson(`/api/search?limit=12&q=${encodeURIComponent(words)}`, signal);

export const ticket = (code: string, signal?: AbortSignal): Promise<WholeTicket> =>
	getJson(`/api/tickets/${encodeURIComponent(code)}`, signal);

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
 * The tickets the map begins with: all that are open, and those closed lately. Hands over page by page.
 * @returns the position in the event log to listen from: the earliest, so that nothing is missed
 */
export async function snapshot(since: Date, page: (tickets: Ticket[]) => void): Promise<string> {
	let position: string | null = null;
	for (const filter of ['state=open', `state=closed,evaluated&since=${since.toISOString()}`]) {
		let after: string | null = null;
		do {
			const address: string = `/api/tickets?limit=1000&${filter}${after ? `&after=${after}` : ''}`;
			const found: Page = await getJson(address);
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
