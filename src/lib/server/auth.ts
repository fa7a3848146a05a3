import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { genericOAuth, twoFactor, username } from 'better-auth/plugins';
import { CamelCasePlugin, Kysely } from 'kysely';
import { PostgresJSDialect } from 'kysely-postgres-js';
import { loginPattern, SHORTEST_PASSWORD } from './account-requests.ts';
import type { Sql } from './db.ts';
import type { Env } from './env.ts';
import { log } from './log.ts';
import { countySignOn } from './county-sign-on.ts';

/** The header in which our own calls tell where a request comes from; nothing that came from outside is believed. */
export const ADDRESS_HEADER = 'x-minqing-address';
/** Whoever signed in signs in again after so many seconds. */
export const SESSION_SECONDS = 7 * 24 * 3600;

export type Auth = ReturnType<typeof openAuth>;

/**
 * The library that keeps passwords, second factors and sessions, over our own client and our own tables (0008_accounts.sql).
 * It has no endpoints of its own but the way back from the county's sign-on: forms call it (sign-in.ts), and sign-up is closed.
 */
export function openAuth(sql: Sql, env: Pick<Env, 'origin' | 'signOn' | 'port'>, secret: string) {
	const auth = betterAuth({
		appName: '民情地图',
		baseURL: env.origin ?? `http://localhost:${env.port}`,
		basePath: '/api/auth',
		secret,
		database: {
			// CamelCasePlugin: our columns are written with underscores.
			db: new Kysely({ dialect: new PostgresJSDialect({ postgres: sql }), plugins: [new CamelCasePlugin()] }),
			type: 'postgres',
			// A transaction would hold up every other connection of the embedded engine while a password is hashed.
			transaction: false
		},
		emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: SHORTEST_PASSWORD },
		// A person's name is the person's: the login name stands for it.
		user: {
			modelName: 'staffAccount',
			fields: { name: 'login' },
			additionalFields: { personId: { type: 'string', required: true, input: false, returned: false } }
		},
		account: {
			modelName: 'credential',
			// Not `accountId`: that is better-auth's own word for the subject, and it would take one for the other.
			fields: { userId: 'staffAccountId', accountId: 'subject', providerId: 'provider' },
			accountLinking: { enabled: false },
			updateAccountOnSignIn: false
		},
		session: {
			modelName: 'signInSession',
			fields: { userId: 'accountId' },
			expiresIn: SESSION_SECONDS,
			disableSessionRefresh: true
		},
		verification: { modelName: 'verification' },
		// Ours counts by login name too, and in one statement (attempts.ts).
		rateLimit: { enabled: false },
		telemetry: { enabled: false },
		plugins: [
			username({
				displayUsername: false,
				minUsernameLength: 2,
				maxUsernameLength: 40,
				usernameValidator: (name) => loginPattern.test(name.toLowerCase()),
				schema: { user: { fields: { username: 'login' } } }
			}),
			twoFactor({
				issuer: '民情地图',
				schema: { twoFactor: { modelName: 'secondFactor', fields: { userId: 'accountId' } } }
			}),
			...(env.signOn ? [genericOAuth({ config: [countySignOn(env.signOn)] })] : [])
		],
		databaseHooks: { session: { create: { before: ({ userId }) => refuseDisabled(sql, userId) } } },
		onAPIError: { errorURL: '/sign-in' },
		advanced: {
			cookiePrefix: 'minqing',
			useSecureCookies: env.origin?.startsWith('https:') ?? false,
			database: { generateId: 'serial' },
			ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] }
		},
		// Its messages may name a login: only that something is broken goes to the log, without the particulars.
		logger: { level: 'error', log: (_level, message) => log.error({ from: 'better-auth' }, message) }
	});
	return auth;
}

/** However somebody signs in: a disabled account gets no session. */
async function refuseDisabled(sql: Sql, account: unknown): Promise<void> {
	const [row] = await sql<{ disabled: boolean }[]>`
		select disabled_at is not null as disabled from staff_account where id = ${String(account)}`;
	if (row?.disabled !== false)
		throw new APIError('FORBIDDEN', { code: 'ACCOUNT_DISABLED', message: 'disabled' });
}
