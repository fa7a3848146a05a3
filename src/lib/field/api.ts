import type { MultiPolygon } from 'geojson';
import { HttpError, isTicketAnswer, type WholeTicket } from '$lib/map/api.ts';
import type { WorkTicket } from '../server/ticket-inside.ts';

/** Times as JSON brings them. */
type Told<T> = {
	[K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K];
};
export type WorkItem = Told<WorkTicket>;

/** An answer, and when it was kept where it comes from this device; null: the server has just said it. */
export type Heard<T> = { value: T; keptAt: number | null };

const isWork = (value: unknown): value is WorkItem[] =>
	Array.isArray(value) &&
	value.every(
		(item: unknown) => typeof item === 'object' && item !== null && 'code' in item && 'step' in item
	);

/**
 * What the server answers, or what the device has kept of it.
 * @throws {HttpError} for any status but 2xx; TypeError where there is neither network nor anything kept
 */
async function hear<T>(address: string, is: (value: unknown) => value is T): Promise<Heard<T>> {
	const response = await fetch(address, { headers: { accept: 'application/json' } });
	if (!response.ok) throw new HttpError(response.status);
	const value: unknown = await response.json();
	if (!is(value)) throw new TypeError(`${address}: not the answer that was expected`);
	const kept = response.headers.get('x-kept-at');
	return { value, keptAt: kept === null ? null : Number(kept) };
}

/** My open tickets. */
export const work = (): Promise<Heard<WorkItem[]>> => hear('/api/my/tickets', isWork);

/** All that stands in a ticket. */
export const whole = (code: string): Promise<Heard<WholeTicket>> =>
	hear(`/api/tickets/${encodeURIComponent(code)}`, isTicketAnswer);

/** A grid, and who leads it. */
export type LedGrid = {
	code: string;
	name: string;
	nameEn: string | null;
	leader: { name: string | null; post: string } | null;
	geometry: MultiPolygon;
};
export type MyGrids = {
	grids: (LedGrid & { post: string; counts: { open: number; overdue: number } })[];
	neighbours: LedGrid[];
};

const isMyGrids = (value: unknown): value is MyGrids =>
	typeof value === 'object' && value !== null && 'grids' in value && 'neighbours' in value;

/** The grids of my posts, and those beside them. */
export const myGrids = (): Promise<Heard<MyGrids>> => hear('/api/my/grids', isMyGrids);

/** Today's theme; null where none is set for this day, `2026-11-21`. */
export type Today = {
	day: string;
	theme: { title: string; titleEn: string | null; look: string; lookEn: string | null } | null;
};
const isToday = (value: unknown): value is Today =>
	typeof value === 'object' && value !== null && 'theme' in value && 'day' in value;
export const today = (): Promise<Heard<Today>> => hear('/api/my/theme', isToday);
