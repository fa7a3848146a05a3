import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, expect, test } from 'vitest';
import { writeTickets } from '../../src/cli/export-tickets.ts';
import { importGrids } from '../../src/cli/import-grids.ts';
import { importTickets } from '../../src/cli/import-tickets.ts';
import { eachEngine } from '../support/databases.ts';
import { importFolder, square } from '../support/import-files.ts';

eachEngine((engine) => {
	const { csv, file, geojson, remove } = importFolder();
	afterAll(remove);

	test('what was imported comes out again, with who answers and why, and no formula runs', async () => {
		const database = await engine.open();
		const grids = geojson([{ code: '=A1', name: '红宫第一网格', who: '@陈一', geometry: square(0) }]);
		await importGrids([grids, '--code', 'code', '--name', 'name', '--leader', 'who'], (body) =>
			body(database)
		);
		const rows = Array.from({ length: 5000 }, (_, i) => `${i},-115.30500,22.90500`);
		const tickets = csv('id,lng,lat', '-2+3,115.305,22.905', ...rows);
		const columns = ['--id', 'id', '--lng', 'lng', '--lat', 'lat'];
		await importTickets([tickets, ...columns], (body) => body(database));
		const path = file('');
		const result = await writeTickets(database, path);
		await database.close();

		expect(result).toMatchObject({ written: 5001 });
		const text = readFileSync(path, 'utf8');
		expect(text.startsWith('\uFEFFid,external_id,source,lng,lat,state,')).toBe(true);
		const [first, second, ...others] = parse(text, { columns: true, bom: true });
		expect(first).toMatchObject({
			external_id: "'-2+3",
			lng: '115.305',
			lat: '22.905',
			state: 'reported',
			grid_code: "'=A1",
			grid_name: '红宫第一网格',
			grid_version: '1',
			leader: "'@陈一",
			post: '网格长',
			outcome: 'grid',
			rule: 'covers',
			suspect: 'imprecise',
			closed_at: ''
		});
		expect(second).toMatchObject({
			external_id: '0',
			lng: '-115.305',
			outcome: 'last_resort',
			grid_code: '',
			suspect: 'outside'
		});
		expect(others).toHaveLength(4999);
	});
});
