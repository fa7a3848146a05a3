import { at, random } from './random.ts';
import { toLngLat, type Point } from './plane.ts';
import type { Area } from './areas.ts';
import { clock } from './clock.ts';
import { LAWYER_NOTES, LETTERS, NIGHT_TALKS } from './evening-wording.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Ground } from './ground.ts';
import { reports, type Draft } from './reports.ts';
import { CATEGORIES } from './wording.ts';

export type TicketState =
	| 'reported'
	| 'accepted'
	| 'dispatched'
	| 'in_progress'
	| 'suspended'
	| 'handled'
	| 'awaiting_acceptance'
	| 'closed'
	| 'evaluated'
	| 'void'
	| 'duplicate';
export type Ticket = {
	externalId: string;
	title: string;
	description: string;
	category: string;
	lng: number;
	lat: number;
	state: TicketState;
	reportedAt: Date;
	dueAt: Date | null;
	closedAt: Date | null;
};

/** Ordinary reports by state; the first seven are open. `closedAt` is set from 'closed' on. */
export const STATES: Record<TicketState, number> = {
	reported: 3,
	accepted: 2,
	dispatched: 8,
	in_progress: 75,
	suspended: 6,
	handled: 13,
	awaiting_acceptance: 13,
	closed: 112,
	evaluated: 14,
	void: 6,
	duplicate: 8
};
/** Minutes since the report: nobody waits long for the operator, or for the grid leader. */
const NEW: Partial<Record<TicketState, number>> = { reported: 9, accepted: 14, dispatched: 75 };
/** Of the reports that gather so many are open: the markets are what the wall should see. */
const GATHERED = 24;
/** Systems S1 and S4 of domain.md: all closed but one night talk. */
export const TALKS = { night_talk: 94, letter: 161, lawyer_note: 49 } as const;

export function tickets(
	seed: number,
	now: Date,
	ground: Ground,
	gazetteer: Gazetteer,
	areas: Area[]
): Ticket[] {
	const chance = random(seed, 'tickets');
	// A row of their own: how many numbers a time takes depends on the time.
	const when = clock(now, random(seed, 'times'));
	const short = new Map(areas.map(({ code, name }) => [code, name.replace(/网格$/, '这边')]));
	const list: Ticket[] = [];
	const add = (
		{ where, category, text }: Draft<string>,
		state: TicketState,
		time: ReturnType<typeof when.lately>
	) => {
		const [lng, lat] = fine(where);
		const quarter = short.get(gazetteer.grid(where) ?? '') ?? '城外这边';
		const words = text.replaceAll('{路}', gazetteer.street(where).name[0]).replaceAll('{片}', quarter);
		const [title = '', description = ''] = words.split('|');
		const externalId = `DEMO-${String(list.length + 1).padStart(4, '0')}`;
		list.push({ externalId, title, description, category, lng, lat, state, ...time });
	};

	const states = Object.keys(STATES)
		.filter(isState)
		.flatMap((state) => Array.from({ length: STATES[state] }, () => state));
	const open = states.filter((state) => !CLOSED.includes(state)).length;
	const drafts = reports(states.length, ground, gazetteer, chance);
	const gathered = drafts.filter((draft) => draft.gathers).slice(0, GATHERED);
	const others = drafts.filter((draft) => !gathered.includes(draft));
	const mixed = chance.shuffle([...gathered, ...others.splice(0, open - gathered.length)]);
	[...mixed, ...others].forEach((draft, i) => {
		const state = at(states, i);
		const { hours } = CATEGORIES[draft.category];
		const minutes = NEW[state];
		if (CLOSED.includes(state)) add(draft, state, when.closed(hours));
		else add(draft, state, minutes ? when.just(hours, minutes) : when.open(hours, false, draft.gathers));
	});
	const old = gazetteer.houses.filter(({ face }) => face.community === 0);
	const gather = (category: keyof typeof TALKS, texts: string[], days: number) => {
		const evening = category === 'night_talk';
		for (let i = 0; i < TALKS[category]; i++) {
			const pool = evening || chance.chance(0.5) ? old : gazetteer.houses;
			const draft = { where: chance.pick(pool).house.middle, category, text: at(texts, i) };
			if (evening && i === TALKS.night_talk - 1) add(draft, 'in_progress', when.lately());
			else add(draft, 'closed', when.past(i / TALKS[category], days, evening));
		}
	};
	gather('night_talk', NIGHT_TALKS, 1540);
	gather('letter', LETTERS, 700);
	gather('lawyer_note', LAWYER_NOTES, 700);
	return list;
}

const CLOSED: readonly TicketState[] = ['closed', 'evaluated', 'void', 'duplicate'];
const isState = (name: string): name is TicketState => name in STATES;

/** Seven decimals, and never so round that the place looks imprecise. */
function fine(p: Point): [number, number] {
	const precise = (value: number) =>
		Math.round(value * 1e7) % 100 === 0 ? Math.round(value * 1e7 + 13) / 1e7 : value;
	const [lng, lat] = toLngLat(p);
	return [precise(lng), precise(lat)];
}
