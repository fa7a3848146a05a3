import type { Asker, Duty, StaffRole } from '../asker.ts';

/** What decides who has to do with a ticket's photographs. Ids are texts. */
export type Ground = {
	/** The area whose ground the ticket lies on, the area it was sent to, and everything above both. */
	areas: readonly string[];
	/** The post it was sent to, and those called in for it. */
	posts: readonly string[];
	/** Whether whoever asks showed the secret of the reporter's link. */
	withKey: boolean;
};

/** Who looks at a photograph before the public does. */
const releasers: readonly StaffRole[] = ['operator', 'dispatcher', 'checker', 'supervisor'];

/** A released photograph is everybody's to see; before, only those who may add one to the ticket. */
export const maySee = (asker: Asker, ground: Ground, released: boolean): boolean =>
	released || mayAdd(asker, ground);

/** The reporter by the secret link, and staff with any duty over the ticket. */
export const mayAdd = (asker: Asker, ground: Ground): boolean =>
	ground.withKey || asker.kind === 'script' || dutiesOn(asker, ground).length > 0;

/** The centre's people, over their own ground. Whoever handles a ticket does not release its photographs. */
export const mayRelease = (asker: Asker, ground: Ground): boolean =>
	asker.kind === 'script' || dutiesOn(asker, ground).some(({ role }) => releasers.includes(role));

/**
 * As duties_on() of the law has it: a unit has to do with what was sent to it or what it was called in for, and nothing else. An
 * administrator looks after the house, not into people's reports, as reads_tickets() has it.
 */
function dutiesOn(asker: Asker, { areas, posts }: Ground): Duty[] {
	if (asker.kind !== 'staff') return [];
	return asker.duties.filter(
		({ role, post, area }) =>
			role !== 'administrator' &&
			(posts.includes(post) || (role !== 'unit' && (area === null || areas.includes(area))))
	);
}
