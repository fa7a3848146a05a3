import { describe, expect, it } from 'vitest';
import { clock } from './clock.ts';
import { random } from './random.ts';
import { CATEGORIES } from './wording.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe.each(['2026-11-21T06:30:00Z', '2026-11-20T19:10:00Z', '2026-01-01T00:00:00Z'])(
	'times at %s',
	(moment) => {
		const now = new Date(moment);
		const when = clock(now, random(1, 'times'));
		const limits = Object.values(CATEGORIES).map(({ hours }) => hours);
		const times = Array.from({ length: 40 }, (_, i) => i).flatMap((i) =>
			limits.flatMap((hours) => [
				{ kind: 'open', hours, ...when.open(hours, i % 4 === 0) },
				{ kind: 'open', hours, ...when.just(hours, 40) },
				{ kind: 'closed', hours, ...when.closed(hours) },
				{ kind: 'past', hours: 168, ...when.past(i / 40, 700, i % 2 === 0) }
			])
		);

		it('are in the daytime of China and not in the future', () => {
			for (const { reportedAt, closedAt } of times) {
				const hour = (reportedAt.getUTCHours() + 8) % 24;
				expect(hour).toBeGreaterThanOrEqual(7);
				expect(hour).toBeLessThan(22);
				expect(reportedAt.getTime()).toBeLessThan(now.getTime());
				if (closedAt) expect(closedAt.getTime()).toBeLessThan(now.getTime());
				if (closedAt) expect(closedAt.getTime()).toBeGreaterThan(reportedAt.getTime());
			}
		});

		it('of open reports are due from two days ago to five days ahead, of closed ones within thirty days', () => {
			for (const { kind, hours, reportedAt, dueAt, closedAt } of times) {
				expect((dueAt?.getTime() ?? 0) - reportedAt.getTime()).toBe(hours * HOUR);
				const left = (dueAt?.getTime() ?? 0) - now.getTime();
				if (kind === 'open') expect(left).toBeGreaterThan(-2 * DAY);
				if (kind === 'open') expect(left).toBeLessThan(5 * DAY);
				if (kind === 'closed')
					expect(now.getTime() - (closedAt?.getTime() ?? 0)).toBeLessThanOrEqual(30 * DAY + HOUR);
			}
		});
	}
);
