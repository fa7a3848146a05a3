import type { Words } from '#geo/layer.ts';

/** A booking as this device remembers it: what opens it again. */
export type Kept = { id: string; key: string; name: Words; from: string };

const NAME = 'minqing-bookings';
const OVER_MS = 7 * 86_400_000;

const isKept = (value: unknown): value is Kept =>
	typeof value === 'object' &&
	value !== null &&
	'id' in value &&
	typeof value.id === 'string' &&
	'key' in value &&
	typeof value.key === 'string' &&
	'from' in value &&
	typeof value.from === 'string' &&
	'name' in value &&
	typeof value.name === 'object' &&
	value.name !== null &&
	'zh' in value.name &&
	'en' in value.name;

/** The bookings that were made on this device and are not long over, the next first. */
export function keptHere(now = Date.now()): Kept[] {
	try {
		const all: unknown = JSON.parse(localStorage.getItem(NAME) ?? '[]');
		if (!Array.isArray(all)) return [];
		return all
			.filter(isKept)
			.filter(({ from }) => Date.parse(from) > now - OVER_MS)
			.sort((a, b) => a.from.localeCompare(b.from));
	} catch {
		// A device that keeps nothing: the link on the page remains.
		return [];
	}
}

/** Keeps a booking, once. */
export function keep(booking: Kept): Kept[] {
	const all = [...keptHere().filter(({ id }) => id !== booking.id), booking];
	return write(all);
}

export const forget = (id: string): Kept[] => write(keptHere().filter((one) => one.id !== id));

function write(all: readonly Kept[]): Kept[] {
	try {
		localStorage.setItem(NAME, JSON.stringify(all));
	} catch {
		// As above.
	}
	return keptHere();
}

/** The group's own page: the secret stands behind the #, where no server log sees it. */
export const bookingPath = (id: string, key: string, keep = ''): string =>
	`/bookings/${encodeURIComponent(id)}${keep}#k=${encodeURIComponent(key)}`;
