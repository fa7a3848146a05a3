import { randomUUID } from 'node:crypto';
import { error, fail } from '@sveltejs/kit';
import { dateOf, dayNumber } from '#geo/beijing-day.ts';
import { book, TakenError } from '$lib/server/bookings/book.ts';
import { free } from '$lib/server/bookings/hours.ts';
import { bookingForm, languages } from '$lib/server/bookings/requests.ts';
import { formOf, MOST_FORM, valuesOf } from '$lib/server/form.ts';
import { RefusedError } from '$lib/server/refused.ts';
import type { Actions, PageServerLoad } from './$types';

/** The hours of two weeks: from today on, or from a day that lies further ahead. */
export const load: PageServerLoad = async ({ params, url, locals: { app } }) => {
	const origin = app.env.origin ?? `http://${url.host}`;
	const language = languages.find((one) => one === url.searchParams.get('for')) ?? 'zh';
	const asked = { language, timetable: await app.timetable(), now: Date.now() };
	const wanted = dayIn(url.searchParams.get('day'));
	const soon = await free(app.db.sql, params.code, asked);
	if (!soon) error(404, '没有这个文化点 / there is no such site');
	const isSoon = wanted === null || soon.days.some(({ day }) => day === dateOf(wanted));
	const later = isSoon ? null : await free(app.db.sql, params.code, { ...asked, from: wanted });
	const hours = later ?? soon;
	const chosen =
		hours.days.find(({ day }) => wanted !== null && day === dateOf(wanted)) ??
		hours.days.find((day) => day.hours.some((hour) => hour.free)) ??
		null;
	return { ...hours, language, chosen, soon: later === null, once: randomUUID(), origin };
};

/** The day that an address names; null: none. */
function dayIn(text: string | null): number | null {
	try {
		return text === null ? null : dayNumber(text);
	} catch {
		return null;
	}
}

export const actions: Actions = {
	book: async ({ params, request, getClientAddress, locals: { app } }) => {
		let typed: ReturnType<typeof valuesOf> = {};
		try {
			typed = valuesOf(await formOf(request, MOST_FORM));
			const parsed = bookingForm.safeParse(typed, { reportInput: false });
			if (!parsed.success) {
				const errors = parsed.error.issues.map(({ path, message }) => ({
					field: path.map(String).join('.'),
					message
				}));
				return refuse(400, { message: errors[0]?.message ?? '', errors, typed: told(typed) });
			}
			const { once, ...body } = parsed.data;
			const booked = await book(app.db.sql, params.code, body, {
				key: once,
				address: getClientAddress(),
				sealer: app.sealer,
				secret: app.secret,
				timetable: await app.timetable(),
				now: Date.now()
			});
			return { booked };
		} catch (problem) {
			if (!(problem instanceof RefusedError)) throw problem;
			const next = problem instanceof TakenError ? problem.next : [];
			return refuse(problem.status, { message: problem.message, next, typed: told(typed) });
		}
	}
};

type Typed = Record<'group' | 'size' | 'phone', string>;
type Refusal = {
	message: string;
	/** What is wrong with each field. */
	errors: { field: string; message: string }[];
	/** The next hours that can be had. */
	next: { from: Date; to: Date }[];
	typed: Typed;
};

const refuse = (
	status: number,
	{
		next = [],
		errors = [],
		...more
	}: Omit<Refusal, 'next' | 'errors'> & {
		next?: readonly { from: Date; to: Date }[];
		errors?: Refusal['errors'];
	}
) => fail<Refusal>(status, { ...more, errors, next: [...next] });

/** What was typed is given back: nobody writes it twice. */
function told(typed: ReturnType<typeof valuesOf>): Typed {
	const text = (name: string): string => {
		const value = typed[name];
		return typeof value === 'string' ? value : '';
	};
	return { group: text('group'), size: text('size'), phone: text('phone') };
}
