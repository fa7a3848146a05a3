import {
	error,
	fail,
	type ActionFailure,
	type Cookies,
	type RequestEvent,
	type ServerLoadEvent
} from '@sveltejs/kit';
import { parseSetCookieHeader } from 'better-auth/cookies';
import type { z } from 'zod';
import type { Asker } from '$lib/server/asker.ts';
import type { Visit } from '$lib/server/auth-calls.ts';
import { formOf, MOST_DRAFT, MOST_FORM, valuesOf } from '$lib/server/form.ts';
import { constraintSentence, lawRefusal } from '$lib/server/problem.ts';
import { RefusedError } from '$lib/server/refused.ts';

/** What a form says when it was not taken: a sentence, and one for each field that cannot be used. */
export type Refusal = { message: string; errors: Record<string, string>; at: string };

type Staff = Extract<Asker, { kind: 'staff' }>;

/** Where a request comes from. */
export const visit = ({ request, getClientAddress }: RequestEvent): Visit => ({
	headers: request.headers,
	address: getClientAddress()
});

/** Gives the browser the cookies that better-auth wants it to keep. */
export function keep(cookies: Cookies, given: readonly string[]): void {
	for (const header of given) {
		for (const [name, { value, ...attributes }] of parseSetCookieHeader(header)) {
			cookies.set(name, decodeURIComponent(value), {
				path: attributes.path ?? '/',
				httpOnly: true,
				sameSite: 'lax',
				secure: attributes.secure ?? false,
				...(attributes['max-age'] !== undefined && { maxAge: attributes['max-age'] })
			});
		}
	}
}

/** How a form is read: bytes that it may take, and names of fields that come several times. */
type Reading = { most?: number; several?: readonly string[] };

/**
 * An action of a form: reads it by a schema, then acts. What does not fit, or is refused, becomes a failure with its sentence;
 * what was typed is not given back: there may be a password in it.
 * @param at the form it belongs to, on a page with several
 */
export const action =
	<T extends z.ZodType, R>(
		schema: T,
		act: (form: z.infer<T>, event: RequestEvent) => Promise<R>,
		at = '',
		{ most = MOST_FORM, several = [] }: Reading = {}
	) =>
	async (event: RequestEvent): Promise<R | ActionFailure<Refusal>> => {
		try {
			const typed = valuesOf(await formOf(event.request, most), several);
			const parsed = schema.safeParse(typed, { reportInput: false });
			if (!parsed.success) return unfit(parsed.error, at);
			return await act(parsed.data, event);
		} catch (problem) {
			if (problem instanceof RefusedError)
				return fail(problem.status, { message: problem.message, errors: {}, at });
			const unlawful = lawRefusal(problem);
			if (unlawful) return fail(unlawful.status, { message: unlawful.message, errors: {}, at });
			const sentence = constraintSentence(problem);
			if (sentence === null) throw problem;
			return fail(409, { message: sentence, errors: {}, at });
		}
	};

/** The same for a form that holds a whole draft, whatever is done with it: the buttons of one form send all its fields. */
export const draftAction = <T extends z.ZodType, R>(
	schema: T,
	act: (form: z.infer<T>, event: RequestEvent) => Promise<R>
) => action(schema, act, '', { most: MOST_DRAFT });

/** What is wrong with each field; the first is said for all. */
function unfit({ issues }: z.ZodError, at: string): ActionFailure<Refusal> {
	const errors: Record<string, string> = {};
	for (const { path, message } of issues) errors[path.map(String).join('.')] ??= message;
	return fail(400, { message: Object.values(errors)[0] ?? '', errors, at });
}

/** What a page shows; a refusal becomes the page that says so. */
export async function shown<T>(asked: Promise<T>): Promise<T> {
	try {
		return await asked;
	} catch (problem) {
		if (problem instanceof RefusedError) error(problem.status, problem.message);
		throw problem;
	}
}

/** Whoever is signed in. */
export function staffOf({ locals: { asker } }: RequestEvent | ServerLoadEvent): Staff {
	if (asker.kind !== 'staff') error(403, '请先登录 / please sign in');
	return asker;
}

/** A path within this website to go on to; anything else leads to the account. */
export function onwards(next: string | null): string {
	return next?.startsWith('/') && !/^\/[/\\]|[\\\p{Cc}]/u.test(next) ? next : '/account';
}
