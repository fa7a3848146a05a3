import { z } from 'zod';
import { suspicionNames } from '#geo/crs/suspect.ts';
import { actions, roles } from '../../ticket/law.ts';
import { states } from '../../ticket/states.ts';

// What the endpoints answer with. tests/e2e/rights.test.ts holds every real answer to these, field by field.

export const time = z.iso.datetime({ offset: true });
export const named = z.object({ code: z.string(), name: z.string() });
const degrees = { lng: z.number().nullable(), lat: z.number().nullable() };
export const state = z.enum(states);

/** Who answers for a point, and why (geo/duty/answer.ts). */
export const dutyAnswer = z.object({
	outcome: z.enum(['grid', 'nearest', 'last_resort']),
	rule: z.enum(['dedicated', 'covers', 'nearest', 'last_resort']),
	grid: named.extend({ version: z.int() }).nullable(),
	leader: z.object({ name: z.string().nullable(), post: z.string() }).nullable(),
	border_m: z.number().nullable(),
	runner_up: named.nullable(),
	suspect: z.array(z.enum(suspicionNames)),
	at: z.tuple([z.number(), z.number()]).nullable()
});

export const opened = z.object({
	code: z.string(),
	state: z.literal('reported'),
	duty: dutyAnswer,
	key: z.string()
});

/** What the public sees of a ticket. */
const publicTicket = z.object({
	code: z.string(),
	state,
	category: z.string(),
	categoryName: z.string(),
	categoryNameEn: z.string().nullable(),
	title: z.string().nullable(),
	grid: named.nullable(),
	outcome: dutyAnswer.shape.outcome,
	rule: dutyAnswer.shape.rule,
	reportedAt: time,
	dueAt: time.nullable(),
	closedAt: time.nullable(),
	released: z.boolean(),
	echoes: z.int()
});

export const ticketPage = z.object({
	type: z.literal('FeatureCollection'),
	features: z.array(
		z.object({
			type: z.literal('Feature'),
			id: z.string(),
			geometry: z
				.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) })
				.nullable(),
			properties: publicTicket
		})
	),
	next: z.string().nullable(),
	position: z.string()
});

const post = z.object({ post: z.string(), title: z.string() });

/** What stands in a ticket for whoever has to do with it. */
const inside = z.object({
	title: z.string(),
	description: z.string().nullable(),
	step: z.int(),
	roles: z.array(z.object({ role: z.enum(roles), turn: z.boolean() })),
	collected: z.boolean(),
	handled: z.boolean(),
	owner: post.nullable(),
	assists: z.array(post),
	stepDueAt: time.nullable(),
	reviewAt: time.nullable(),
	asked: z.enum(['extension', 'suspension']).nullable(),
	supervisedAt: time.nullable(),
	urged: z.int(),
	reworked: z.int(),
	extended: z.int(),
	original: z.object({ code: z.string(), state }).nullable(),
	partOf: z.string().nullable(),
	parts: z.array(z.string()),
	reporter: z.object({ named: z.boolean(), phone: z.string().nullable() }).nullable(),
	events: z.array(
		z.object({
			type: z.string(),
			state,
			at: time,
			role: z.enum(roles).optional(),
			post: z.string().optional(),
			who: z.string().optional(),
			reason: z.string().optional(),
			data: z.record(z.string(), z.unknown()).optional()
		})
	),
	can: z.array(z.enum(actions))
});

export const ticket = publicTicket.extend({
	description: z.string().nullable(),
	...degrees,
	duty: dutyAnswer,
	events: z.array(z.object({ type: z.string(), state, at: time })),
	/** Years up to the limit whose public holidays are not published yet. */
	provisional: z.array(z.int()),
	inside: inside.nullable()
});

export const echoed = z.object({ code: z.string(), echoes: z.int() });

export const taken = z.object({
	code: z.string(),
	state,
	step: z.int(),
	at: time,
	part: z.string().optional(),
	dueAt: time.optional()
});

export const suggestionList = z.array(
	post.extend({
		holder: z.string().nullable(),
		why: z.enum(['suggested', 'duty', 'runner_up', 'grid_worker', 'above', 'unit'])
	})
);

export const workList = z.array(
	z.object({
		code: z.string(),
		state,
		step: z.int(),
		category: z.string(),
		title: z.string(),
		...degrees,
		reportedAt: time,
		dueAt: time.nullable(),
		stepDueAt: time.nullable(),
		ownerPost: z.string().nullable(),
		mine: z.boolean(),
		supervisedAt: time.nullable(),
		urged: z.int(),
		reworked: z.int(),
		asked: inside.shape.asked,
		area: z.string().nullable(),
		echoes: z.int()
	})
);

export const accountList = z.object({
	accounts: z.array(
		z.object({
			id: z.string(),
			login: z.string(),
			name: z.string(),
			disabled: z.boolean(),
			ready: z.boolean(),
			secondFactor: z.boolean(),
			identity: z.string().nullable(),
			signedInAt: time.nullable(),
			posts: z.array(
				z.object({ id: z.string(), kind: z.string(), title: z.string(), area: z.string().nullable() })
			)
		})
	)
});

/** RFC 9457: every refusal. */
export const problemBody = z.object({
	type: z.string(),
	title: z.string(),
	status: z.int(),
	detail: z.string().optional(),
	id: z.string().optional(),
	errors: z.array(z.object({ field: z.string(), message: z.string() })).optional()
});
