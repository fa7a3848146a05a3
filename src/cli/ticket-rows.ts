import type { Crs } from '#geo/crs/to-wgs84.ts';
import { place } from '../lib/server/duty.ts';
import type { TicketRow } from '../lib/server/ticket-import.ts';
import type { ReadDate } from './dates.ts';
import type { Notes } from './notes.ts';
import { rememberTexts } from './seen.ts';

/** A row as a reader gives it; `line` is where it begins in the file. */
export type Row = { line: number; fields: readonly string[] };

export type TicketColumns = {
	id: string;
	lng: string;
	lat: string;
	title?: string | undefined;
	category?: string | undefined;
	created?: string | undefined;
	due?: string | undefined;
	closed?: string | undefined;
};

export const UNREADABLE = 'dates that cannot be read (left empty)';
export const BACKWARDS = 'tickets closed before they were created (kept as given)';

const ID_LENGTH = 200;

/** Makes what turns the rows of a table into tickets, or says why one cannot be. */
export function ticketRows(
	header: readonly string[],
	columns: TicketColumns,
	{ crs, readDate, notes }: { crs: Crs; readDate: ReadDate; notes: Notes }
): (row: Row) => TicketRow | string {
	const column = (name: string | undefined): number => (name === undefined ? -1 : header.indexOf(name));
	const at = {
		id: column(columns.id),
		lng: column(columns.lng),
		lat: column(columns.lat),
		title: column(columns.title),
		category: column(columns.category),
		created: column(columns.created),
		due: column(columns.due),
		closed: column(columns.closed)
	};
	const ids = rememberTexts();

	return ({ line, fields }) => {
		const text = (index: number): string => (fields[index] ?? '').replaceAll('\0', '').trim();
		const date = (index: number): Date | null => {
			const written = text(index);
			if (written === '') return null;
			const read = readDate(written);
			if (read === null) notes.add(UNREADABLE, `line ${line}: ${header[index]} "${written}"`);
			return read;
		};
		const externalId = text(at.id);
		if (externalId === '') return `no number: column "${columns.id}" is empty`;
		if (externalId.length > ID_LENGTH) return `the number is longer than ${ID_LENGTH} characters`;
		const reportedAt = date(at.created);
		const closedAt = date(at.closed);
		if (reportedAt && closedAt && closedAt < reportedAt) {
			notes.add(
				BACKWARDS,
				`line ${line}: ${externalId}, created ${reportedAt.toISOString()}, closed ${closedAt.toISOString()}`
			);
		}
		return {
			line,
			externalId,
			title: text(at.title) || null,
			category: text(at.category),
			place: place(text(at.lng), text(at.lat), crs),
			reportedAt,
			dueAt: date(at.due),
			closedAt,
			repeated: ids.seen(externalId)
		};
	};
}
