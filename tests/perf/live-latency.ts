import { fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Sql } from '../../src/lib/server/db.ts';
import { startServer } from '../support/server.ts';
import { milliseconds, percentile, type Figure, type Measurement } from './figures.ts';
import { database, onNative, points } from './ground.ts';

const SECONDS = 8;
/** Tickets of one transaction at 1,000 a second. */
const RUNS = [
	{ clients: 1000, perSecond: 100, most: 150 },
	{ clients: 1000, perSecond: 1000, most: 300 },
	{ clients: 5000, perSecond: 100 },
	{ clients: 5000, perSecond: 1000 }
];

type Report = { latencies: number[]; events: number };

export const liveLatency: Measurement = {
	title: 'From the commit to the client',
	how: `The built server on native PostgreSQL, clients in one process and the writer in another, all on this machine. From the event's own time, taken in its transaction, to the bytes at the client; tickets come ten to a transaction, ${SECONDS} s each. Every tenth client is timed, all are counted: the ratio is events that arrived against events sent to all.`,
	run: () =>
		onNative(async (server) => {
			const { sql, close } = await database(server, 'live', 30, 4);
			const product = await startServer({ env: { DATABASE_URL: server.url('live') } });
			const figures: Figure[] = [];
			for (const run of RUNS) {
				const clients = await connect(product.url, run.clients);
				const sent = await write(sql, run.perSecond);
				const { latencies, events } = await clients.report(sent * run.clients);
				clients.close();
				const [p50, p99] = [percentile(latencies, 50), percentile(latencies, 99)];
				const what = `${run.clients.toLocaleString('en-US')} clients, ${run.perSecond.toLocaleString('en-US')} tickets/s`;
				figures.push({
					what: `${what}: arrived`,
					ours: events.toLocaleString('en-US'),
					baseline: (sent * run.clients).toLocaleString('en-US'),
					ratio: events / (sent * run.clients),
					wanted: { least: 1, most: 1 }
				});
				figures.push({
					what: `${what}: p99 (p50 ${milliseconds(p50)})`,
					ours: milliseconds(p99),
					baseline: run.most ? milliseconds(run.most) : '–',
					ratio: run.most ? p99 / run.most : null,
					...(run.most && { wanted: { most: 1 } })
				});
			}
			await product.stop();
			await close();
			return figures;
		})
};

/** Opens so many clients, in processes of a thousand: a process may hold only so many sockets. */
async function connect(url: string, count: number) {
	const file = fileURLToPath(new URL('live-clients.mjs', import.meta.url));
	const processes = Array.from({ length: Math.ceil(count / 1000) }, () =>
		fork(file, [url, String(Math.min(count, 1000))])
	);
	const told = (child: (typeof processes)[number]) =>
		new Promise<Report>((resolve, reject) => {
			child.once('message', (message: Report & { problem?: string }) =>
				message.problem ? reject(new Error(message.problem)) : resolve(message)
			);
		});
	await Promise.all(processes.map(told));
	for (const child of processes) child.send('reset');
	return {
		/** Waits until everything has arrived, or nothing more does. */
		async report(expected: number): Promise<Report> {
			let all: Report = { latencies: [], events: 0 };
			for (let before = -1; all.events < expected && all.events !== before;) {
				before = all.events;
				await sleep(1500);
				const parts = await Promise.all(
					processes.map((child) => {
						const answer = told(child);
						child.send('report');
						return answer;
					})
				);
				all = {
					latencies: all.latencies.concat(...parts.map((part) => part.latencies)),
					events: parts.reduce((sum, part) => sum + part.events, all.events)
				};
			}
			return all;
		},
		close: () => processes.forEach((child) => child.kill())
	};
}

/** Writes tickets with their decisions at a steady pace, and rings the bell as the product does; gives how many. */
async function write(sql: Sql, perSecond: number): Promise<number> {
	const each = Math.min(10, perSecond / 20);
	const pause = (each / perSecond) * 1000;
	const spots = points(30, each);
	const batches = Math.round((SECONDS * perSecond) / each);
	const began = performance.now();
	const running: Promise<unknown>[] = [];
	for (let batch = 0; batch < batches; batch++) {
		running.push(openMany(sql, spots));
		await sleep(Math.max(0, began + (batch + 1) * pause - performance.now()));
	}
	await Promise.all(running);
	return batches * each;
}

async function openMany(sql: Sql, spots: [number, number][]): Promise<void> {
	await sql`
		with opened as (
			insert into ticket (title, category, place, outcome, rule, area_version_id, post_id, person_id, border_m, runner_up_id, suspect)
			select 'x', 'road', place, a.*
			from unnest(${spots.map(([lng]) => lng)}::float8[], ${spots.map(([, lat]) => lat)}::float8[]) u (lng, lat)
				cross join lateral st_setsrid(st_point(lng, lat), 4326) place
				cross join lateral duty_decide(place, now(), '{}') a
			returning id, state
		)
		insert into event (ticket_id, type, state) select id, 'reported', state from opened`;
	await sql.notify('minqing_event', '');
}
