import type { Locale } from '#geo/layer.ts';
import { say } from '$lib/i18n/say.ts';
import type { Word } from '$lib/i18n/words.ts';
import type { Late } from './feed.ts';

const todos: Readonly<Record<string, Word>> = {
	reported: 'todo_reported',
	accepted: 'todo_accepted',
	dispatched: 'todo_dispatched',
	in_progress: 'todo_in_progress',
	suspended: 'todo_suspended',
	handled: 'todo_handled',
	awaiting_acceptance: 'todo_awaiting_acceptance'
};

/** Whose turn it is and to do what: 「待 红宫一网格网格长 签收」. Roles and posts only. */
export function todoOf(locale: Locale, { turn, post, state }: Pick<Late, 'turn' | 'post' | 'state'>): string {
	const todo = todos[state];
	return say(locale, 'wallTurn', {
		who: turn === 'post' ? post : say(locale, `turn_${turn}`),
		what: todo ? say(locale, todo) : ''
	}).trim();
}
