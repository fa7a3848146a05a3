import { stepOf, type Action, type Need } from '../ticket/law.ts';

/** What is asked of whoever takes a step; `optional` may stay empty. */
export type Field = { name: Need; optional: boolean };

/** What may be said with a step though it need not. */
const extras: Partial<Record<Action, readonly Need[]>> = {
	dispatch: ['to'],
	send_back: ['to'],
	sign: [],
	pass: ['note'],
	satisfied: ['note'],
	not_satisfied: ['note'],
	urge: ['note'],
	resume: ['note']
};

/** The fields of a step, in the order of the law. */
export const fieldsOf = (action: Action): Field[] => [
	...(stepOf(action).needs ?? []).map((name) => ({ name, optional: false })),
	...(extras[action] ?? []).map((name) => ({ name, optional: true }))
];

/** Steps that bring the work forward stand out; the others are quiet. */
const forward: readonly Action[] = [
	'accept',
	'dispatch',
	'sign',
	'report_back',
	'resume',
	'pass',
	'satisfied',
	'extend'
];
export const isForward = (action: Action): boolean => forward.includes(action);

/** What the browser gave, as the server wants it. Days and times are Beijing's. */
export function told(fields: readonly Field[], form: FormData): Record<string, string> {
	const said: Record<string, string> = {};
	for (const { name } of fields) {
		const given = form.get(name);
		if (typeof given !== 'string' || given.trim() === '') continue;
		if (name === 'review_at') said.reviewAt = `${given}T09:00:00+08:00`;
		else if (name === 'due_at') said.dueAt = `${given}:00+08:00`;
		else said[name] = given.trim();
	}
	return said;
}
