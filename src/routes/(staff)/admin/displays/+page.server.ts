import { z } from 'zod';
import { displayName, numberId, pairingCode } from '$lib/server/account-requests.ts';
import { count } from '$lib/server/attempts.ts';
import * as displays from '$lib/server/displays.ts';
import { action, shown, staffOf } from '../../form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, asker } }) => ({
	displays: await shown(displays.list(app.db.restricted, asker))
});

export const actions: Actions = {
	pair: action(z.object({ code: pairingCode, name: displayName }), async ({ code, name }, event) => {
		const { restricted } = event.locals.app.db;
		const asker = staffOf(event);
		await count(restricted, [{ what: `pairing ${asker.account}`, times: 30, minutes: 10 }]);
		await displays.pair(restricted, asker, code, name);
		return { paired: name };
	}),
	revoke: action(z.object({ id: numberId }), async ({ id }, event) => {
		await displays.revoke(event.locals.app.db.restricted, staffOf(event), id);
		return { done: true };
	})
};
