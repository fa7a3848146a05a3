import postgres from 'postgres';
import type { Database } from '../../src/lib/server/db.ts';
import { place } from '../../src/lib/server/duty.ts';
import { take, type Actor, type Said, type Taken } from '../../src/lib/server/ticket-actions.ts';
import { keyHash } from '../../src/lib/server/ticket-inside.ts';
import { openTimetable } from '../../src/lib/server/timetable.ts';
import { open } from '../../src/lib/server/tickets.ts';
import type { TicketState } from '../../src/lib/ticket/states.ts';
import { layLawGround } from './law-ground.ts';

/** A ticket as a walk looks at it. */
type Seen = {
	state: TicketState;
	ownerPostId: string | null;
	dueAt: Date;
	stepDueAt: Date | null;
	reworked: number;
	extended: number;
	closedAt: Date | null;
	urged: number;
};

/** People on a ground who walk one ticket after another through the law, by the functions that the endpoints call. */
export async function startWalk(database: Database) {
	const ground = await layLawGround(database.sql);
	const timetable = await openTimetable(database.restricted)();
	const walk = {
		ground,
		timetable,
		code: '',
		link: '',

		/** A new report; what follows is about it. */
		async report(lng = 115.305, lat = 22.705): Promise<string> {
			const report = { title: '路灯不亮', category: 'light', place: place(lng, lat, 'wgs84') };
			const opened = await open(database.restricted, report, { timetable });
			walk.code = opened.code;
			walk.link = opened.key;
			return opened.code;
		},

		staff: (name: string): Actor => ({ kind: 'staff', person: ground.people[name] ?? '' }),
		resident: (): Actor => ({ kind: 'resident', key_hash: keyHash(walk.link) }),

		step: (
			who: string,
			action: string,
			said: Said = {},
			more: { code?: string; key?: string } = {}
		): Promise<Taken> =>
			take(database.restricted, timetable, {
				code: walk.code,
				action,
				actor: who === 'resident' ? walk.resident() : walk.staff(who),
				said,
				...more
			}),

		async ticket(): Promise<Seen> {
			const [row] = await database.sql<Seen[]>`
				select state, owner_post_id, due_at, step_due_at, reworked, extended, closed_at, urged from ticket where code = ${walk.code}`;
			if (!row) throw new Error('no ticket');
			return row;
		},
		state: async (): Promise<TicketState> => (await walk.ticket()).state,

		async story(): Promise<string[]> {
			const rows = await database.sql<{ type: string }[]>`
				select type from event where ticket_id = (select id from ticket where code = ${walk.code}) order by seq`;
			return rows.map(({ type }) => type);
		},

		/** The sentence a step is refused with. */
		async refusal(promise: Promise<unknown>): Promise<{ code: string; message: string }> {
			const thrown: unknown = await promise.then(
				() => new Error('it was taken'),
				(problem: unknown) => problem
			);
			if (!(thrown instanceof postgres.PostgresError)) throw thrown;
			return { code: thrown.code, message: thrown.message };
		},

		async toHandled(): Promise<void> {
			await walk.step('county_operator', 'accept');
			await walk.step('grid_leader', 'sign');
			await walk.step('grid_leader', 'report_back', { note: '灯泡已换' });
		},
		async toResident(): Promise<void> {
			await walk.toHandled();
			await walk.step('checker', 'pass');
		}
	};
	return walk;
}
