import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askers, type AskerName } from '../../src/lib/server/api/endpoint.ts';
import { rightsRows, type RightsRow } from '../../src/lib/server/api/rights.ts';
import type { Database } from '../../src/lib/server/db.ts';
import { holderOf, KEY, layLawGround } from '../support/law-ground.ts';
import { eachServer, type Prepared } from '../support/prepared-server.ts';
import {
	described,
	outcomeOf,
	refusedRightly,
	rightOf,
	tell,
	type Outcome
} from '../support/rights-outcome.ts';
import { requestOf, type Known, type Target } from '../support/rights-requests.ts';
import { layVisitors, visitorEnv, type Visitors } from '../support/visitors.ts';

const OTHER_KEY = 'the secret of another ticket';
type Laid = {
	visitors: Visitors;
	own: string;
	ofTheUnit: string;
	elsewhere: string;
	patrols: Record<string, string>;
};
async function lay(database: Database): Promise<Laid> {
	const ground = await layLawGround(database.sql);
	// The other community's leader is its supervisor too: of the community, and not of the county.
	await database.sql`
		with made as (
			insert into post (kind, title, area_id) select 'supervisor', '邻社区督办员', id from area where code = 'C2' returning id)
		insert into post_holding (post_id, person_id) select id, ${ground.people.other_leader ?? null} from made`;
	const visitors = await layVisitors(database, ground);
	const [own, ofTheUnit, elsewhere] = [
		await ground.ticket('in_progress'),
		await ground.ticket('in_progress'),
		await ground.ticket('in_progress')
	];
	// One was sent to the unit; one lies in a town of no county and was sent to somebody there, whom none of the others is above.
	await database.sql`update ticket set owner_post_id = ${ground.posts.unit ?? null} where code = ${ofTheUnit}`;
	await database.sql.unsafe(`
		insert into area (code, level) values ('Y', 'town');
		insert into area (code, level, parent_id) select 'G9', 'grid', id from area where code = 'Y';
		insert into area_version (area_id, code, level, version, name, geom, valid)
		select id, code, level, 1, '外镇' || code, st_multi(st_makeenvelope(115.50, 22.70, 115.51, 22.71, 4326)), tstzrange('2020-01-01', null)
		from area where code in ('Y', 'G9');
		insert into post (kind, title, area_id) select 'grid_leader', '外镇网格长', id from area where code = 'G9'`);
	await database.sql`
		update ticket set area_version_id = v.id, owner_post_id = p.id, post_id = p.id, key_hash = sha256(${OTHER_KEY}::bytea)
		from area_version v join post p on p.area_id = v.area_id where v.code = 'G9' and ticket.code = ${elsewhere}`;
	await database.sql`delete from ticket_assist where ticket_id = (select id from ticket where code = ${elsewhere})`;
	const patrols: Record<string, string> = {};
	for (const [role, name] of [...Object.entries(holderOf), ['other', 'other_leader'] as const]) {
		patrols[role] = randomUUID();
		await database.sql`
			insert into patrol (id, area_id, person_id, started_at)
			select ${patrols[role]}, id, ${ground.people[name] ?? null}, now() from area where code = 'G1'`;
	}
	return { visitors, own, ofTheUnit, elsewhere, patrols };
}

eachServer((prepare, engine) => {
	// One of the two keeps its wall to itself.
	const wallOpen = engine === 'embedded';

	describe('rights', () => {
		let running: Prepared<Laid> | undefined;
		let known: Known;
		let targets: { own: Target; ofTheUnit: Target; elsewhere: Target };
		let released: Target;
		const laid = () => running!.laid;
		const url = () => running!.server.url;

		beforeAll(async () => {
			running = await prepare(lay, { ...visitorEnv, WALL_OPEN: wallOpen ? 'yes' : 'no' });
			const { visitors, own, ofTheUnit, elsewhere, patrols } = laid();
			targets = {
				own: {
					grid: 'G1',
					code: own,
					hidden: await photograph(own, KEY),
					toRelease: await photograph(own, KEY)
				},
				ofTheUnit: { grid: 'G1', code: ofTheUnit, hidden: await photograph(ofTheUnit, KEY), toRelease: '' },
				elsewhere: {
					grid: 'G9',
					code: elsewhere,
					hidden: await photograph(elsewhere, OTHER_KEY),
					toRelease: await photograph(elsewhere, OTHER_KEY)
				}
			};
			const shown = await photograph(own, KEY);
			const done = await fetch(`${url()}/api/photographs/${shown}/release`, {
				method: 'POST',
				headers: visitors.script
			});
			expect(done.status).toBe(204);
			released = { grid: 'G1', code: own, hidden: shown, toRelease: shown };
			known = {
				victim: visitors.accounts.unit ?? '',
				picture: await picture(),
				patrols,
				spare: visitors.spare
			};
			// Somebody whose account may be changed, and nobody of the table.
			const made = await fetch(`${url()}/api/accounts`, {
				method: 'POST',
				headers: { ...visitors.script, 'content-type': 'application/json' },
				body: JSON.stringify({ name: '被改的人', login: 'victim', duties: [] })
			});
			known.victim = ((await made.json()) as { account: string }).account;
		});
		afterAll(() => running?.stop());

		async function photograph(code: string, key: string): Promise<string> {
			const body = await picture();
			const headers = { 'x-ticket-key': key, 'content-type': 'image/png' };
			const added = await fetch(`${url()}/api/tickets/${code}/photographs`, {
				method: 'POST',
				headers,
				body
			});
			expect(added.status, await added.clone().text()).toBe(201);
			return ((await added.json()) as { hash: string }).hash;
		}

		async function ask(row: RightsRow, asker: AskerName, target: Target): Promise<Outcome> {
			const { path, init } = requestOf(row, asker, target, known);
			const headers = { ...laid().visitors[asker], ...init.headers };
			return outcomeOf(row, await fetch(url() + path, { ...init, headers, redirect: 'manual' }));
		}

		/** What is theirs, and what is not. */
		const about = (row: RightsRow, asker: AskerName): Target => {
			const isPicture = row.name.startsWith('GET /api/photographs');
			if (isPicture && ['public', 'display', 'administrator'].includes(asker)) return released;
			return asker === 'unit' && !row.name.endsWith('/release') ? targets.ofTheUnit : targets.own;
		};

		test('every row and every column, as the table has it', async () => {
			const wrong: string[] = [];
			const count = { admitted: 0, refused: 0, others: 0 };
			for (const row of rightsRows) {
				for (const asker of askers) {
					const right = rightOf(row, asker, wallOpen);
					const got = await ask(row, asker, about(row, asker));
					count[got.admitted ? 'admitted' : 'refused']++;
					if (right ? !got.admitted || !described(row, got) : !refusedRightly(row, got))
						wrong.push(`${row.name} ${asker} should be ${right ?? 'refused'}: ${tell(got)}`);
					// A county's operator and administrator have no other ground.
					if (right !== 'own' || ['operator', 'administrator'].includes(asker)) continue;
					const others = await ask(row, asker, targets.elsewhere);
					count.others++;
					if (!refusedRightly(row, others))
						wrong.push(`${row.name} ${asker} on what is not theirs: ${tell(others)}`);
				}
			}
			console.log(
				`${engine}: ${rightsRows.length} routes and forms × ${askers.length} askers: ${count.admitted} admitted, ${count.refused} refused; ${count.others} on what is not theirs, refused`
			);
			expect(wrong).toEqual([]);
		});

		test("other people's: another community's leader, another ticket's link, another's photograph, another's session", async () => {
			const { visitors, own, elsewhere } = laid();
			const send = async (path: string, headers: Record<string, string>, body?: unknown) => {
				const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
				const answer = await fetch(url() + path, {
					...init,
					headers: { 'content-type': 'application/json', ...headers }
				});
				return { status: answer.status, text: await answer.text() };
			};
			const { otherLeader, resident } = visitors;
			expect((await send(`/api/tickets/${own}/actions/note`, otherLeader, { note: '路过' })).status).toBe(
				403
			);
			expect((await send(`/api/tickets/${own}`, otherLeader)).text).toContain('"inside":null');
			expect((await send(`/api/tickets/${elsewhere}`, resident)).text).toContain('"inside":null');
			expect((await send(`/api/tickets/${elsewhere}/actions/urge`, resident, {})).status).toBe(403);
			expect((await send(`/api/tickets/${own}/actions/urge`, { 'x-ticket-key': OTHER_KEY }, {})).status).toBe(
				403
			);
			for (const headers of [otherLeader, { 'x-ticket-key': OTHER_KEY }, visitors.display, {}])
				expect((await send(`/api/photographs/${targets.own.hidden}/full`, headers)).status).toBe(404);
			const listed = (await send(`/api/tickets/${elsewhere}/photographs`, resident)).text;
			expect(listed).toBe('{"photographs":[]}');

			expect((await send(`/api/tickets/${own}/posts`, otherLeader)).status).toBe(403);
			expect((await send('/api/tickets/20000101-000001/posts', otherLeader)).status).toBe(404);
			for (const path of ['/admin/audit', '/admin/displays', '/admin/tours/figures']) {
				expect((await send(path, otherLeader)).status, path).toBe(403);
				expect((await send(path, visitors.supervisor)).status, path).toBe(200);
			}

			const form = new URLSearchParams({ id: visitors.otherSession }).toString();
			const ended = await fetch(`${url()}/account?/endSession`, {
				method: 'POST',
				headers: {
					...visitors.operator,
					accept: 'application/json',
					'content-type': 'application/x-www-form-urlencoded'
				},
				body: form
			});
			expect(await ended.json()).toMatchObject({ type: 'failure', status: 404 });
			expect((await send('/api/my/tickets', otherLeader)).status).toBe(200);
			// A session that somebody made up, a token that is nearly right.
			expect((await send('/api/my/tickets', { cookie: 'minqing.session_token=made.up' })).status).toBe(401);
			expect(
				(await send('/api/accounts', { authorization: `${visitors.script.authorization}x` })).status
			).toBe(403);
			// A page of another website sends the cookie along.
			const lured = { ...visitors.operator, origin: 'https://elsewhere.example' };
			expect((await send(`/api/tickets/${own}/actions/note`, lured, { note: '路过' })).status).toBe(403);
		});
	});
});

/** No two are alike. */
let shade = 0;
async function picture(): Promise<Uint8Array<ArrayBuffer>> {
	const background = { r: ++shade * 9, g: 90, b: 30 };
	return new Uint8Array(
		await sharp({ create: { width: 64, height: 48, channels: 3, background } })
			.png()
			.toBuffer()
	);
}
