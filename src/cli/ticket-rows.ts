import type { Crs } from '#geo/crs/to-wgs84.ts';
import type { Row } from '#geo/readers/csv.ts';
import { place } from '../lib/server/duty.ts';
import type { TicketRow } from '../lib/server/ticket-import.ts';
import type { ReadDate } from './dates.ts';
import type { Notes } from './notes.ts';
import { rememberTexts } from './seen.ts';

/** Which columns hold what. */
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

export const UNREADABLE = '个日期读不懂,已留空 / dates cannot be read (left empty)';
export const BACKWARDS =
	'件工单的办结早于上报,已照收 / tickets were closed before they were created (kept as given)';

const ID_LENGTH = 200;

/** Makes what turns the rows of a table into tickets, or says why one cannot be. */
export function ticketRows(
	columns: TicketColumns,
	{ crs, readDate, notes }: { crs: Crs; readDate: ReadDate; notes: Notes }
) {
	const ids = rememberTexts();

	return (line: number, row: Row): TicketRow | string => {
		const text = (column: string | undefined): string => {
			const value = column === undefined ? undefined : row[column];
			// PostgreSQL keeps every character but this one.
			return value?.replaceAll('\0', '').trim() ?? '';
		};
		const date = (column: string | undefined): Date | null => {
			const written = text(column);
			if (written === '') return null;
			const read = readDate(written);
			if (read === null) notes.add(UNREADABLE, `${line}: ${column} "${written}"`);
			return read;
		};
		const externalId = text(columns.id);
		if (externalId === '') return `${columns.id} 一列是空的,没有编号 (no number: the column is empty)`;
		if (externalId.length > ID_LENGTH) return `编号超过 ${ID_LENGTH} 个字符 (the number is too long)`;
		const reportedAt = date(columns.created);
		const closedAt = date(columns.closed);
		if (reportedAt && closedAt && closedAt < reportedAt) {
			notes.add(BACKWARDS, `${line}: ${externalId}: ${reportedAt.toISOString()} – ${closedAt.toISOString()}`);
		}
		return {
			line,
			externalId,
			title: text(columns.title) || null,
			category: text(columns.category),
			place: place(text(columns.lng), text(columns.lat), crs),
			reportedAt,
			dueAt: date(columns.due),
			closedAt,
			repeated: ids.seen(externalId)
		};
	};
}
