import { read } from '#geo/readers/csv.ts';
import { analyzeTickets, openTicketImport, type TicketRow } from '../lib/server/ticket-import.ts';
import { checkNames, crsOf, oneFile, parse, required, zoneOf } from './arguments.ts';
import type { WithDatabase } from './command.ts';
import { dateReader } from './dates.ts';
import { feed } from './feed.ts';
import { gatherNotes } from './notes.ts';
import { openFile } from './open-file.ts';
import { collectRefused } from './refused.ts';
import { BACKWARDS, ticketRows, UNREADABLE } from './ticket-rows.ts';

const text = { type: 'string' } as const;
const options = {
	id: text,
	lng: text,
	lat: text,
	title: text,
	category: text,
	created: text,
	due: text,
	closed: text,
	source: text,
	crs: text,
	timezone: text,
	'date-format': text
};

/** Tickets to a batch: 2,500 to 10,000 are equally fast, a thousand a tenth slower. */
const BATCH = 2500;
/** Three writers keep two cores busy while the next batch is read; the embedded engine does one thing at a time. */
const WRITERS = { native: 3, embedded: 1 };

/** `import tickets`: reads a CSV file into the database, and gives the figures for the JSON line. */
export async function importTickets(args: string[], withDatabase: WithDatabase): Promise<object> {
	const { values, positionals } = parse(args, options);
	const path = oneFile(positionals);
	const { title, category, created, due, closed, source = 'import' } = values;
	const id = required(values.id, '--id');
	const lng = required(values.lng, '--lng');
	const lat = required(values.lat, '--lat');
	const columns = { id, lng, lat, title, category, created, due, closed };
	const crs = crsOf(values.crs);
	const readDate = dateReader({ zone: zoneOf(values.timezone), pattern: values['date-format'] });

	const began = performance.now();
	let header: readonly string[] = [];
	const onColumns = (names: readonly string[]): void => {
		header = names;
		checkNames(columns, names, 'column');
	};
	const { items, bytes } = await openFile(path, read, { onColumns }, 1);
	const notes = gatherNotes();
	const refused = collectRefused(path, ['line', 'reason', ...header]);
	const total = { created: 0, unchanged: 0, updated: 0, grid: 0, nearest: 0, lastResort: 0 };

	const fed = await withDatabase(async ({ sql, engine }) => {
		const { write } = await openTicketImport(sql, { source });
		const found = await feed({
			name: 'tickets',
			items,
			toRow: ticketRows(columns, { crs, readDate, notes }),
			async write(tickets: TicketRow[]) {
				const batch = await write(tickets);
				total.created += batch.created;
				total.unchanged += batch.unchanged;
				total.updated += batch.updated;
				total.grid += batch.grid;
				total.nearest += batch.nearest;
				total.lastResort += batch.lastResort;
				return batch.refused;
			},
			refuse: (line, reason, row) =>
				refused.add(line, reason, row ? header.map((name) => row[name] ?? '') : []),
			batch: { size: BATCH },
			writers: WRITERS[engine],
			bytes
		});
		// A server's autovacuum does so by itself.
		if (engine === 'embedded') await analyzeTickets(sql);
		return found;
	}).finally(() => {
		refused.close();
		notes.tell();
	});
	return {
		...fed,
		created: total.created,
		unchanged: total.unchanged,
		updated: total.updated,
		refused: refused.count(),
		grid: total.grid,
		nearest: total.nearest,
		last_resort: total.lastResort,
		unreadable_dates: notes.count(UNREADABLE),
		closed_before_created: notes.count(BACKWARDS),
		seconds: Math.round(performance.now() - began) / 1000
	};
}
