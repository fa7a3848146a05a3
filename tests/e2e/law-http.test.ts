import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemBody } from '../../src/lib/server/api/answers.ts';
import { actions, roles, stepOf, type Action, type Role } from '../../src/lib/ticket/law.ts';
import { states, type TicketState } from '../../src/lib/ticket/states.ts';
import { layLawGround, type LawGround } from '../support/law-ground.ts';
import { eachServer, type Prepared } from '../support/prepared-server.ts';
import { layVisitors, visitorEnv, type Visitors } from '../support/visitors.ts';

type Cell = { state: TicketState; action: Action; role: Role };
const nameOf = ({ state, action, role }: Cell): string => `${state} ${action} ${role}`;
const cells: Cell[] = states.flatMap((state) =>
	actions.flatMap((action) => roles.map((role) => ({ state, action, role })))
);

type Laid = {
	ground: LawGround;
	visitors: Visitors;
	/** A ticket for each allowed cell, and one for all refused cells of a state. */
	fresh: Map<string, string>;
	shared: Map<TicketState, string>;
	original: string;
};

eachServer((prepare, engine) => {
	describe('the law of the loop through HTTP', () => {
		let running: Prepared<Laid> | undefined;
		beforeAll(async () => {
			running = await prepare(async (database) => {
				const ground = await layLawGround(database.sql);
				const visitors = await layVisitors(database, ground);
				const fresh = new Map<string, string>();
				const shared = new Map<TicketState, string>();
				for (const state of states) shared.set(state, await ground.ticket(state));
				for (const cell of cells.filter(lawful)) fresh.set(nameOf(cell), await ground.ticket(cell.state));
				// "Decline" wants something that was asked for.
				await database.sql`update ticket set asked = 'extension' where state = 'in_progress'`;
				return { ground, visitors, fresh, shared, original: await ground.ticket('reported') };
			}, visitorEnv);
		});
		afterAll(() => running?.stop());

		test('every cell of states × actions × roles: the allowed pass, all others are refused with a sentence', async () => {
			const { server, laid } = running!;
			const count = { passed: 0, refused: 0 };
			const wrong: string[] = [];
			const attempt = async (cell: Cell): Promise<void> => {
				const code = laid.fresh.get(nameOf(cell)) ?? laid.shared.get(cell.state) ?? '';
				const answer = await fetch(`${server.url}/api/tickets/${code}/actions/${cell.action}`, {
					method: 'POST',
					headers: { ...headersOf(cell.role, laid.visitors), 'content-type': 'application/json' },
					body: JSON.stringify(said(cell.action, laid))
				});
				const body: unknown = await answer.json();
				count[answer.ok ? 'passed' : 'refused']++;
				if (answer.ok !== lawful(cell) || (!answer.ok && !sentence(answer, body)))
					wrong.push(`${nameOf(cell)}: ${answer.status} ${JSON.stringify(body)}`);
			};
			// Side by side: a refused step changes nothing, and an allowed one has its own ticket.
			const waiting = cells.values();
			const worker = async (): Promise<void> => {
				for (const cell of waiting) await attempt(cell);
			};
			await Promise.all(Array.from({ length: 8 }, worker));
			console.log(
				`${engine}, through HTTP: ${count.passed} cells passed, ${count.refused} were refused, of ${states.length} states × ${actions.length} actions × ${roles.length} roles`
			);
			expect(wrong).toEqual([]);
			expect(count.passed).toBe(laid.fresh.size);
			expect(count.passed + count.refused).toBe(cells.length);
		});

		test('what was refused changed nothing', async () => {
			const { server, laid } = running!;
			for (const [state, code] of laid.shared) {
				const ticket = (await (await fetch(`${server.url}/api/tickets/${code}`)).json()) as {
					state: string;
					events: unknown[];
				};
				expect(ticket, code).toMatchObject({ state });
				expect(ticket.events, code).toHaveLength(1);
			}
		});

		test('an action that there is not, a ticket that there is not, a body that is none', async () => {
			const { server, laid } = running!;
			const code = laid.shared.get('reported') ?? '';
			const post = (path: string, body: string) =>
				fetch(`${server.url}/api/tickets/${path}`, {
					method: 'POST',
					headers: { ...laid.visitors.operator, 'content-type': 'application/json' },
					body
				});
			expect((await post(`${code}/actions/vanish`, '{}')).status).toBe(404);
			expect((await post('20000101-000000/actions/accept', '{}')).status).toBe(404);
			expect((await post(`${code}/actions/accept`, 'null')).status).toBe(400);
			expect((await post(`${code}/actions/refuse`, '{}')).status).toBe(422);
		});
	});
});

function lawful({ state, action, role }: Cell): boolean {
	const { from, by, inTurn = [] } = stepOf(action);
	// Nobody is the clock by HTTP. The unit of these tickets was called in, and it is not its turn.
	if (role === 'system') return false;
	return from.includes(state) && (by.includes(role) || (role !== 'unit' && inTurn.includes(role)));
}

/** Whoever says to be the clock is nobody. */
const headersOf = (role: Role, visitors: Visitors): Record<string, string> =>
	role === 'system' ? { 'x-actor': 'system' } : visitors[role];

/** All that a step may have to be told. */
function said(action: Action, { ground, original }: Laid): Record<string, unknown> {
	const ahead = new Date(Date.now() + 9 * 86_400_000);
	return {
		reason: '原因',
		note: '情况',
		original,
		title: '另一件事',
		reviewAt: ahead,
		dueAt: ahead,
		actor: { kind: 'system' },
		...(action !== 'dispatch' && { to: ground.posts.other_leader })
	};
}

const sentence = (answer: Response, body: unknown): boolean =>
	answer.headers.get('content-type')?.startsWith('application/problem+json') === true &&
	[401, 403, 409].includes(answer.status) &&
	/^(?=.*\p{sc=Han}).+ \/ .+$/su.test(problemBody.safeParse(body).data?.title ?? '');
