/** The states of a ticket, in the order in which it goes through them (domain.md §4). */
export const states = [
	'reported',
	'accepted',
	'dispatched',
	'in_progress',
	'suspended',
	'handled',
	'awaiting_acceptance',
	'closed',
	'evaluated',
	'void',
	'duplicate'
] as const;

export type TicketState = (typeof states)[number];

const names: readonly unknown[] = states;

/** Whether something that came from outside names a state. */
export const isState = (value: unknown): value is TicketState => names.includes(value);

/** Nothing is left to be done. */
const ended: readonly string[] = ['closed', 'evaluated', 'void', 'duplicate'] satisfies TicketState[];

/** Whether somebody still has to do something about a ticket in this state. */
export const isOpen = (state: string): boolean => !ended.includes(state);

/** The states that a ticket went through on its plain way to this one, itself included. */
export function wayTo(state: TicketState): TicketState[] {
	switch (state) {
		case 'void':
		case 'duplicate':
			return ['reported', state];
		case 'suspended':
			return ['reported', 'accepted', 'dispatched', 'in_progress', 'suspended'];
		default: {
			const way = states.slice(0, states.indexOf(state) + 1);
			return way.filter((step) => step !== 'suspended');
		}
	}
}
