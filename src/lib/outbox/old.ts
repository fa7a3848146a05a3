import type { Letter } from './letter.ts';
import type { Draft } from './upgrades.ts';

const DAY_MS = 86_400_000;
/** As long as somebody may want to know what became of it. */
const TOLD_MS = 30 * DAY_MS;
/** As long as a report may be asked after. Its link stands nowhere else on the device; and without an echo's letter the device would count once more. */
const LINK_MS = 3 * 365 * DAY_MS;

/** Half written words about a ticket or a visit: the reports and rounds that somebody began are theirs to end. */
const aboutOne = /^(step|verdict|visit)-/;

/** Whether words were left so long ago that what they are about has gone on without them. */
export const isLeft = ({ id, keptAt }: Pick<Draft, 'id' | 'keptAt'>, now: number): boolean =>
	aboutOne.test(id) && keptAt < now - TOLD_MS;

const holdsLink = ({ path, state }: Letter): boolean =>
	path.endsWith('/echo') ||
	(state.is === 'taken' &&
		typeof state.answer === 'object' &&
		state.answer !== null &&
		'key' in state.answer);

/** Whether a letter was taken so long ago that it is of no use to anybody any more; `now` in milliseconds. */
export const isOld = (letter: Letter, now: number): boolean =>
	letter.state.is === 'taken' && letter.state.at < now - (holdsLink(letter) ? LINK_MS : TOLD_MS);
