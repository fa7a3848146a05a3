import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { secondStep, signInForm } from '$lib/server/account-requests.ts';
import * as signIn from '$lib/server/sign-in.ts';
import { action, keep, onwards, visit } from '../form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app, asker }, url }) => {
	if (asker.kind === 'staff') redirect(303, onwards(url.searchParams.get('next')));
	return {
		county: app.env.signOn !== undefined,
		countyFailed: url.searchParams.has('error'),
		welcome: url.searchParams.has('welcome')
	};
};

export const actions: Actions = {
	password: action(signInForm, async (form, event) => {
		const { auth, db } = event.locals.app;
		const { second, cookies } = await signIn.begin({ auth, sql: db.restricted }, form, visit(event));
		keep(event.cookies, cookies);
		if (second) return { second };
		redirect(303, onwards(event.url.searchParams.get('next')));
	}),
	second: action(z.object({ code: secondStep }), async ({ code }, event) => {
		const { auth, db } = event.locals.app;
		keep(event.cookies, (await signIn.finish({ auth, sql: db.restricted }, code, visit(event))).cookies);
		redirect(303, onwards(event.url.searchParams.get('next')));
	}),
	county: action(z.object({}), async (_form, event) => {
		const next = onwards(event.url.searchParams.get('next'));
		const { url, cookies } = await signIn.county(event.locals.app.auth, visit(event), next);
		keep(event.cookies, cookies);
		redirect(303, url);
	})
};
