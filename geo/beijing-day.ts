export const DAY_MS = 86_400_000;

/** Beijing is eight hours ahead of UTC, without summer time since 1991: plain arithmetic is right and quick. */
const BEIJING_MS = 8 * 3_600_000;

/** The day of a moment in Beijing, as days since 1970-01-01. */
export const dayOf = (moment: number): number => Math.floor((moment + BEIJING_MS) / DAY_MS);

/** The moment at which a day begins in Beijing. */
export const beginOf = (day: number): number => day * DAY_MS - BEIJING_MS;

/** Of a day, 0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** The date of a day, written `2026-11-21`. */
export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The day of a date written `2026-11-21`. @throws {RangeError} for anything else */
export function dayNumber(date: string): number {
	const day = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) / DAY_MS : NaN;
	if (Number.isNaN(day) || dateOf(day) !== date) {
		throw new RangeError(`“${date}” 不是 2026-11-21 这样的日期 / is not a date like 2026-11-21`);
	}
	return day;
}
