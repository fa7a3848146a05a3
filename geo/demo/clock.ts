import type { Random } from './random.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** China has one time zone and no summer time. */
const ZONE = 8 * HOUR;

type Times = { reportedAt: Date; dueAt: Date | null; closedAt: Date | null };

/** Times of tickets relative to `now`: people report between seven in the morning and half past nine at night. */
export function clock(now: Date, chance: Random) {
	const end = now.getTime() - 2 * 60_000;
	const times = (reported: number, hours: number, closed: number | null): Times => ({
		reportedAt: new Date(reported),
		dueAt: new Date(reported + hours * HOUR),
		closedAt: closed === null ? null : new Date(Math.min(closed, end))
	});
	/** The day that holds this moment, at an hour between `from` and `to`; a day earlier where that is still to come. */
	const during = (moment: number, from: number, to: number) => {
		const day = Math.floor((moment + ZONE) / DAY) * DAY - ZONE;
		const time = day + Math.round(chance.between(from, to) * 3600) * 1000;
		return time > end ? time - DAY : time;
	};
	return {
		/** Came within so many minutes, where people are awake; else in the last hours. */
		just(hours: number, minutes: number): Times {
			const reported = end - Math.round(chance.between(0.1, 1) * minutes) * 60_000;
			const hour = Math.floor(((reported + ZONE) % DAY) / HOUR);
			return hour >= 7 && hour < 21 ? times(reported, hours, null) : this.open(hours, true);
		},
		/**
		 * Open, due between two days ago and five days ahead; `fresh`: came in the last hours.
		 * @param part of the day in which it was reported, in hours
		 */
		open(hours: number, fresh: boolean, [from, to]: readonly [number, number] = [7, 21.5]): Times {
			const late = !fresh && chance.chance(0.22);
			for (let attempt = 0; ; attempt++) {
				const back = fresh ? 9 : late || attempt > 12 ? hours + 47 : hours;
				const reported = during(end - chance.between(late ? hours : 0, back) * HOUR, from, to);
				const due = reported + hours * HOUR - end;
				if ((due > -47.5 * HOUR && due < 5 * DAY && (late || attempt > 12 || due > 0)) || attempt > 60) {
					return times(Math.max(reported, end - (hours + 47.5) * HOUR), hours, null);
				}
			}
		},
		/** Closed within the last thirty days, most of them in time. */
		closed(hours: number): Times {
			const took =
				hours * HOUR * (chance.chance(0.9) ? chance.between(0.15, 0.97) : chance.between(1.02, 1.6));
			const reported = during(end - took - chance.between(0, 29 * DAY - took), 7, 21.5);
			return times(reported, hours, Math.max(reported + took, end - 30 * DAY));
		},
		/** Closed long ago: `part` (0 to 1) of the way from `days` ago until now. A week is the limit. */
		past(part: number, days: number, evening: boolean): Times {
			const reported = during(
				end - 8 * DAY - (1 - part) * (days - 8) * DAY,
				evening ? 19.5 : 8.5,
				evening ? 21.4 : 18
			);
			return times(reported, 168, reported + chance.between(0.6, 6.8) * DAY);
		},
		/** The last evening talk, still in hand. */
		lately: (): Times => times(during(end - DAY, 19.5, 21), 168, null)
	};
}
