import { randomUUID } from 'node:crypto';
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import { building } from '$app/environment';
import { whoAsks } from '$lib/server/asker.ts';
import { compressPage } from '$lib/server/compress-page.ts';
import { clientAddress } from '$lib/server/client-address.ts';
import { admitted, foreign, ofAnother, seal } from '$lib/server/gate.ts';
import { RefusedError } from '$lib/server/refused.ts';
import { fail, startApp, type App as Product } from '$lib/server/app.ts';
import { log } from '$lib/server/log.ts';
import { constraintSentence, isAway, lawRefusal, problem, unusable } from '$lib/server/problem.ts';

const AWAY =
	'数据库暂时连不上，正在自动重连，请稍后再试 / the database is away for the moment; please try again shortly';

type Failure = NonNullable<App.Locals['failure']>;

let app: Product | undefined;

export const init: ServerInit = async () => {
	if (building) return;
	// The development server loads this module anew at each change; the folder of the database stays taken by this process.
	app = await (globalThis.minqing ??= startApp().catch(fail));
	// Open event streams would hold up the shutdown.
	process.once('SIGTERM', () => app?.live.close());
	process.once('SIGINT', () => app?.live.close());
	process.once('sveltekit:shutdown', () => void app?.close());
};

export const handle: Handle = async ({ event, resolve }) => {
	if (building) return resolve(event);
	const api = event.url.pathname.startsWith('/api/');
	if (!app || (!app.ready() && event.route.id !== '/api/health'))
		return refusal(api, { status: 503, message: AWAY });
	event.locals.app = app;
	const addressOf = event.getClientAddress;
	event.getClientAddress = () => clientAddress(addressOf, event.platform?.req?.socket.remoteAddress);
	const { request, cookies } = event;
	if (foreign(request, app.env.origin)) {
		return refusal(api, {
			status: 403,
			message: '请求来自别的网站，已拒绝 / this request came from another website and was refused'
		});
	}
	try {
		event.locals.asker = await whoAsks(
			app.db.restricted,
			{ header: request.headers.get('authorization'), cookie: (name) => cookies.get(name) },
			{ secret: app.secret, adminToken: app.env.adminToken }
		);
	} catch (thrown) {
		return refusal(api, failed(thrown, event, 'who asks could not be looked up'));
	}
	if (ofAnother(request, event.locals.asker)) {
		return refusal(api, {
			status: 401,
			message:
				'这是另一个账号写的，请用那个账号登录 / this was written by another account; please sign in with it'
		});
	}
	const elsewhere = admitted(event.locals.asker, event.route.id, event.url, app.env);
	if (elsewhere) return api ? refusal(api, elsewhere) : redirectTo(elsewhere.to);
	const response = await resolve(event);
	const { failure } = event.locals;
	if (failure && api) return refusal(api, failure);
	if (api && response.status === 404 && event.route.id === null) {
		return refusal(api, { status: 404, message: '没有这个接口 / there is no such endpoint' });
	}
	response.headers.set('x-content-type-options', 'nosniff');
	response.headers.set('referrer-policy', 'strict-origin-when-cross-origin');
	seal(response.headers, event.route.id);
	return failure
		? new Response(response.body, { status: failure.status, headers: response.headers })
		: compressPage(request, event.route.id, response);
};

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) return { message: '没有这个页面 / no such page' };
	return (event.locals.failure = failed(error, event, message));
};

/** What a person is told of an error; one that nobody expected is in the log. */
function failed(error: unknown, { request, route }: RequestEvent, message: string): Failure {
	const failure = explain(error);
	if (failure.id) log.error({ err: error, id: failure.id, method: request.method, route: route.id }, message);
	return failure;
}

/** Every unexpected error, as what a person is told. An unknown one is logged under the number that the person sees. */
function explain(error: unknown): Failure {
	if (error instanceof RefusedError) return { status: error.status, message: error.message };
	const unlawful = lawRefusal(error);
	if (unlawful) return unlawful;
	if (isAway(error)) return { status: 503, message: AWAY };
	const sentence = constraintSentence(error) ?? unusable(error);
	if (sentence) return { status: 400, message: sentence };
	const id = randomUUID();
	return {
		status: 500,
		message: `出了点问题，请把编号 ${id} 告诉我们 / something went wrong; please tell us this number`,
		id
	};
}

const redirectTo = (location: string): Response => new Response(null, { status: 303, headers: { location } });

function refusal(api: boolean, { status, message, id }: Failure): Response {
	const answer = api
		? problem(status, message, id ? { id } : {})
		: new Response(message, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
	if (status === 503) answer.headers.set('retry-after', '2');
	return answer;
}
