import { z } from 'zod';
import { named, state, time } from './answers.ts';

// What the wall is told, as lib/wall/feed.ts has it.

const area = named.extend({ nameEn: z.string().nullable() });
const share = z.object({ hits: z.int(), n: z.int() });
const course = z.object({
	start: time,
	stepMinutes: z.int(),
	reported: z.array(z.int()),
	closed: z.array(z.int())
});
const beside = z.object({ now: z.int(), before: z.int() });
const counted = z.object({
	reported: z.int(),
	accepted: z.int(),
	acceptedPromptly: z.int(),
	responded: z.int(),
	respondedPromptly: z.int(),
	handled: z.int(),
	handledInTime: z.int(),
	closed: z.int(),
	closedInTime: z.int(),
	reworked: z.int(),
	asked: z.int(),
	solved: z.int(),
	satisfied: z.int(),
	unhandledLate: z.int(),
	openLate: z.int()
});
const late = z.object({
	code: z.string(),
	category: area,
	grid: area.nullable(),
	state,
	reportedAt: time,
	dueAt: time,
	turn: z.enum(['operator', 'dispatcher', 'post', 'checker', 'resident']),
	post: z.string(),
	lng: z.number().nullable(),
	lat: z.number().nullable()
});
const hotSpot = z.object({
	lng: z.number(),
	lat: z.number(),
	radiusM: z.number(),
	count: z.int(),
	overdue: z.int(),
	grid: area.nullable(),
	category: area.extend({ n: z.int() }).nullable(),
	hours: z.object({ from: z.int(), to: z.int(), n: z.int() }).nullable(),
	first: time,
	last: time
});

export const wallFigures = z.object({
	asOf: time,
	version: z.string(),
	scope: area.nullable(),
	today: z.object({ reported: beside, accepted: beside, handled: beside, closed: beside }),
	promptness: z.object({ accepted: share, responded: share }),
	open: z.object({
		total: z.int(),
		overdue: z.int(),
		soon: z.int(),
		suspended: z.int(),
		byAge: z.array(z.object({ under: z.number().nullable(), n: z.int(), overdue: z.int() })),
		byCategory: z.array(area.extend({ n: z.int(), overdue: z.int() }))
	}),
	course: z.object({ day: course, week: course, month: course }),
	month: counted,
	grids: z.array(area.extend({ month: counted, open: z.int(), overdue: z.int() })),
	late: z.array(late),
	hotSpots: z.object({ asOf: time, spots: z.array(hotSpot) })
});

export const wallTickets = z.object({
	position: z.string(),
	epoch: time,
	code: z.array(z.string()),
	lng: z.array(z.number()),
	lat: z.array(z.number()),
	reported: z.array(z.int()),
	due: z.array(z.int()),
	state: z.array(z.int()),
	category: z.array(z.int()),
	categories: z.array(area)
});

export const wallFilm = z.object({
	from: time,
	to: time,
	cut: z.boolean(),
	lng: z.array(z.number()),
	lat: z.array(z.number()),
	due: z.array(z.int().nullable()),
	first: z.array(z.int().nullable()),
	ticket: z.array(z.int()),
	at: z.array(z.int()),
	state: z.array(z.int())
});
