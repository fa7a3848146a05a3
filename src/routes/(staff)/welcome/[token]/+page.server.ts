import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { firstAdministrator, newPassword } from '$lib/server/account-requests.ts';
import * as signIn from '$lib/server/sign-in.ts';
import * as welcome from '$lib/server/welcome.ts';
import { action, keep, shown, visit } from '../../form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params }) => {
	const found = await shown(welcome.look(app.db.restricted, params.token));
	return found.kind === 'first'
		? { kind: 'first' as const }
		: { kind: 'invited' as const, name: found.name, login: found.login };
};

export const actions: Actions = {
	first: action(firstAdministrator, async (form, event) => {
		const { auth, db } = event.locals.app;
		await welcome.makeFirst(db.restricted, event.params['token'] ?? '', form);
		const { cookies } = await signIn.begin({ auth, sql: db.restricted }, form, visit(event));
		keep(event.cookies, cookies);
		redirect(303, '/account?offer');
	}),
	invited: action(z.object({ password: newPassword }), async ({ password }, event) => {
		const { auth, db } = event.locals.app;
		const { login } = await welcome.accept(db.restricted, event.params['token'] ?? '', password);
		const { second, cookies } = await signIn.begin(
			{ auth, sql: db.restricted },
			{ login, password },
			visit(event)
		);
		// Whoever had a second factor before still has it: the link is only for the password.
		if (second) redirect(303, '/sign-in?welcome');
		keep(event.cookies, cookies);
		redirect(303, '/account?offer');
	})
};
