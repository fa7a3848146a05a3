import { copyFileSync, createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importGrids } from '../../src/cli/import-grids.ts';
import { importTickets } from '../../src/cli/import-tickets.ts';
import type { Database } from '../../src/lib/server/db.ts';
import { eachEngine } from '../support/databases.ts';
import { withSampleData } from '../support/sample-data.ts';

const GRIDS = 'tickets-baltimore-311/click_that_hood_baltimore_3MB.geojson';
const TICKETS = 'tickets-baltimore-311/311_sample.csv';

withSampleData(GRIDS, (neighbourhoods) =>
	withSampleData(TICKETS, (requests) =>
		eachEngine((engine) => {
			const folder = mkdtempSync(join(tmpdir(), 'minqing-baltimore-'));
			const [gridFile, ticketFile] = [join(folder, 'grids.geojson'), join(folder, 'tickets.csv')];
			let database: Database;

			beforeAll(async () => {
				// Copies: an import may write its list of refused rows beside the file.
				copyFileSync(neighbourhoods, gridFile);
				copyFileSync(requests, ticketFile);
				database = await engine.open();
			});
			afterAll(async () => {
				rmSync(folder, { recursive: true });
				await database.close();
			});

			const importBoth = async (): Promise<[object, object]> => [
				await importGrids([gridFile, '--code', 'cartodb_id', '--name', 'name'], (body) => body(database)),
				await importTickets(
					[
						...[
							ticketFile,
							'--id',
							'SRRecordID',
							'--lng',
							'Longitude',
							'--lat',
							'Latitude',
							'--category',
							'SRType'
						],
						...['--created', 'CreatedDate', '--due', 'DueDate', '--closed', 'CloseDate'],
						...['--date-format', 'MM/dd/yyyy hh:mm:ss a', '--timezone', 'America/New_York']
					],
					(body) => body(database)
				)
			];

			test('278 neighbourhoods and 10,000 requests go in, each to somebody', async () => {
				const [grids, tickets] = await importBoth();
				expect(grids).toMatchObject({ read: 278, created: 278, repaired: 2, refused: 0 });
				expect(tickets).toMatchObject({ read: 10_000, created: 10_000, refused: 0, unreadable_dates: 0 });
				const [row] = await database.sql`
					select count(*)::int as kept, count(*) filter (where closed_at > due_at)::int as late,
						count(*) filter (where state = 'reported')::int as open
					from ticket join duty_decision d on d.ticket_id = ticket.id`;
				expect(row).toEqual({ kept: 10_000, late: 1567, open: 208 });
			});

			test('whole degrees and missing coordinates are all at the owner of last resort', async () => {
				const rows = await database.sql`
					select d.suspect[1] as suspect, d.outcome, count(*)::int
					from duty_decision d where d.suspect && array['whole_degrees', 'no_coordinates'] group by 1, 2 order by 1`;
				expect(rows).toEqual([
					{ suspect: 'no_coordinates', outcome: 'last_resort', count: 590 },
					{ suspect: 'whole_degrees', outcome: 'last_resort', count: 892 }
				]);
			});

			test('99.6 % of those with a place and a label lie in the labelled neighbourhood', async () => {
				// On a common border, and where two neighbourhoods overlap, a ticket lies in both; one of them answers.
				const rows = await database.sql<{ id: string; answers: string | null; holders: string[] | null }[]>`
					with holding as (
						select t.id, array_agg(v.name) as holders from area_version v join ticket t on st_covers(v.geom, t.place) group by 1
					)
					select t.external_id as id, case when d.outcome <> 'last_resort' then v.name end as answers, holders
					from ticket t join duty_decision d on d.ticket_id = t.id left join area_version v on v.id = d.area_version_id
						left join holding on holding.id = t.id
					where not d.suspect && array['whole_degrees', 'no_coordinates']`;
				const found = new Map(rows.map(({ id, ...row }) => [id, row]));
				const areas = await database.sql<{ name: string }[]>`select name from area_version`;
				const names = new Set(areas.map(({ name }) => plain(name)));
				let [scored, answered, lying] = [0, 0, 0];
				for await (const row of createReadStream(ticketFile).pipe(parse({ columns: true, bom: true }))) {
					const { SRRecordID = '', Neighborhood = '' } = row as Record<string, string>;
					const [ticket, label] = [found.get(SRRecordID), plain(Neighborhood)];
					if (!ticket || !names.has(label)) continue;
					scored++;
					const answers = plain(ticket.answers ?? '') === label;
					if (answers) answered++;
					if (answers || ticket.holders?.some((name) => plain(name) === label)) lying++;
				}
				expect({ scored, answered, lying }).toEqual({ scored: 8331, answered: 8291, lying: 8300 });
				expect(lying / scored).toBeGreaterThanOrEqual(0.996);
			});

			test('a second import changes nothing', async () => {
				const [grids, tickets] = await importBoth();
				expect(grids).toMatchObject({ created: 0, versioned: 0, updated: 0, unchanged: 278, refused: 0 });
				expect(tickets).toMatchObject({ created: 0, updated: 0, unchanged: 10_000, refused: 0 });
				const [row] = await database.sql`
					select (select count(*) from ticket)::int as tickets, (select count(*) from area_version)::int as versions,
						(select count(*) from event)::int as events`;
				expect(row).toEqual({ tickets: 10_000, versions: 278, events: 10_000 });
			});
		})
	)
);

/** Labels differ from names in case and punctuation. */
const plain = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9]/g, '');
