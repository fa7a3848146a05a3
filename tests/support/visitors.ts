import { openAuth } from '../../src/lib/server/auth.ts';
import { hash, staffRoles } from '../../src/lib/server/asker.ts';
import type { AskerName } from '../../src/lib/server/api/endpoint.ts';
import type { Database } from '../../src/lib/server/db.ts';
import * as signIn from '../../src/lib/server/sign-in.ts';
import * as welcome from '../../src/lib/server/welcome.ts';
import { browserVisit } from './browser-visit.ts';
import { holderOf, KEY, type LawGround } from './law-ground.ts';
import { adminToken, password } from './staff.ts';

const AUTH_SECRET = 'a secret of the test, long enough for anybody';
const DISPLAY = 'the token of a display';

/** What a server must be told for these visitors to be known. */
export const visitorEnv = { AUTH_SECRET, ADMIN_TOKEN: adminToken };

export type Headers = Record<string, string>;
/** What a request of each of them bears. */
export type Visitors = Record<AskerName, Headers> & {
	/** A second session of each role, to be ended. */
	spare: Record<string, Headers>;
	/** The number of the account of each role, and of the other leader's session. */
	accounts: Record<string, string>;
	otherLeader: Headers;
	otherSession: string;
};

/** Accounts, sessions, a paired display and the bearer of ADMIN_TOKEN: one for every column of the table of rights. */
export async function layVisitors({ sql }: Database, ground: LawGround): Promise<Visitors> {
	const auth = openAuth(sql, { origin: undefined, signOn: undefined, port: 3000 }, AUTH_SECRET);
	const accounts: Record<string, string> = {};

	async function account(name: string): Promise<string> {
		const [made] = await sql<[{ id: string }]>`
			insert into staff_account (person_id, login) values (${ground.people[name] ?? null}, ${`role-${name.replaceAll('_', '-')}`}) returning id`;
		await welcome.accept(sql, await welcome.issue(sql, made.id), password);
		return made.id;
	}
	async function session(name: string): Promise<Headers> {
		const browser = browserVisit();
		const login = `role-${name.replaceAll('_', '-')}`;
		const { cookies } = await signIn.begin({ auth, sql }, { login, password }, browser.visit());
		browser.keep(cookies);
		return { cookie: browser.visit().headers.get('cookie') ?? '' };
	}

	const staff: Record<string, Headers> = {};
	const spare: Record<string, Headers> = {};
	for (const role of staffRoles) {
		const name = holderOf[role] ?? '';
		accounts[role] = await account(name);
		staff[role] = await session(name);
		spare[role] = await session(name);
	}
	accounts.other = await account('other_leader');
	const otherLeader = await session('other_leader');
	const [other] = await sql<
		[{ id: string }]
	>`select id from sign_in_session where account_id = ${accounts.other}`;
	await sql`insert into display (name, token_hash) values ('门厅', ${hash(DISPLAY)})`;
	return {
		...(staff as Record<(typeof staffRoles)[number], Headers>),
		public: {},
		resident: { 'x-ticket-key': KEY },
		script: { authorization: `Bearer ${adminToken}` },
		display: { cookie: `minqing.display=${encodeURIComponent(DISPLAY)}` },
		spare,
		accounts,
		otherLeader,
		otherSession: other.id
	};
}
