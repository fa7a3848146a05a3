import type { NewLetter } from '$lib/outbox/outbox.svelte.ts';
import type { Letter } from '$lib/outbox/letter.ts';

/** What the reporter says when it is called solved. */
export type Verdict = 'satisfied' | 'not_satisfied';

const pathOf = (code: string, verdict: Verdict): string =>
	`/api/tickets/${encodeURIComponent(code)}/actions/${verdict}`;

/** The step as it waits on the phone; `seen` is the step the reporter was looking at: the law refuses it when something came between. */
export const verdictLetter = (said: {
	code: string;
	chosen: Verdict;
	note: string;
	seen: number;
	linkKey: string | null;
	label: string;
}): NewLetter => ({
	path: pathOf(said.code, said.chosen),
	body: { json: { ...(said.note && { note: said.note }), seen: said.seen } },
	key: said.linkKey,
	label: said.label
});

/** What a letter says of this ticket; null: it says something else. */
export const verdictOf = ({ path }: Letter, code: string): Verdict | null =>
	(['satisfied', 'not_satisfied'] as const).find((verdict) => path === pathOf(code, verdict)) ?? null;
