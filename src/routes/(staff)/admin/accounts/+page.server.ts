import { z } from 'zod';
import { duty, login, numberId, personName } from '$lib/server/account-requests.ts';
import * as accounts from '$lib/server/accounts.ts';
import { staffRoles } from '$lib/server/asker.ts';
import * as posts from '$lib/server/posts.ts';
import { action, shown } from '../../form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, asker } }) => ({
	accounts: await shown(accounts.list(app.db.restricted, asker)),
	roles: staffRoles,
	county: app.env.signOn !== undefined
});

const account = z.object({ account: numberId });
const identity = z.string().trim().max(255).optional();

export const actions: Actions = {
	invite: action(
		z.object({ name: personName, login, role: duty.shape.role, area: duty.shape.area, identity }),
		async ({ name, login, role, area, identity }, { locals: { app, asker } }) => {
			const { token } = await accounts.invite(app.db.restricted, asker, {
				name,
				login,
				duties: [{ role, area }],
				identity
			});
			return { link: { name, path: `/welcome/${token}` } };
		}
	),
	link: action(
		account.extend({ name: personName }),
		async ({ account, name }, { locals: { app, asker } }) => ({
			link: { name, path: `/welcome/${await accounts.renewLink(app.db.restricted, asker, account)}` }
		})
	),
	disable: action(account, async ({ account }, { locals: { app, asker } }) => {
		await accounts.setDisabled(app.db.restricted, asker, account, true);
		return { done: true };
	}),
	enable: action(account, async ({ account }, { locals: { app, asker } }) => {
		await accounts.setDisabled(app.db.restricted, asker, account, false);
		return { done: true };
	}),
	resetSecond: action(account, async ({ account }, { locals: { app, asker } }) => {
		await accounts.resetSecond(app.db.restricted, asker, account);
		return { done: true };
	}),
	identity: action(
		account.extend({ identity }),
		async ({ account, identity }, { locals: { app, asker } }) => {
			await accounts.setIdentity(app.db.restricted, asker, account, identity ?? null);
			return { done: true };
		}
	),
	give: action(account.extend(duty.shape), async ({ account, ...given }, { locals: { app, asker } }) => {
		await posts.giveAccount(app.db.restricted, asker, account, given);
		return { done: true };
	}),
	take: action(account.extend({ post: numberId }), async ({ account, post }, { locals: { app, asker } }) => {
		await posts.take(app.db.restricted, asker, account, post);
		return { done: true };
	})
};
