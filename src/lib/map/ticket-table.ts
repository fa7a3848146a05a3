import type { Points } from '#geo/tickets/gather.ts';
import { isOver, presence, urgencies, urgency, type Urgency } from '#geo/tickets/urgency.ts';

/** A ticket as the map knows it. Times in milliseconds; `dueAt` null where none is known. */
export type Ticket = {
	code: string;
	state: string;
	category: string;
	categoryName: string;
	categoryNameEn: string;
	/** Null until somebody has released it. */
	title: string | null;
	gridName: string;
	lng: number;
	lat: number;
	reportedAt: number;
	dueAt: number | null;
	closedAt: number | null;
};

/** One event of GET /api/live. */
export type LiveEvent = {
	type: string;
	code: string;
	state: string;
	category: string;
	grid: string | null;
	lng: number | null;
	lat: number | null;
	due: string | null;
	at: string;
};

export type TicketTable = {
	/** Points for drawing; the same arrays are written again and again, `codes` beside them. */
	points: Points;
	codes: readonly string[];
	get(code: string): Ticket | undefined;
	all(): Iterable<Ticket>;
	/** Enters a ticket, or what is now known of it. */
	put(ticket: Ticket, now: number): void;
	/** Takes an event in, in constant time. What it meant: a ticket new to the table, a change, or nothing to be drawn. */
	apply(event: LiveEvent, now: number): 'new' | 'change' | 'nothing';
	/** Moves the clock: what was in time may be overdue. */
	tick(now: number): void;
	/** How pressing the ticket of that code is. */
	urgencyOf(code: string): Urgency;
};

const grown = <T extends Float64Array | Uint8Array | Float32Array>(from: T, to: T): T => {
	to.set(from);
	return to;
};

/** An empty table: state is a snapshot put in, and events applied to it. */
export function createTicketTable(): TicketTable {
	const tickets: Ticket[] = [];
	const codes: string[] = [];
	const places = new Map<string, number>();
	const points: Points = {
		length: 0,
		positions: new Float64Array(2048),
		urgency: new Uint8Array(1024),
		presence: new Float32Array(1024)
	};

	function write(i: number, ticket: Ticket, now: number): void {
		tickets[i] = ticket;
		codes[i] = ticket.code;
		points.positions[2 * i] = ticket.lng;
		points.positions[2 * i + 1] = ticket.lat;
		points.urgency[i] = urgencies.indexOf(urgency(ticket, now));
		points.presence[i] = presence(ticket.closedAt, ticket.state, now);
	}

	function put(ticket: Ticket, now: number): void {
		const known = places.get(ticket.code);
		if (known !== undefined) return write(known, ticket, now);
		const i = points.length++;
		if (i === points.urgency.length) {
			points.positions = grown(points.positions, new Float64Array(4 * i));
			points.urgency = grown(points.urgency, new Uint8Array(2 * i));
			points.presence = grown(points.presence, new Float32Array(2 * i));
		}
		places.set(ticket.code, i);
		write(i, ticket, now);
	}

	const get = (code: string): Ticket | undefined => tickets[places.get(code) ?? -1];

	function apply(event: LiveEvent, now: number): 'new' | 'change' | 'nothing' {
		const { code, state, category, grid } = event;
		const known = get(code);
		const at = Date.parse(event.at);
		const lng = event.lng ?? known?.lng ?? null;
		const lat = event.lat ?? known?.lat ?? null;
		if (lng === null || lat === null) return 'nothing';
		const blank = {
			categoryName: '',
			categoryNameEn: '',
			title: null,
			gridName: grid ?? '',
			reportedAt: at
		};
		const dueAt = event.due === null ? null : Date.parse(event.due);
		const closedAt = isOver(state) ? (known?.closedAt ?? at) : null;
		put({ ...blank, ...known, code, state, category, lng, lat, dueAt, closedAt }, now);
		if (known) return 'change';
		return isOver(state) ? 'change' : 'new';
	}

	function tick(now: number): void {
		tickets.forEach((ticket, i) => write(i, ticket, now));
	}

	const urgencyOf = (code: string): Urgency =>
		urgencies[points.urgency[places.get(code) ?? -1] ?? 0] ?? 'in_time';

	return { points, codes, get, all: () => tickets, put, apply, tick, urgencyOf };
}
