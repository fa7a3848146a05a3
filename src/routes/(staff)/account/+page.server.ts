import { redirect } from '@sveltejs/kit';
import { renderSVG } from 'uqr';
import { z } from 'zod';
import { numberId, passwordChange, secondStep } from '$lib/server/account-requests.ts';
import { record } from '$lib/server/audit.ts';
import * as posts from '$lib/server/posts.ts';
import * as sessions from '$lib/server/sessions.ts';
import * as signIn from '$lib/server/sign-in.ts';
import { action, keep, staffOf, visit } from '../form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { restricted } = event.locals.app.db;
	const asker = staffOf(event);
	const [own, devices, held] = await Promise.all([
		sessions.own(restricted, asker),
		sessions.list(restricted, asker),
		posts.held(restricted, asker.person)
	]);
	return { own, devices, held, offer: event.url.searchParams.has('offer') && !own.secondFactor };
};

const withPassword = z.object({ password: z.string().min(1).max(128) });

export const actions: Actions = {
	signOut: action(z.object({}), async (_form, event) => {
		staffOf(event);
		keep(event.cookies, (await signIn.end(event.locals.app.auth, visit(event))).cookies);
		redirect(303, '/sign-in');
	}),
	endSession: action(z.object({ id: numberId }), async ({ id }, event) => {
		await sessions.end(event.locals.app.db.restricted, staffOf(event), id);
		return { done: true };
	}),
	password: action(
		passwordChange,
		async (form, event) => {
			const asker = staffOf(event);
			const { auth, db } = event.locals.app;
			keep(event.cookies, (await signIn.changePassword(auth, form, visit(event))).cookies);
			await record(db.restricted, asker, {
				what: 'account.password_changed',
				subject: `account:${asker.account}`
			});
			return { passwordChanged: true };
		},
		'password'
	),
	prepareSecond: action(withPassword, async ({ password }, event) => {
		staffOf(event);
		const { uri, spare } = await signIn.prepareSecond(event.locals.app.auth, password, visit(event));
		return {
			prepared: {
				qr: renderSVG(uri, { border: 2 }),
				key: new URL(uri).searchParams.get('secret') ?? '',
				uri,
				spare
			}
		};
	}),
	confirmSecond: action(z.object({ code: secondStep }), async ({ code }, event) => {
		const asker = staffOf(event);
		const { auth, db } = event.locals.app;
		keep(event.cookies, (await signIn.finish({ auth, sql: db.restricted }, code, visit(event))).cookies);
		await record(db.restricted, asker, {
			what: 'account.second_factor_on',
			subject: `account:${asker.account}`
		});
		return { secondDone: true };
	}),
	dropSecond: action(withPassword, async ({ password }, event) => {
		const asker = staffOf(event);
		const { auth, db } = event.locals.app;
		keep(event.cookies, (await signIn.dropSecond(auth, password, visit(event))).cookies);
		await record(db.restricted, asker, {
			what: 'account.second_factor_off',
			subject: `account:${asker.account}`
		});
		return { secondStopped: true };
	})
};
