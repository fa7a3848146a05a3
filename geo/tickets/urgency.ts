import type { Shape, SymbolName } from '../symbols.ts';
import type { Tone } from '../tones.ts';

/** How much time a ticket has left, from the calmest to the most pressing. */
export const urgencies = ['closed', 'in_time', 'soon', 'overdue'] as const;
export type Urgency = (typeof urgencies)[number];

/** Colour, shape and sign say the same: nobody has to tell red from green. */
export const urgencyLooks = {
	closed: { tone: 'slate', shape: 'circle', symbol: 'tick' },
	in_time: { tone: 'green', shape: 'circle', symbol: 'dot' },
	soon: { tone: 'amber', shape: 'hexagon', symbol: 'clock' },
	overdue: { tone: 'red', shape: 'diamond', symbol: 'alert' }
} as const satisfies Record<Urgency, { tone: Tone; shape: Shape; symbol: SymbolName }>;

const over = new Set(['closed', 'evaluated', 'void', 'duplicate']);

/** Whether nobody has to do anything about a ticket any more. */
export const isOver = (state: string): boolean => over.has(state);

/** Times are milliseconds since 1970; `dueAt` null where no limit is set. */
export type Clocked = { state: string; reportedAt: number; dueAt: number | null };

/**
 * How pressing a ticket is: overdue past its limit, soon in the last quarter of the time allowed.
 * A suspended ticket's clock stands still.
 */
export function urgency({ state, reportedAt, dueAt }: Clocked, now: number): Urgency {
	if (isOver(state)) return 'closed';
	if (dueAt === null || state === 'suspended') return 'in_time';
	if (now > dueAt) return 'overdue';
	return dueAt - now < (dueAt - reportedAt) / 4 ? 'soon' : 'in_time';
}

/** How long a closed ticket stays on the map, fading. */
export const FADE_MS = 3 * 24 * 3600_000;

/** From 1 (open) through fading (closed) to 0 (gone from the map). */
export function presence(closedAt: number | null, state: string, now: number): number {
	if (!isOver(state)) return 1;
	if (closedAt === null) return 0;
	return Math.max(0, 0.7 * (1 - (now - closedAt) / FADE_MS));
}
