import { beginOf } from '#geo/beijing-day.ts';
import type { OpenSpan } from '#geo/opening-hours.ts';

const MINUTE = 60_000;
/** An hour of teaching. */
const SLOT = 60 * MINUTE;
/** Guides teach by day, also where a square never closes. */
const FROM = 8 * 60 * MINUTE;
const TO = 20 * 60 * MINUTE;

/** From when to when: moments in milliseconds since 1970. */
export type Slot = { from: number; to: number };
/** What is taken already: the site itself, or one of its guides elsewhere. */
export type Taken = Slot & { here: boolean; guide: string };

export const overlap = (a: Slot, b: Slot): boolean => a.from < b.to && b.from < a.to;

/** The hours of teaching of a day: whole ones, counted from when the site opens. */
export function slotsOf(open: readonly OpenSpan[], day: number): Slot[] {
	return open.flatMap((span) => {
		const end = Math.min(span.to, beginOf(day) + TO);
		const slots: Slot[] = [];
		for (let from = Math.max(span.from, beginOf(day) + FROM); from + SLOT <= end; from += SLOT)
			slots.push({ from, to: from + SLOT });
		return slots;
	});
}

/** The hours that have not begun, and whether they can be had: nobody else is at the site, and one of its guides has time. */
export const offered = (
	slots: readonly Slot[],
	{ guides, taken, after }: { guides: readonly string[]; taken: readonly Taken[]; after: number }
): (Slot & { free: boolean })[] =>
	slots
		.filter(({ from }) => from >= after)
		.map((slot) => {
			const meanwhile = taken.filter((other) => overlap(slot, other));
			const someone = guides.some((guide) => !meanwhile.some((other) => other.guide === guide));
			return { ...slot, free: someone && !meanwhile.some(({ here }) => here) };
		});
