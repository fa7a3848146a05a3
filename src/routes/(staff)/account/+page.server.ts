import { redirect, type RequestEvent } from '@sveltejs/kit';
import { renderSVG } from 'uqr';
import { z } from 'zod';
import { numberId, passwordChange, sixDigits } from '$lib/server/account-requests.ts';
import * as credentials from '$lib/server/credentials.ts';
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

/** What keeps passwords and second factors. */
const keeper = ({ locals: { app } }: RequestEvent) => ({ auth: app.auth, sql: app.db.restricted });

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
			const { cookies } = await credentials.changePassword(keeper(event), staffOf(event), form, visit(event));
			keep(event.cookies, cookies);
			return { passwordChanged: true };
		},
		'password'
	),
	prepareSecond: action(withPassword, async ({ password }, event) => {
		const asker = staffOf(event);
		const { uri, spare } = await credentials.prepareSecond(keeper(event), asker, password, visit(event));
		return {
			prepared: {
				qr: renderSVG(uri, { border: 2 }),
				key: new URL(uri).searchParams.get('secret') ?? '',
				uri,
				spare
			}
		};
	}),
	confirmSecond: action(z.object({ code: sixDigits }), async ({ code }, event) => {
		const { cookies } = await credentials.confirmSecond(keeper(event), staffOf(event), code, visit(event));
		keep(event.cookies, cookies);
		return { secondDone: true };
	}),
	dropSecond: action(withPassword, async ({ password }, event) => {
		const { cookies } = await credentials.dropSecond(keeper(event), staffOf(event), password, visit(event));
		keep(event.cookies, cookies);
		return { secondStopped: true };
	})
};
