import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTemplate, TEMPLATE } from '../support/start-native.ts';
import { findBinaries } from '../support/native-binaries.ts';
import { type NativeServer, startNative } from '../support/native.ts';
import { type Server, startServer } from '../support/server.ts';
import { type LiveClient, listenLive } from '../support/sse.ts';
import { type Writing, writeTickets, written } from '../support/writers.ts';

const WRITERS = 8;
const EACH = 250;
const ALL = WRITERS * EACH;

type Page = { features: { properties: { code: string } }[]; next: string | null; position: string };

async function page(url: string, query: string): Promise<Page> {
	const answer = await fetch(`${url}/api/tickets?${query}`);
	if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
	return (await answer.json()) as Page;
}

async function allCodes(url: string): Promise<Set<string>> {
	const codes = new Set<string>();
	let after: string | null = null;
	do {
		const found: Page = await page(
			url,
			`limit=1000${after === null ? '' : `&after=${encodeURIComponent(after)}`}`
		);
		for (const feature of found.features) codes.add(feature.properties.code);
		after = found.next;
	} while (after !== null);
	return codes;
}

/** Each ticket of this run exactly once, and in the order of the log. */
function expectEachOnce(client: LiveClient, codes: readonly string[]): void {
	const heard = client.heard.map((event) => event.data.code);
	expect(heard.length).toBe(codes.length);
	expect(new Set(heard)).toEqual(new Set(codes));
	const order = client.heard.map(({ id }) => id.split('-').map(BigInt) as [bigint, bigint]);
	const backward = order.filter(([xid, seq], i) => {
		const [lastXid, lastSeq] = order[i - 1] ?? [-1n, -1n];
		return xid < lastXid || (xid === lastXid && seq <= lastSeq);
	});
	expect(backward).toEqual([]);
}

/** 8 writers × 250 tickets while `trouble` happens; one client stays, one is dropped now and then, one comes late. */
async function withTrouble(server: Server, trouble: (writing: Writing) => Promise<void>): Promise<void> {
	const { position } = await page(server.url, 'limit=1');
	const before = await allCodes(server.url);
	const staying = listenLive(server.url, position);
	const dropped = listenLive(server.url, position);
	const dropping = setInterval(() => dropped.drop(), 700);
	const writing = writeTickets(server.url, { writers: WRITERS, each: EACH });
	await Promise.all([trouble(writing), writing.done]);
	const late = listenLive(server.url, position);
	const clients = [staying, dropped, late];
	clearInterval(dropping);
	await Promise.all(clients.map((client) => client.until(ALL, 60_000))).finally(() => {
		clients.forEach((client) => client.close());
	});

	expect(new Set(writing.codes).size).toBe(ALL);
	for (const client of clients) expectEachOnce(client, writing.codes);
	expect(dropped.returns()).toBeGreaterThan(0);
	const kept = await allCodes(server.url);
	expect(writing.codes.filter((code) => !kept.has(code))).toEqual([]);
	expect(kept.size).toBe(before.size + ALL);
}

const LIMIT = 240_000;

describe('live, embedded: nothing lost, nothing twice', () => {
	let server: Server;
	beforeAll(async () => {
		server = await startServer();
	});
	afterAll(() => server.stop());

	test("a heartbeat at once and every five seconds, with the server's time and no position", async () => {
		const stop = new AbortController();
		const { body } = await fetch(`${server.url}/api/live`, { signal: stop.signal });
		let heard = '';
		const beats = () =>
			[...heard.matchAll(/^event: beat\ndata: (.*)\n\n/gm)].map(
				([, data]) => JSON.parse(data!) as { at: string }
			);
		for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
			heard += chunk;
			if (beats().length > 1) break;
		}
		stop.abort();
		const [first, second] = beats().map(({ at }) => Date.parse(at));
		expect(Math.abs(second! - Date.now())).toBeLessThan(2000);
		// The steady beat is everybody's: the first after the hello comes within five seconds.
		expect(second! - first!).toBeLessThan(6000);
		expect(heard).not.toContain('id:');
	});

	test(
		'the server killed with -9 and started again',
		() =>
			withTrouble(server, async (writing) => {
				await written(writing, 800);
				await server.kill9();
				await server.start();
			}),
		LIMIT
	);
});

const bin = findBinaries();
describe.skipIf(bin === null)('live, native: nothing lost, nothing twice', () => {
	let native: NativeServer;
	let server: Server;
	let admin: postgres.Sql;
	beforeAll(async () => {
		native = await startNative({ bin: bin ?? '', durable: true });
		await makeTemplate(native.url());
		server = await startServer({ env: { DATABASE_URL: native.url(TEMPLATE) } });
		admin = postgres(native.url(TEMPLATE), { max: 1, onnotice() {}, backoff: () => 0.1 });
	});
	afterAll(async () => {
		await admin.end({ timeout: 1 });
		await server.stop();
		await native.stop();
	});

	const killListener = () => admin<{ pid: number }[]>`
		select pid, pg_terminate_backend(pid) from pg_stat_activity
		where application_name = 'minqing' and query ilike 'listen%'`;

	test(
		'the listener killed, then the server killed with -9 and started again',
		() =>
			withTrouble(server, async (writing) => {
				await written(writing, 300);
				expect((await killListener()).length).toBeGreaterThan(0);
				await written(writing, 1000);
				await server.kill9();
				await server.start();
			}),
		LIMIT
	);

	test(
		'PostgreSQL killed with -9 and started again',
		() =>
			withTrouble(server, async (writing) => {
				await written(writing, 700);
				await native.kill9();
				await native.start();
			}),
		LIMIT
	);

	test(
		'a transaction left open for 3 s',
		() =>
			withTrouble(server, async (writing) => {
				await written(writing, 200);
				await admin.begin(async (idle) => {
					// With a number of its own it holds back the fence behind which the log is read.
					await idle`select pg_current_xact_id()`;
					await new Promise((resolve) => setTimeout(resolve, 3000));
				});
			}),
		LIMIT
	);
});
