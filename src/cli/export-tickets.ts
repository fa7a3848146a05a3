import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { record } from '../lib/server/audit.ts';
import type { Database } from '../lib/server/db.ts';
import { countTickets, exportTickets, type ExportedTicket } from '../lib/server/ticket-export.ts';
import { defuse } from './defuse.ts';
import { showProgress } from './progress.ts';

const columns: { [column in keyof ExportedTicket]: string } = {
	id: 'id',
	externalId: 'external_id',
	source: 'source',
	lng: 'lng',
	lat: 'lat',
	state: 'state',
	category: 'category',
	gridCode: 'grid_code',
	gridName: 'grid_name',
	gridVersion: 'grid_version',
	leader: 'leader',
	post: 'post',
	outcome: 'outcome',
	rule: 'rule',
	borderM: 'border_m',
	suspect: 'suspect',
	reportedAt: 'reported_at',
	dueAt: 'due_at',
	closedAt: 'closed_at'
};

/**
 * Writes all tickets to a file, or with `-` to standard output, in constant memory. A text that a spreadsheet would run
 * as a formula is defused. The audit line comes first: without it nothing leaves the house.
 */
export async function writeTickets(
	{ sql }: Database,
	file: string
): Promise<{ written: number; seconds: number }> {
	const began = performance.now();
	const count = await countTickets(sql);
	await record(sql, 'system', { what: 'tickets.exported', subject: 'tickets', data: { count } });
	const progress = showProgress('export', count, 'rows');
	let written = 0;

	async function* rows(): AsyncGenerator<ExportedTicket> {
		for await (const chunk of exportTickets(sql)) {
			yield* chunk;
			written += chunk.length;
			progress.update(written, written);
		}
	}

	const csv = stringify({
		header: true,
		bom: true,
		columns,
		cast: { string: defuse, date: (date) => date.toISOString() }
	});
	const target = file === '-' ? process.stdout : createWriteStream(file);
	await pipeline(rows, csv, target, { end: file !== '-' });
	progress.close();
	return { written, seconds: Math.round(performance.now() - began) / 1000 };
}
