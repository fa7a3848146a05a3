/** What the wall is told by the server. Nothing personal: no reporter, no words of residents, no names. Times are ISO 8601. */

/** How many of how many; a share is shown only where `n` is large enough (`enough` in lib/ticket/figures.ts). */
export type Share = { hits: number; n: number };

/** What happened with tickets in a span of time, counted from the event log. */
export type Counts = {
	reported: number;
	accepted: number;
	/** Accepted within 5 minutes of the report. */
	acceptedPromptly: number;
	/** Signed for by the grid leader or unit. */
	responded: number;
	/** Signed for within 30 minutes of the dispatch. */
	respondedPromptly: number;
	handled: number;
	handledInTime: number;
	closed: number;
	closedInTime: number;
	/** Sent back to be done again, after it had been said to be handled. */
	reworked: number;
	/** Residents who were asked and answered, and who said: solved; satisfied. */
	asked: number;
	solved: number;
	satisfied: number;
};

/** Counts of this calendar month, with what is open past its limit now: what should have been done, and was not. */
export type MonthCounts = Counts & {
	/** Open past the limit and not yet handled; and not yet closed. */
	unhandledLate: number;
	openLate: number;
};

export type Named = { code: string; name: string; nameEn: string | null };

/** Counts per step, oldest first; the last step is still running. */
export type Course = { start: string; stepMinutes: number; reported: number[]; closed: number[] };

/** Whose turn it is: a role of the centre, or the post that answers. */
export type Turn = 'operator' | 'dispatcher' | 'post' | 'checker' | 'resident';

/** A ticket past its limit. */
export type Late = {
	code: string;
	category: Named;
	grid: Named | null;
	state: string;
	reportedAt: string;
	dueAt: string;
	turn: Turn;
	/** The title of the post that answers, such as 红宫一网格网格长. */
	post: string;
	lng: number | null;
	lat: number | null;
};

/** Open tickets that lie close together (ST_ClusterDBSCAN over metres). */
export type HotSpot = {
	lng: number;
	lat: number;
	radiusM: number;
	count: number;
	overdue: number;
	/** The grid most of them lie in. */
	grid: Named | null;
	/** What they have in common: the category of at least two in five of them. */
	category: (Named & { n: number }) | null;
	/** The hours of the day, Beijing time, in which at least two in three were reported; `to` exclusive. */
	hours: { from: number; to: number; n: number } | null;
	/** When the first and the last of them were reported. */
	first: string;
	last: string;
};

/** GET /api/wall */
export type WallFigures = {
	/** When all this was true, by the clock of the database. */
	asOf: string;
	/** Of the build that answers: a display that has another one loads itself anew between two scenes. */
	version: string;
	/** The area the figures are about: the widest there is. Null where there is none. */
	scope: Named | null;
	/** Today so far, and the same weekday of last week up to the same time of day. */
	today: Record<'reported' | 'accepted' | 'handled' | 'closed', { now: number; before: number }>;
	/** Of today. */
	promptness: { accepted: Share; responded: Share };
	open: {
		total: number;
		overdue: number;
		/** Past three quarters of their time. */
		soon: number;
		suspended: number;
		/** Since the report, in hours: under 4, under 24, under 72, under 168, longer. */
		byAge: { under: number | null; n: number; overdue: number }[];
		/** Largest first. */
		byCategory: (Named & { n: number; overdue: number })[];
	};
	course: { day: Course; week: Course; month: Course };
	/** Of the whole scope. */
	month: MonthCounts;
	/** Grids by name with their counts of the month, those with the most reports first, at most 200. */
	grids: (Named & { month: MonthCounts; open: number; overdue: number })[];
	/** The longest overdue first, at most 40. */
	late: Late[];
	hotSpots: { asOf: string; spots: HotSpot[] };
};

/** GET /api/wall/tickets: all open tickets that have a place, in columns. Seconds count from `epoch`. */
export type WallTickets = {
	/** The position in the event log from which live events take over. */
	position: string;
	epoch: string;
	code: string[];
	lng: number[];
	lat: number[];
	reported: number[];
	/** -1: no limit is set. */
	due: number[];
	/** Places in `states` (lib/ticket/states.ts) and in `categories`. */
	state: number[];
	category: number[];
	categories: Named[];
};

/** GET /api/wall/film?span=24h|30d: the log of that time, to be played. Seconds count from `from`. */
export type WallFilm = {
	from: string;
	to: string;
	/** Events left out at the beginning because there are more than a display can play; then `from` is later than asked. */
	cut: boolean;
	/** Tickets: where, the limit (seconds from `from`, may be negative; null: none), the state at `from` (null: not yet reported). */
	lng: number[];
	lat: number[];
	due: (number | null)[];
	first: (number | null)[];
	/** Events in their order: which ticket, when, and the state after it (place in `states`). */
	ticket: number[];
	at: number[];
	state: number[];
};
