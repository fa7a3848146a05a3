import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Sql } from '../../src/lib/server/db.ts';
import { place } from '../../src/lib/server/duty.ts';
import { openTicketImport, type TicketRow } from '../../src/lib/server/ticket-import.ts';
import { inBatches, writeAll } from '../../src/cli/batches.ts';
import { perSecond, seconds, type Measurement } from './figures.ts';
import { database, forgetDuty, onNative, points } from './ground.ts';

const COLUMNS = 100;
const COUNT = 200_000;
const BATCH = 2500;

const tickets = (): TicketRow[] =>
	points(COLUMNS, COUNT).map(([lng, lat], i) => ({
		line: i + 2,
		externalId: `T${i}`,
		title: `工单 ${i}`,
		category: 'road',
		place: place(lng.toFixed(7), lat.toFixed(7), 'wgs84'),
		reportedAt: new Date(1_790_000_000_000 + i * 1000),
		dueAt: null,
		closedAt: null,
		repeated: false
	}));

/** Tickets and events by COPY, with all their indexes and constraints, and nobody who answers. */
async function copy(sql: Sql, rows: readonly TicketRow[]): Promise<void> {
	const ticket = await sql`
		copy ticket (id, source, external_id, title, category, place, given_lng, given_lat, reported_at, released_at) from stdin`.writable();
	await pipeline(
		Readable.from(
			rows.map(({ externalId, title, place: { at, given }, reportedAt }, i) => {
				const when = reportedAt?.toISOString();
				return `${i + 1}\timport\t${externalId}\t${title}\troad\tSRID=4326;POINT(${at?.join(' ')})\t${given.lng}\t${given.lat}\t${when}\t${when}\n`;
			})
		),
		ticket
	);
	const event = await sql`copy event (ticket_id, type, state) from stdin`.writable();
	await pipeline(Readable.from(rows.map((_, i) => `${i + 1}\timported\treported\n`)), event);
}

async function importAll(sql: Sql, rows: readonly TicketRow[]): Promise<void> {
	const { write } = await openTicketImport(sql, { source: 'import' });
	await writeAll(inBatches(rows, { size: BATCH }), 2, async (batch) => {
		await write(batch);
	});
}

export const bulkImport: Measurement = {
	title: 'Bulk import with the duty decision, against COPY without',
	how: `${COUNT} tickets over ${COLUMNS ** 2} grids, native PostgreSQL with its default durability; the duty rule in TypeScript; medians of 3.`,
	run: () =>
		onNative(async (server) => {
			const rows = tickets();
			const ratios: { ours: number; theirs: number }[] = [];
			for (let round = 0; round < 3; round++) {
				const plain = await database(server, `plain${round}`, COLUMNS, 1);
				await forgetDuty(plain.sql);
				const theirs = COUNT / (await seconds(() => copy(plain.sql, rows)));
				await plain.close();
				const full = await database(server, `full${round}`, COLUMNS, 2);
				const ours = COUNT / (await seconds(() => importAll(full.sql, rows)));
				await full.close();
				ratios.push({ ours, theirs });
			}
			ratios.sort((a, b) => a.ours / a.theirs - b.ours / b.theirs);
			const { ours, theirs } = ratios[1] ?? { ours: NaN, theirs: NaN };
			return [
				{
					what: 'tickets',
					ours: perSecond(ours),
					baseline: perSecond(theirs),
					ratio: ours / theirs,
					wanted: { least: 0.5 }
				}
			];
		})
};
