import type { Stop } from './tour.ts';
import { answered, type Answered, type Walked } from './told.ts';
import { progressOf, type KeptWalk } from './walk/kept.ts';

/** How the questions went: of those that were answered at all, how many right, and each of them. */
export type Results = { right: number; total: number; answers: readonly Answered[] };

/**
 * What became of a walk, with no person, place or time in it. It lies on the phone; whoever sends any of it (told.ts makes the letters) says so
 * to the visitor before.
 */
export function outcomeOf(walk: KeptWalk, stops: readonly Stop[]): Walked & { results: Results } {
	const codes = stops.map(({ code }) => code);
	const { visited, skipped } = progressOf(walk);
	const answers = answered(stops, walk.answers);
	const [came, passed] = [visited, skipped].map((some) => codes.filter((code) => some.includes(code)));
	return {
		id: walk.id,
		slug: walk.slug,
		finished: codes.every((code) => visited.includes(code) || skipped.includes(code)),
		visited: came ?? [],
		skipped: passed ?? [],
		results: { right: answers.filter(({ right }) => right).length, total: answers.length, answers }
	};
}
