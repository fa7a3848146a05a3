import { setTimeout as sleep } from 'node:timers/promises';
import { startServer } from '../support/server.ts';
import { milliseconds, percentile, type Figure, type Measurement } from './figures.ts';
import { database, onNative, points } from './ground.ts';

const PER_SECOND = 200;
const SECONDS = 20;
const COLUMNS = 30;
const MOST_MS = 100;

/** A report that came in, by its code and the secret of its link. */
type Report = { code: string; key: string };

/**
 * Steps of the law over HTTP at a steady pace, whether or not the one before has been answered. Each is a whole step: the ticket is locked, the law asked, the
 * clock worked out, the event written.
 */
export const ticketActions: Measurement = {
	title: 'Steps of the law, 200 a second',
	how: `The built server on native PostgreSQL with its default durability; ${PER_SECOND} requests a second for ${SECONDS} s, sent on time whatever was answered, each by a reporter over 500 tickets; from the sending to the whole answer.`,
	run: () =>
		onNative(async (native) => {
			const { close } = await database(native, 'actions', COLUMNS);
			const product = await startServer({ env: { DATABASE_URL: native.url('actions') } });
			const reports = await Promise.all(
				points(COLUMNS, 500).map(async ([lng, lat]) => {
					const answer = await fetch(`${product.url}/api/tickets`, {
						method: 'POST',
						headers: { 'content-type': 'application/json' },
						body: JSON.stringify({ title: '路灯不亮', category: 'light', lng, lat })
					});
					return (await answer.json()) as Report;
				})
			);
			const taken: number[] = [];
			const refused: number[] = [];
			const send = async ({ code, key }: Report) => {
				const began = performance.now();
				const answer = await fetch(`${product.url}/api/tickets/${code}/actions/urge`, {
					method: 'POST',
					headers: { 'content-type': 'application/json', 'x-ticket-key': key },
					body: '{"note":"请快些"}'
				});
				await answer.arrayBuffer();
				(answer.ok ? taken : refused).push(performance.now() - began);
			};
			const began = performance.now();
			const under = new Set<Promise<void>>();
			for (let n = 0; n < PER_SECOND * SECONDS; n++) {
				const wait = began + (n * 1000) / PER_SECOND - performance.now();
				if (wait > 1) await sleep(wait);
				const report = reports[n % reports.length];
				if (!report) throw new Error('no report');
				const sent = send(report).finally(() => under.delete(sent));
				under.add(sent);
			}
			await Promise.all(under);
			const seconds = (performance.now() - began) / 1000;
			await product.stop();
			await close();
			const [p50, p99] = [percentile(taken, 50), percentile(taken, 99)];
			const figures: Figure[] = [
				{
					what: 'taken a second',
					ours: (taken.length / seconds).toFixed(0),
					baseline: String(PER_SECOND),
					ratio: taken.length / seconds / PER_SECOND,
					wanted: { least: 0.95 }
				},
				{
					what: `p99 (p50 ${milliseconds(p50)})`,
					ours: milliseconds(p99),
					baseline: milliseconds(MOST_MS),
					ratio: p99 / MOST_MS,
					wanted: { most: 1 }
				}
			];
			if (refused.length > 0) throw new Error(`${refused.length} steps were refused`);
			return figures;
		})
};
