import { degrees } from '#geo/crs/suspect.ts';
import type { LngLat } from '#geo/crs/to-wgs84.ts';
import { createDuty } from '#geo/duty/decide.ts';
import { openCategories } from './category-import.ts';
import type { Sql } from './db.ts';
import { loadAreas, type GivenPlace } from './duty.ts';
import {
	hasTickets,
	insertTickets,
	knownTickets,
	openPosts,
	updateTickets,
	type NewTicket,
	type Stored
} from './ticket-batch.ts';

/** One ticket as it stands in a file; an empty date or category says nothing. */
export type TicketRow = {
	/** Where it stands in its file, for the report. */
	line: number;
	externalId: string;
	/** Null: the category's name, else 工单 and the number. */
	title: string | null;
	category: string;
	place: GivenPlace;
	reportedAt: Date | null;
	dueAt: Date | null;
	closedAt: Date | null;
	/** Whether an earlier line of the same file had this number already. */
	repeated: boolean;
};

/** What became of a batch; the last three count where its tickets lie, those that were there already included. */
export type TicketBatch = {
	created: number;
	unchanged: number;
	updated: number;
	refused: { row: TicketRow; reason: string }[];
	grid: number;
	nearest: number;
	lastResort: number;
};

export type TicketImport = {
	/**
	 * Writes a batch in one transaction. A ticket that is there already keeps its place and who answers; a title, category,
	 * due or closing date that the file says otherwise than it said last is changed. Where steps were taken here the two dates are refused,
	 * title and category are taken.
	 */
	write(rows: readonly TicketRow[]): Promise<TicketBatch>;
};

const DISPUTED =
	'已在本系统办理，期限和结案以办理为准，未采用文件中的改动 (steps were taken here: when it is due and whether it is closed follow from them, not from the file)';
const repeated = ({ externalId }: TicketRow): string =>
	`编号 ${externalId} 前面已出现，内容不同 (the number stood on an earlier line, with another title or date)`;

/** A title may be this long; the rest of it goes into the description. */
const TITLE_LENGTH = 500;

/**
 * Prepares an import of tickets: the boundaries in force now are loaded once, and the duty rule is decided here
 * (geo/duty), at several hundred thousand a second; PostgreSQL would need ten times as long.
 *
 * @param options.source the name under which the tickets' own numbers are unique
 */
export async function openTicketImport(sql: Sql, { source }: { source: string }): Promise<TicketImport> {
	const { areas, nearestM } = await loadAreas(sql);
	const duty = createDuty(areas, { nearestM });
	const categories = await openCategories(sql);
	const posts = openPosts();

	// Where the source is new there is nothing to look up, until the database says that a number is there already.
	let fresh = !(await hasTickets(sql, source));

	async function write(rows: readonly TicketRow[]): Promise<TicketBatch> {
		// Before the transaction: a category that nobody uses yet harms nobody, should the batch fail.
		await categories.add(rows.map((row) => row.category));
		try {
			return await writeBatch(rows);
		} catch (problem) {
			fresh = false;
			throw problem;
		}
	}

	function writeBatch(rows: readonly TicketRow[]): Promise<TicketBatch> {
		return sql.begin(async (tx) => {
			const known =
				fresh && !rows.some((row) => row.repeated)
					? new Map<string, Stored>()
					: await knownTickets(tx, source, rows);
			const batch: TicketBatch = {
				created: 0,
				unchanged: 0,
				updated: 0,
				refused: [],
				grid: 0,
				nearest: 0,
				lastResort: 0
			};
			const created: NewTicket[] = [];
			const updated = new Set<Stored>();
			for (const row of rows) {
				const before = known.get(row.externalId);
				if (!before) {
					const ticket = decide(row);
					created.push(ticket);
					known.set(row.externalId, stored(ticket));
					batch.created++;
					count(batch, ticket.decision.outcome);
					continue;
				}
				const { words, dates } = news(before, row);
				if ((words || dates) && (row.repeated || before.id === null)) {
					batch.refused.push({ row, reason: repeated(row) });
					continue;
				}
				// Once steps were taken here, the law of the loop says until when and whether it is over, and no file does.
				const ours = before.here !== 'untouched';
				const disputed = dates && before.here === 'open';
				if (disputed) batch.refused.push({ row, reason: DISPUTED });
				if (words || (dates && !ours)) {
					Object.assign(before, words, ours ? null : dates);
					updated.add(before);
					batch.updated++;
				} else if (disputed) continue;
				else batch.unchanged++;
				count(batch, before.outcome);
			}
			await posts.load(
				tx,
				created.map((ticket) => ticket.decision.area?.id ?? null)
			);
			await insertTickets(tx, source, created, posts);
			await updateTickets(tx, [...updated]);
			return batch;
		});
	}

	function decide(row: TicketRow): NewTicket {
		const { externalId, title, category, place, reportedAt, dueAt, closedAt } = row;
		const full = wording(row);
		const code = categories.code(category);
		// A category that found no place in the table is kept in words.
		const unplaced = code === undefined && category !== '' && title !== null ? category : null;
		return {
			externalId,
			title: cut(full),
			description: full.length > TITLE_LENGTH ? full : unplaced,
			category: code ?? 'other',
			place,
			reportedAt,
			dueAt,
			closedAt,
			decision: duty.decide(...(place.at ?? offEarth(place)), place.suspect)
		};
	}

	/** What the file says otherwise than it said last; an empty field says nothing. */
	function news(before: Stored, row: TicketRow) {
		const words = {
			title: row.title === null ? before.title : cut(row.title),
			category: row.category === '' ? before.category : (categories.code(row.category) ?? 'other')
		};
		const dates = { dueAt: row.dueAt ?? before.dueAt, closedAt: row.closedAt ?? before.closedAt };
		const same = (a: Date | null, b: Date | null): boolean => a?.getTime() === b?.getTime();
		return {
			words: words.title === before.title && words.category === before.category ? null : words,
			dates: same(dates.dueAt, before.dueAt) && same(dates.closedAt, before.closedAt) ? null : dates
		};
	}

	return { write };
}

/** Tells the planner how many tickets there are now: the embedded engine never does so by itself. */
export async function analyzeTickets(sql: Sql): Promise<void> {
	await sql`analyze ticket, event`;
}

/** A position that is none, or not on earth: the rule tells the two apart. */
const offEarth = ({ given }: GivenPlace): LngLat => [degrees(given.lng), degrees(given.lat)];

const stored = ({ title, category, dueAt, closedAt, decision }: NewTicket): Stored => ({
	id: null,
	title,
	category,
	dueAt,
	closedAt,
	here: 'untouched',
	outcome: decision.outcome
});

/** The beginning of a title, never half a character. */
const cut = (text: string): string => text.slice(0, TITLE_LENGTH).replace(/[\ud800-\udbff]$/, '');

const wording = ({ title, category, externalId }: TicketRow): string =>
	title ?? (category || `工单 ${externalId}`);

function count(batch: TicketBatch, outcome: Stored['outcome']): void {
	if (outcome === 'last_resort') batch.lastResort++;
	else batch[outcome]++;
}
