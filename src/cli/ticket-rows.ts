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

export const UNREADABLE = '个日期读不懂，已留空 / dates cannot be read (left empty)';
export const BACKWARDS =
	'件工单的办结早于上报，已照收 / tickets were closed before they were created (kept as given)';

const ID_LENGTH = 200;

/** Makes what turns the rows of a table into tickets, or says why one cannot be. */
export function ticketRows(
	columns: TicketColumns,
	{ crs, readDate, notes }: { crs: Crs; readDate: ReadDate; notes: Notes }
) {
	const ids = rememberTexts();

	function date(line: number, row: Row, column: string | undefined): Date | null {
		const written = text(row, column);
		if (written === '') return null;
		const read = readDate(written);
		if (read === null) notes.add(UNREADABLE, `${line}: ${column} "${written}"`);
		return read;
	}

	return (line: number, row: Row): TicketRow | string => {
		const externalId = text(row, columns.id);
		if (externalId === '') return `${columns.id} 一列是空的，没有编号 (no number: the column is empty)`;
		if (externalId.length > ID_LENGTH) return `编号超过 ${ID_LENGTH} 个字符 (the number is too long)`;
		const reportedAt = date(line, row, columns.created);
		const closedAt = date(line, row, columns.closed);
		if (reportedAt && closedAt && closedAt < reportedAt) {
			notes.add(BACKWARDS, `${line}: ${externalId}: ${reportedAt.toISOString()} – ${closedAt.toISOString()}`);
		}
		return {
			line,
			externalId,
			title: text(row, columns.title) || null,
			category: text(row, columns.category),
			place: place(text(row, columns.lng), text(row, columns.lat), crs),
			reportedAt,
			dueAt: date(line, row, columns.due),
			closedAt,
			repeated: ids.seen(externalId)
		};
	};
}

/** PostgreSQL keeps every character but U+0000. */
function text(row: Row, column: string | undefined): string {
	const value = column === undefined ? undefined : row[column];
	return value?.replaceAll('\0', '').trim() ?? '';
}
