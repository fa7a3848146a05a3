import { createECDH, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import * as accounts from '../../src/lib/server/accounts.ts';
import { DISPLAY_COOKIE, hash } from '../../src/lib/server/asker.ts';
import { openDatabase } from '../../src/lib/server/db.ts';
import { migrate } from '../../src/lib/server/migrate.ts';
import { TICKET_KEY } from '../../src/lib/server/ticket-inside.ts';
import { accept } from '../../src/lib/server/welcome.ts';
import { aSite, bookAndWalk } from '../support/canary-bookings.ts';
import { secret } from '../support/canary-secrets.ts';
import { layLawGround } from '../support/law-ground.ts';
import { startServer, type Server } from '../support/server.ts';
import { script } from '../support/staff.ts';

/** A title that the database refuses for a reason the product does not know, so that it says 500 and logs. */
const BREAKS = '断线';
const LEADER = '演示 grid_leader';
const OPERATOR = '演示 county_operator';

/** A database with people in it, closed again; `url` of a server, or a folder of the embedded engine. */
async function lay(where: { url?: string; dataDir: string }): Promise<void> {
	const database = await openDatabase(where);
	const { sql } = database;
	await migrate(sql);
	await layLawGround(sql);
	for (const [login, name, role, area] of [
		['leader', LEADER, 'grid_leader', 'G1'],
		['operator', OPERATOR, 'operator', null]
	] as const) {
		const { token } = await accounts.invite(sql, script, { name, login, duties: [{ role, area }] });
		await accept(sql, token, secret.password);
	}
	await sql.unsafe(aSite);
	await sql`insert into display (name, token_hash) values ('大厅', ${hash(secret.display)})`;
	await sql.unsafe(
		`alter table ticket add constraint a_reason_nobody_knows check (title not like '%${BREAKS}%')`
	);
	await database.close();
}

const native = inject('native');

for (const engine of ['embedded', 'native'] as const) {
	describe.skipIf(engine === 'native' && native === null)(
		`${engine}: canaries in every personal field`,
		() => {
			const dataDir = mkdtempSync(join(tmpdir(), 'minqing-canaries-'));
			const database = `canaries_${process.pid}`;
			const on = (name: string) => native?.replace('{database}', name) ?? '';
			let server: Server;
			let errors: { status: number; text: string }[] = [];

			beforeAll(async () => {
				const env: Record<string, string> = {
					LOG_LEVEL: 'debug',
					ADMIN_TOKEN: secret.adminToken,
					AUTH_SECRET: secret.authSecret,
					REPORTER_KEY: secret.reporterKey,
					PUSH_HOSTS: 'push.invalid'
				};
				if (engine === 'native') {
					const admin = postgres(on('postgres'), { max: 1, onnotice() {} });
					await admin`create database ${admin(database)} template template0`;
					await admin.end();
					env.DATABASE_URL = on(database);
				}
				await lay(engine === 'native' ? { url: on(database), dataDir } : { dataDir });
				server = await startServer({ env, dataDir });
			});
			afterAll(async () => {
				await server.stop();
				rmSync(dataDir, { recursive: true, force: true });
				if (engine === 'embedded') return;
				const admin = postgres(on('postgres'), { max: 1, onnotice() {} });
				await admin`drop database ${admin(database)} with (force)`;
				await admin.end();
			});

			/** Asks, and keeps the answer where it is an error. */
			async function ask(
				path: string,
				options: RequestInit = {}
			): Promise<{ status: number; text: string; response: Response }> {
				const headers = new Headers(options.headers);
				if (!headers.has('origin')) headers.set('origin', server.url);
				if (typeof options.body === 'string') headers.set('content-type', 'application/json');
				const response = await fetch(server.url + path, { redirect: 'manual', ...options, headers });
				const answer = { status: response.status, text: await response.text() };
				if (answer.status >= 400) errors.push(answer);
				return { ...answer, response };
			}
			const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
				ask(path, { method: 'POST', body: JSON.stringify(body), headers });
			const report = (changes: object = {}) => ({
				title: '路灯不亮',
				description: secret.words,
				category: 'light',
				lng: 115.305,
				lat: 22.705,
				reporter: { name: secret.name, phone: secret.phone },
				...changes
			});
			const signIn = (login: string, password: string) =>
				ask('/sign-in?/password', { method: 'POST', body: new URLSearchParams({ login, password }) });
			async function signedIn(login: string): Promise<string> {
				const { response } = await signIn(login, secret.password);
				return response.headers
					.getSetCookie()
					.map((cookie) => cookie.split(';')[0])
					.join('; ');
			}

			test('come out to whom they are for, and are in no error answer and no log line', async () => {
				// A report, and what goes wrong with one.
				const opened = await post('/api/tickets', report(), { 'idempotency-key': 'one' });
				expect(opened.status).toBe(201);
				const { code, key } = JSON.parse(opened.text) as { code: string; key: string };
				expect(
					(await post('/api/tickets', report({ title: '另一件' }), { 'idempotency-key': 'one' })).status
				).toBe(422);
				const bad = report({ title: '', lng: secret.words, reporter: { name: 7, phone: secret.name } });
				expect((await post('/api/tickets', bad)).status).toBe(400);
				expect(
					(await ask('/api/tickets', { method: 'POST', body: `{"title": ${secret.words}` })).status
				).toBe(400);
				const elsewhere = { origin: 'https://elsewhere.example' };
				expect((await post('/api/tickets', report(), elsewhere)).status).toBe(403);
				const broken = await post('/api/tickets', report({ title: `${BREAKS}${secret.name}` }));
				expect(broken.status).toBe(500);

				// Signing in.
				expect((await signIn('leader', secret.wrongPassword)).text).not.toContain(secret.wrongPassword);
				const operator = await signedIn('operator');
				const leader = await signedIn('leader');
				expect(operator).toMatch(/session_token=/);

				// The person behind it: to nobody who may not, and to the operator.
				const path = `/api/tickets/${code}/reporter`;
				const why = { field: 'phone', reason: '核实位置' };
				const asked: [number, Record<string, string>][] = [
					[401, {}],
					[401, { [TICKET_KEY]: key }],
					[401, { authorization: `Bearer ${secret.wrongToken}` }],
					[403, { authorization: `Bearer ${secret.adminToken}` }],
					[403, { cookie: `${DISPLAY_COOKIE}=${secret.display}` }],
					[403, { cookie: leader }]
				];
				for (const [status, headers] of asked) {
					expect([headers, (await post(path, why, headers)).status]).toEqual([headers, status]);
				}
				expect(
					(await post(path, { field: 'key_hash', reason: secret.words }, { cookie: operator })).status
				).toBe(400);
				const told = await post(path, why, { cookie: operator });
				expect([told.status, JSON.parse(told.text)]).toEqual([200, { value: secret.phone }]);
				expect(told.response.headers.get('cache-control')).toBe('no-store');

				// Steps with another's secret, and words that nobody but those concerned may read.
				const wrongLink = { [TICKET_KEY]: secret.linkKey };
				expect((await post(`/api/tickets/${code}/actions/urge`, {}, wrongLink)).status).toBe(403);
				const note = { note: secret.words };
				expect((await post(`/api/tickets/${code}/actions/note`, note, { cookie: leader })).status).toBe(200);
				expect(
					(await post(`/api/tickets/${code}/actions/report_back`, note, { cookie: leader })).status
				).toBe(409);

				// What somebody follows and joins, and what goes wrong with it: nobody answers at that push service.
				const browser = {
					endpoint: `https://push.invalid/${secret.endpoint}`,
					keys: { p256dh: createECDH('prime256v1').generateKeys('base64url'), auth: 'BTBZMqHH6r4Tts7J_aSIgg' }
				};
				const follow = (topics: string[], more = {}) => post('/api/push', { ...browser, topics, ...more });
				expect((await follow(['category:light'])).status).toBe(201);
				expect((await follow(['grid:nowhere'])).status).toBe(422);
				expect((await follow(['category:light'], { endpoint: `http://${secret.endpoint}` })).status).toBe(
					400
				);
				expect((await post('/api/tickets', report())).status).toBe(201);
				const device = { 'idempotency-key': secret.device };
				expect((await post(`/api/tickets/${code}/echo`, {}, device)).status).toBe(201);
				expect((await post('/api/tickets/nothing/echo', {}, device)).status).toBe(404);

				// What is noted in the field.
				const patrol = { id: randomUUID(), grid: 'G1', startedAt: new Date() };
				const once = () => ({ cookie: leader, 'idempotency-key': randomUUID() });
				expect((await post('/api/patrols', patrol, once())).status).toBe(201);
				const finding = { note: secret.words, at: new Date() };
				expect((await post(`/api/patrols/${patrol.id}/findings`, finding, once())).status).toBe(201);
				const lost = { ...finding, ticket: secret.words };
				expect((await post(`/api/patrols/${patrol.id}/findings`, lost, once())).status).toBe(422);
				const visit = { grid: 'G1', household: secret.name, visited: 'elderly', on: '2026-11-22' };
				expect((await post('/api/visits', visit, once())).status).toBe(400);
				const groups = await bookAndWalk({ ask, post, operator, secret });
				// Until somebody has tried to push.
				await new Promise((resolve) => setTimeout(resolve, 5000));

				// What everybody may ask for.
				for (const open of [
					`/api/tickets/${code}`,
					'/api/tickets',
					'/api/layers/tickets.geojson',
					'/api/wall',
					'/api/wall/tickets',
					'/api/push',
					'/feeds/grids/G1.xml',
					'/feeds/categories/light.xml?lang=en',
					`/t/${code}`,
					...groups,
					'/',
					'/wall'
				]) {
					expect([open, (await ask(open)).text]).toEqual([
						open,
						expect.not.stringMatching(/金丝雀|13987651234|13876543210|canary-walk|sealed:/)
					]);
				}

				expect(new Set(errors.map(({ status }) => status))).toEqual(
					new Set([400, 401, 403, 404, 409, 422, 500])
				);
				const output = server.output();
				const { id } = JSON.parse(broken.text) as { id: string };
				expect(output).toContain(id);
				expect(output).toContain('a_reason_nobody_knows');
				const cookies = [operator, leader].map((cookie) => cookie.split('=')[1]?.slice(0, 24) ?? '');
				for (const canary of [...Object.values(secret), key, ...cookies, '金丝雀', '139****']) {
					expect(canary.length).toBeGreaterThan(2);
					expect(output).not.toContain(canary);
					for (const { text } of errors) expect(text).not.toContain(canary);
				}
				errors = [];
			});
		}
	);
}
