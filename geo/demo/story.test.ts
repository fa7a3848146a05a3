import { describe, expect, it } from 'vitest';
import { generate } from './community.ts';
import { past } from './past.ts';
import { story } from './story.ts';
import { toMetres } from './plane.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe.each(['2026-11-21T06:30:00Z', '2026-11-20T19:10:00Z'])(
	'the demonstration community at %s',
	(moment) => {
		const now = new Date(moment);
		const { tickets } = generate({ seed: 1, now });
		const earlier = past(1, tickets, now);
		const all = [...tickets, ...earlier];
		const stories = all.map((ticket) => ({ ticket, steps: story(1, ticket, now) }));

		it('has stories that begin with the report, end in the state, and go forward', () => {
			for (const { ticket, steps } of stories) {
				expect(steps[0]).toEqual({ state: 'reported', at: ticket.reportedAt, said: null });
				expect(steps.at(-1)?.state).toBe(ticket.state);
				steps.forEach(({ at }, i) => {
					expect(at.getTime()).toBeGreaterThanOrEqual(steps[i - 1]?.at.getTime() ?? 0);
					expect(at.getTime()).toBeLessThanOrEqual(now.getTime());
				});
				const closed = steps.find(({ state }) => ['closed', 'void', 'duplicate'].includes(state));
				expect(closed?.at).toEqual(ticket.closedAt ?? undefined);
			}
		});

		it('accepts most within five minutes, signs for most within thirty, and some come back', () => {
			const waits = (from: string, to: string) =>
				stories.flatMap(({ steps }) => {
					const [a, b] = [from, to].map((name) => steps.find(({ state }) => state === name)?.at.getTime());
					return a && b ? [(b - a) / MINUTE] : [];
				});
			const share = (list: number[], most: number) =>
				list.filter((wait) => wait <= most).length / list.length;
			const accepted = share(waits('reported', 'accepted'), 5);
			const signed = share(waits('dispatched', 'in_progress'), 30);
			expect([accepted > 0.88, accepted < 0.99, signed > 0.84, signed < 0.98]).toEqual([
				true,
				true,
				true,
				true
			]);
			const handled = stories.filter(({ steps }) => steps.some(({ state }) => state === 'handled'));
			const again = handled.filter(
				({ steps }) => steps.filter(({ state }) => state === 'handled').length > 1
			);
			expect(again.length / handled.length).toBeGreaterThan(0.03);
			expect(again.length / handled.length).toBeLessThan(0.12);
			const said = stories.flatMap(({ steps }) => steps.flatMap((step) => step.said ?? []));
			expect(said.length).toBeGreaterThan(300);
			expect(said.filter(({ solved }) => solved).length / said.length).toBeGreaterThan(0.9);
		});

		it('has reports on every one of the last thirty days, by the same people of the same places', () => {
			for (let day = 1; day < 29; day++) {
				const until = now.getTime() - day * DAY;
				const reported = all.filter(({ reportedAt }) => Math.abs(until - reportedAt.getTime()) < DAY / 2);
				expect([day, reported.length > 4]).toEqual([day, true]);
			}
			expect(new Set(all.map(({ externalId }) => externalId)).size).toBe(all.length);
			const spots = tickets.map(({ lng, lat }) => toMetres([lng, lat]));
			for (const { lng, lat, closedAt } of earlier) {
				const [x, y] = toMetres([lng, lat]);
				expect(Math.min(...spots.map((spot) => Math.hypot(spot[0] - x, spot[1] - y)))).toBeLessThan(25);
				for (const value of [lng, lat]) expect(Math.round(value * 1e7) % 10).not.toBe(0);
				expect(now.getTime() - (closedAt?.getTime() ?? 0)).toBeLessThan(30 * DAY + DAY / 24);
			}
		});
	}
);
