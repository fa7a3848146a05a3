import type { NewLetter } from '../outbox/outbox.svelte.ts';
import type { Stop } from './tour.ts';

/** What may be told of a walk, once the visitor knows of it and has not said no: no name, no place, no time. */
export type Walked = {
	/** Random, made when the walk began: whatever is sent of it counts once. */
	id: string;
	slug: string;
	finished: boolean;
	/** Codes of stops that were stamped, and of those passed by. */
	visited: readonly string[];
	skipped: readonly string[];
};

/** A question of a stop that was answered, and whether rightly; `question` counts from 0. */
export type Answered = { stop: string; question: number; right: boolean };

/**
 * The letter that counts a walk, for the outbox: one more who set out, how many came to which stop. The server sums it by days and
 * keeps nothing of the single walk.
 * @param label what it is called in the list of what waits
 */
export const countLetter = ({ id, slug, finished, visited, skipped }: Walked, label: string): NewLetter => ({
	id,
	path: `/api/tours/${encodeURIComponent(slug)}/counts`,
	body: { json: { started: true, finished, came: visited, skipped } },
	label
});

/** The letter that brings a pupil's answers to the class, without a name. Its key is another one than that of the count. */
export const classLetter = (
	{ id, code, answers }: { id: string; code: string; answers: readonly Answered[] },
	label: string
): NewLetter => ({
	id: `${id}.class`,
	path: `/api/classes/${encodeURIComponent(code)}/results`,
	body: { json: { answers } },
	label
});

/** Which answers were right, in the order of the walk. @param given by stop: the number of the answer to each of its questions */
export const answered = (
	stops: readonly Pick<Stop, 'code' | 'content'>[],
	given: Readonly<Record<string, readonly number[]>>
): Answered[] =>
	stops.flatMap(({ code, content }) =>
		content.questions.flatMap(({ right }, question) => {
			const answer = given[code]?.[question];
			return answer === undefined ? [] : [{ stop: code, question, right: answer === right }];
		})
	);

/** A class code as a pupil types it, 「abc def」; null: it is none. */
export function classCode(typed: string | null): string | null {
	const code = (typed ?? '').replace(/[\s-]/g, '').toUpperCase();
	return /^[A-HJ-NP-Z]{6}$/.test(code) ? code : null;
}
