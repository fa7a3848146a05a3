import type { Letter } from '../outbox/letter.ts';
import { isAction, stepOf, type Action } from '../ticket/law.ts';
import { isState, type TicketState } from '../ticket/states.ts';

/** How far a ticket has come: its state, and the count of its steps. */
export type Standing = { state: TicketState; step: number };

/** What is said of a ticket without being a step of its way (migrations/0009_law.sql counts them out too). */
const asides: readonly Action[] = ['note', 'urge', 'release', 'warn', 'escalate', 'supervise'];

/** Whether a letter is about that ticket. */
export const isAbout = ({ path }: Letter, code: string): boolean => path.startsWith(`/api/tickets/${code}/`);

/** The step of the law that a letter takes; null where it takes none. */
export function actionOf({ path }: Letter): Action | null {
	const name = /\/actions\/(\w+)$/.exec(path)?.[1] ?? '';
	return isAction(name) ? name : null;
}

const told = ({ state }: Letter): Standing | null => {
	const answer = state.is === 'taken' ? state.answer : null;
	if (typeof answer !== 'object' || answer === null || !('state' in answer) || !('step' in answer))
		return null;
	const { state: to, step } = answer;
	return typeof step === 'number' && isState(to) ? { state: to, step } : null;
};

/**
 * Where a ticket stands when all that was written about it is taken: what the server said of it last, and then each step that waits.
 * Whoever goes on without a network is offered the next step and not the same once more; and the server is told which step they saw.
 * @param letters those about this ticket, in the order of their making
 */
export function ahead(known: Standing, letters: readonly Letter[]): Standing {
	let standing = known;
	for (const letter of letters) {
		const answer = told(letter);
		if (answer && answer.step > standing.step) standing = answer;
	}
	for (const letter of letters) {
		const action = letter.state.is === 'waiting' ? actionOf(letter) : null;
		if (!action) continue;
		const aside = asides.includes(action);
		standing = { state: stepOf(action).to ?? standing.state, step: standing.step + (aside ? 0 : 1) };
	}
	return standing;
}

/** The step that a new one has to come after: the last that still waits. */
export const lastWaiting = (letters: readonly Letter[]): string | null =>
	letters.findLast((letter) => letter.state.is === 'waiting' && actionOf(letter) !== null)?.id ?? null;
