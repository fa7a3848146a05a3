import type { TicketState } from './states.ts';

/** Who acts: roles of posts, the resident by the secret link of their ticket, and the clock. */
export const roles = [
	'operator',
	'dispatcher',
	'grid_leader',
	'grid_worker',
	'unit',
	'checker',
	'supervisor',
	'administrator',
	'display',
	'resident',
	'system'
] as const;
export type Role = (typeof roles)[number];

/** What a step has to be told. */
export type Need =
	| 'reason'
	| 'note'
	/** The post it goes to, or that helps. */
	| 'to'
	/** The code of the ticket that it repeats. */
	| 'original'
	/** When a suspended ticket is looked at again. */
	| 'review_at'
	/** The new limit. */
	| 'due_at'
	/** What the part that is split off is about. */
	| 'title';

/** One step: from which states, to which (null: it stays), and by whom. */
export type Step = {
	from: readonly TicketState[];
	to: TicketState | null;
	/** Whoever has the role over the ticket's ground. */
	by: readonly Role[];
	/** Only while it is their turn: the ticket was sent to their post. */
	inTurn?: readonly Role[];
	needs?: readonly Need[];
	/** Collecting and handling are different people, and who handled does not check (采办分离). */
	not?: 'collector' | 'handler';
};

const underway = ['dispatched', 'in_progress'] as const;
const open = [
	'reported',
	'accepted',
	'dispatched',
	'in_progress',
	'suspended',
	'handled',
	'awaiting_acceptance'
] as const;
const centre = ['operator', 'dispatcher', 'supervisor'] as const;
const handlers = ['grid_leader', 'grid_worker', 'unit'] as const;

/**
 * The law of the loop (domain.md §4): every step a ticket may take. The database holds the same table
 * (migrations/0009_law.sql) and refuses every other step, whoever tries; tests/db/law.test.ts holds the two equal.
 */
export const law = {
	accept: { from: ['reported'], to: 'accepted', by: ['operator'] },
	refuse: { from: ['reported'], to: 'void', by: ['operator'], needs: ['reason'] },
	merge: {
		from: ['reported', 'accepted'],
		to: 'duplicate',
		by: ['operator', 'dispatcher'],
		needs: ['original']
	},
	split: {
		from: ['accepted', 'dispatched', 'in_progress'],
		to: null,
		by: ['dispatcher'],
		needs: ['title']
	},
	dispatch: { from: ['accepted'], to: 'dispatched', by: ['dispatcher', 'system'] },
	sign: { from: ['dispatched'], to: 'in_progress', by: [], inTurn: handlers, not: 'collector' },
	send_back: { from: underway, to: 'accepted', by: [], inTurn: handlers, needs: ['reason'] },
	reassign: { from: underway, to: 'dispatched', by: ['dispatcher'], needs: ['to', 'reason'] },
	call_in: { from: underway, to: null, by: ['dispatcher'], inTurn: handlers, needs: ['to'] },
	report_back: {
		from: ['in_progress'],
		to: 'handled',
		by: [],
		inTurn: handlers,
		needs: ['note'],
		not: 'collector'
	},
	ask_extension: {
		from: ['in_progress'],
		to: null,
		by: [],
		inTurn: handlers,
		needs: ['reason', 'due_at']
	},
	extend: {
		from: ['in_progress'],
		to: null,
		by: ['dispatcher', 'supervisor'],
		needs: ['reason', 'due_at']
	},
	ask_suspension: {
		from: ['in_progress'],
		to: null,
		by: [],
		inTurn: handlers,
		needs: ['reason', 'review_at']
	},
	suspend: {
		from: ['in_progress'],
		to: 'suspended',
		by: ['dispatcher', 'supervisor'],
		needs: ['reason', 'review_at']
	},
	decline: { from: ['in_progress'], to: null, by: ['dispatcher', 'supervisor'], needs: ['reason'] },
	resume: { from: ['suspended'], to: 'in_progress', by: ['dispatcher', 'supervisor'], inTurn: handlers },
	pass: { from: ['handled'], to: 'awaiting_acceptance', by: ['checker'], not: 'handler' },
	fail: {
		from: ['handled'],
		to: 'in_progress',
		by: ['checker'],
		needs: ['reason'],
		not: 'handler'
	},
	satisfied: { from: ['awaiting_acceptance'], to: 'closed', by: ['resident'] },
	not_satisfied: { from: ['awaiting_acceptance'], to: 'in_progress', by: ['resident'] },
	silence: { from: ['awaiting_acceptance'], to: 'closed', by: ['system'] },
	appraise: { from: ['closed'], to: 'evaluated', by: ['resident', 'supervisor'], needs: ['note'] },
	reopen: { from: ['closed'], to: 'in_progress', by: ['supervisor'], needs: ['reason'] },
	supervise: { from: open, to: null, by: ['supervisor'], needs: ['reason'] },
	urge: { from: open, to: null, by: [...centre, 'resident'] },
	note: { from: open, to: null, by: [...centre, ...handlers, 'checker'], needs: ['note'] },
	release: {
		from: [...open, 'closed', 'evaluated'],
		to: null,
		by: ['operator', 'dispatcher', 'checker', 'supervisor']
	},
	warn: { from: open, to: null, by: ['system'] },
	escalate: { from: open, to: null, by: ['system'] }
} as const satisfies Record<string, Step>;

export type Action = keyof typeof law;

const steps: Record<Action, Step> = law;

/** Every action, in the order of the law. */
export const actions = Object.keys(law).filter((name): name is Action => name in law);

/** The step an action is. */
export const stepOf = (action: Action): Step => steps[action];

/** What the staff say among themselves: neither a ticket's public story nor the public stream tells which of these it was. */
export const amongStaff: ReadonlySet<string> = new Set<Action>([
	'note',
	'warn',
	'escalate',
	'supervise',
	'ask_extension',
	'ask_suspension',
	'decline'
]);

/** Whether a text names an action. */
export const isAction = (name: string): name is Action => Object.hasOwn(law, name);

/**
 * What somebody with these roles over a ticket may do with it now.
 * @param held the roles they have over it, and whether it is their turn
 */
export function possible(
	state: TicketState,
	held: readonly { role: Role; turn: boolean }[],
	person: { collected: boolean; handled: boolean }
): Action[] {
	return actions.filter((action) => {
		const { from, by, inTurn = [], not } = stepOf(action);
		if (!from.includes(state)) return false;
		if (not === 'collector' ? person.collected : not === 'handler' && person.handled) return false;
		return held.some(({ role, turn }) => by.includes(role) || (turn && inTurn.includes(role)));
	});
}
