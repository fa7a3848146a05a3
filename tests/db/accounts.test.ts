import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as accounts from '../../src/lib/server/accounts.ts';
import { oversees } from '../../src/lib/server/asker.ts';
import * as audit from '../../src/lib/server/audit.ts';
import type { Database, Sql } from '../../src/lib/server/db.ts';
import * as displays from '../../src/lib/server/displays.ts';
import * as posts from '../../src/lib/server/posts.ts';
import { constraintSentence } from '../../src/lib/server/problem.ts';
import { figures } from '../../src/lib/server/tour-figures.ts';
import * as welcome from '../../src/lib/server/welcome.ts';
import { browserVisit } from '../support/browser-visit.ts';
import { eachEngine } from '../support/databases.ts';
import { password, script, staffOf } from '../support/staff.ts';

type People = ReturnType<typeof staffOf>;

eachEngine((engine) => {
	describe('accounts', () => {
		let database: Database;
		let sql: Sql;
		let ask: People['ask'],
			somebody: People['somebody'],
			signedIn: People['signedIn'],
			staff: People['staff'];

		beforeAll(async () => {
			database = await engine.open();
			sql = database.restricted;
			({ ask, somebody, signedIn, staff } = staffOf(database));
			await database.sql`insert into area (code, level) values ('G1', 'grid'), ('C1', 'community'), ('X1', 'county')`;
		});
		afterAll(() => database.close());

		it('makes the first administrator by a link that works once, and by no other', async () => {
			const token = await welcome.firstLink(sql);
			expect(token).toBeTruthy();
			await expect(welcome.look(sql, `${token}x`)).rejects.toMatchObject({ status: 410 });
			expect(await welcome.look(sql, token!)).toEqual({ kind: 'first' });
			const made = { name: '试管理员', login: 'root1', password };
			const tries = await Promise.allSettled([
				welcome.makeFirst(sql, token!, made),
				welcome.makeFirst(sql, token!, { ...made, login: 'root2' })
			]);
			expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
			await expect(welcome.look(sql, token!)).rejects.toMatchObject({ status: 410 });
			expect(await welcome.firstLink(sql)).toBeNull();
			const [login] = await sql<{ login: string }[]>`select login from staff_account`;
			const asker = await staff(login!.login);
			expect(asker.duties).toMatchObject([{ role: 'administrator', area: null }]);
			expect(asker.name).toBe('试管理员');
		});

		it('shows a disabled account the door at once, and the way in afterwards', async () => {
			const { login, account } = await somebody();
			const { browser } = await signedIn(login);
			await accounts.setDisabled(sql, script, account, true);
			expect((await ask(browser)).kind).toBe('public');
			await expect(signedIn(login)).rejects.toMatchObject({ status: 403 });
			await accounts.setDisabled(sql, script, account, false);
			expect((await staff(login)).account).toBe(account);
		});

		it('gives an invited person a link for a day; a new one takes the place of the old', async () => {
			const made = await accounts.invite(sql, script, {
				name: '试邀请',
				login: 'invited',
				duties: []
			});
			const newer = await accounts.renewLink(sql, script, made.account);
			await expect(welcome.accept(sql, made.token, password)).rejects.toMatchObject({ status: 410 });
			await sql`update welcome_link set expires_at = now() - interval '1 second' where account_id = ${made.account}`;
			await expect(welcome.accept(sql, newer, password)).rejects.toMatchObject({ status: 410 });
			const newest = await accounts.renewLink(sql, script, made.account);
			expect(await welcome.accept(sql, newest, password)).toEqual({ login: 'invited' });
			await expect(welcome.accept(sql, newest, password)).rejects.toMatchObject({ status: 410 });
			expect((await staff('invited')).duties).toEqual([]);
			await expect(
				accounts.invite(sql, script, { name: '试', login: 'invited', duties: [] })
			).rejects.toMatchObject({ status: 409 });
		});

		it('gives rights by posts held now, and takes them with the post', async () => {
			const { login, account } = await somebody([{ role: 'dispatcher', area: null }]);
			await posts.giveAccount(sql, script, account, { role: 'checker', area: 'C1' });
			const asker = await staff(login);
			expect(asker.duties.map(({ role }) => role)).toEqual(['dispatcher', 'checker']);
			await posts.take(sql, script, account, asker.duties[0]!.post);
			expect((await staff(login)).duties.map(({ role }) => role)).toEqual(['checker']);
			await expect(
				posts.giveAccount(sql, script, account, { role: 'checker', area: 'nowhere' })
			).rejects.toMatchObject({ status: 404 });
			await somebody([{ role: 'grid_leader', area: 'G1' }]);
			await expect(
				posts.giveAccount(sql, script, account, { role: 'grid_leader', area: 'G1' })
			).rejects.toMatchObject({ status: 409 });
			await sql`
				update post_holding set valid = tstzrange(lower(valid), null) where post_id = ${asker.duties[0]!.post}`;
			expect((await staff(login)).duties.map(({ role }) => role)).toEqual(['dispatcher', 'checker']);
		});

		it('gives the account to whoever of this name holds the post already', async () => {
			await database.sql`
				with p as (insert into person (name) values ('试网格长') returning id),
					a as (insert into area (code, level) values ('G2', 'grid') returning id),
					post as (insert into post (kind, title, area_id) select 'grid_leader', '二网格网格长', id from a returning id)
				insert into post_holding (post_id, person_id) select post.id, p.id from post, p`;
			await accounts.invite(sql, script, {
				name: '试网格长',
				login: 'leader2',
				duties: [{ role: 'grid_leader', area: 'G2' }]
			});
			const [row] = await sql`
				select count(*)::int as n from person where name = '试网格长'`;
			expect(row!.n).toBe(1);
		});

		it('lets nobody but administrators change accounts', async () => {
			const { login, account } = await somebody([{ role: 'supervisor', area: null }]);
			const asker = await staff(login);
			for (const act of [
				accounts.list(sql, asker),
				accounts.list(sql, { kind: 'public' }),
				accounts.invite(sql, asker, { name: '试', login: 'x1', duties: [] }),
				accounts.setDisabled(sql, asker, account, true),
				accounts.resetSecond(sql, asker, account),
				accounts.renewLink(sql, asker, account),
				posts.giveAccount(sql, asker, account, { role: 'administrator', area: null })
			])
				await expect(act).rejects.toMatchObject({ status: 403 });
			await accounts.resetSecond(sql, script, account);
		});

		it('the whole is looked after by administrators and by supervisors of the county; those of a community have theirs', async () => {
			const looksAfter = async (role: 'supervisor' | 'administrator' | 'operator', area: string | null) =>
				oversees(await staff((await somebody([{ role, area }])).login));
			expect(await looksAfter('supervisor', null)).toBe(true);
			expect(await looksAfter('supervisor', 'X1')).toBe(true);
			expect(await looksAfter('supervisor', 'C1')).toBe(false);
			expect(await looksAfter('operator', null)).toBe(false);
			expect([script, { kind: 'public' } as const].map(oversees)).toEqual([true, false]);
			// Where there is a second county, that of one does not look after the other.
			await database.sql`insert into area (code, level) values ('X2', 'county')`;
			expect(await looksAfter('supervisor', 'X1')).toBe(false);
			expect(await looksAfter('supervisor', null)).toBe(true);
			await database.sql`delete from area where code = 'X2'`;

			const local = await staff((await somebody([{ role: 'supervisor', area: 'C1' }])).login);
			await expect(displays.list(sql, local)).rejects.toMatchObject({ status: 403 });
			await expect(displays.pair(sql, local, 'ABCDEFGH', '一楼')).rejects.toMatchObject({ status: 403 });
			const days = { days: 7, now: Date.now() };
			await expect(figures(sql, local, days)).rejects.toMatchObject({ status: 403 });
		});

		it('an administrator is one of the whole county', async () => {
			const { account } = await somebody([]);
			const given = posts.giveAccount(sql, script, account, { role: 'administrator', area: 'G2' });
			expect(constraintSentence(await given.catch((thrown: unknown) => thrown))).toContain('全县');
		});

		it('never loses the last administrator, by whatever way, two at once included', async () => {
			const rows = await accounts.list(sql, script);
			const root = rows.find(({ posts }) => posts.some(({ kind }) => kind === 'administrator'))!;
			const post = root.posts.find(({ kind }) => kind === 'administrator')!.id;
			const refused = async (act: Promise<unknown>) => {
				const problem: unknown = await act.then(
					() => null,
					(thrown: unknown) => thrown
				);
				expect(constraintSentence(problem)).toMatch(/管理员/);
			};
			await refused(accounts.setDisabled(sql, script, root.id, true));
			await refused(posts.take(sql, script, root.id, post));
			await refused(database.sql`delete from credential where staff_account_id = ${root.id}`);
			await refused(database.sql`delete from staff_account where id = ${root.id}`);
			await refused(database.sql`update post set kind = 'checker' where id = ${post}`);
			await refused(database.sql`delete from post_holding where post_id = ${post}`);

			const second = await somebody([{ role: 'administrator', area: null }]);
			const both = await Promise.allSettled([
				accounts.setDisabled(sql, script, root.id, true),
				accounts.setDisabled(sql, script, second.account, true)
			]);
			expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		});

		it('pairs a display by the code on it, once, and forgets a revoked one', async () => {
			const { code, token } = await displays.offer(sql);
			expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
			const screen = browserVisit();
			screen.set('minqing.display', token);
			expect(await ask(screen)).toEqual({ kind: 'public' });
			expect(await displays.waiting(sql, token)).toMatchObject({ code });
			const nobody = await staff((await somebody([{ role: 'operator', area: null }])).login);
			await expect(displays.pair(sql, nobody, code, '一楼')).rejects.toMatchObject({ status: 403 });
			const { id } = await displays.pair(sql, script, code, '一楼大厅');
			await expect(displays.pair(sql, script, code, '二楼')).rejects.toMatchObject({ status: 404 });
			expect(await displays.waiting(sql, token)).toBe('paired');
			expect(await ask(screen)).toEqual({ kind: 'display', id, name: '一楼大厅' });
			expect((await displays.list(sql, script))[0]).toMatchObject({
				name: '一楼大厅',
				revoked: false
			});
			await displays.revoke(sql, script, id);
			expect(await ask(screen)).toEqual({ kind: 'public' });

			const late = await displays.offer(sql);
			await sql`update display_pairing set expires_at = now() where code = ${late.code}`;
			await expect(displays.pair(sql, script, late.code, '三楼')).rejects.toMatchObject({
				status: 404
			});
			expect(await displays.waiting(sql, late.token)).toBeNull();
		});

		it('keeps every change of rights in a log that nobody rewrites, without names', async () => {
			const { entries } = await audit.list(sql, { limit: 500 });
			const told = new Set(entries.map(({ what }) => what));
			for (const what of [
				'account.first_administrator',
				'account.invited',
				'account.password_set',
				'account.link_issued',
				'account.disabled',
				'account.enabled',
				'account.second_factor_reset',
				'post.given',
				'post.taken',
				'display.paired',
				'display.revoked'
			])
				expect(told, what).toContain(what);
			expect(JSON.stringify(entries.map(({ data, subject }) => ({ data, subject })))).not.toMatch(/试/);
			// Whoever reads it is told the names that the subjects have now.
			const paired = entries.find(({ what }) => what === 'display.paired');
			expect(paired?.subjectName).toBe('一楼大厅');
			expect(entries.find(({ what }) => what === 'post.given')?.subjectName).toMatch(/试/);
			for (const rewrite of ['update audit set what = $$a.b$$', 'delete from audit', 'truncate audit'])
				await expect(database.sql.unsafe(rewrite)).rejects.toMatchObject({
					constraint_name: 'audit_append_only'
				});
			const first = await audit.list(sql, { limit: 3 });
			const second = await audit.list(sql, { limit: 3, before: first.next! });
			expect(second.entries[0]!.seq).not.toBe(first.entries[2]!.seq);
			expect([...first.entries, ...second.entries].map(({ seq }) => seq)).toEqual(
				entries.slice(0, 6).map(({ seq }) => seq)
			);
		});
	});
});
