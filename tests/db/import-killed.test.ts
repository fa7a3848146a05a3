import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../src/lib/server/db.ts';
import { projectRoot } from '../../src/lib/server/project-root.ts';
import { eachEngine, type Engine } from '../support/databases.ts';
import { importFolder, square } from '../support/import-files.ts';

const GRIDS = 1200;
const TICKETS = 8000;

/** A database that other processes can open: its settings for them, and how we look into it. */
async function shared(
	engine: Engine
): Promise<{ env: Record<string, string>; look(): Promise<Database>; remove(): Promise<void> }> {
	if (engine.name === 'embedded') {
		const folder = mkdtempSync(join(tmpdir(), 'minqing-killed-'));
		return {
			env: { DATA_DIR: folder, DATABASE_URL: '' },
			look: () => openDatabase({ dataDir: folder }),
			remove: () => Promise.resolve(rmSync(folder, { recursive: true, force: true }))
		};
	}
	const database = await engine.open();
	const { host, port, database: name } = database.sql.options;
	const url = `postgres://postgres@${host[0]}:${port[0]}/${name}`;
	return {
		env: { DATABASE_URL: url },
		look: () => openDatabase({ url, dataDir: null }),
		remove: () => database.close()
	};
}

/** Runs the command; with `kill` ends it by SIGKILL as soon as it tells of its first batch. Gives its JSON line. */
function run(
	args: string[],
	env: Record<string, string>,
	kill = false
): Promise<Record<string, number> | null> {
	const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/import.ts', ...args], {
		cwd: projectRoot,
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let [out, err] = ['', ''];
	child.stdout.on('data', (text) => (out += String(text)));
	child.stderr.on('data', (text) => {
		err += String(text);
		if (kill && /rows/.test(err)) child.kill('SIGKILL');
	});
	return new Promise((resolve, reject) => {
		child.on('close', (code, signal) => {
			if (signal === 'SIGKILL') resolve(null);
			else if (code === 0) resolve(JSON.parse(out) as Record<string, number>);
			else reject(new Error(`exit ${code}: ${err}`));
		});
	});
}

eachEngine((engine) => {
	const { csv, geojson, remove } = importFolder();
	afterAll(remove);

	test('an import killed half-way and run again ends as if it had run once', async () => {
		const { env, look, remove: removeDatabase } = await shared(engine);
		const grids = geojson(
			Array.from({ length: GRIDS }, (_, i) => ({
				code: `g${i}`,
				name: `网格${i}`,
				geometry: square(i % 40, Math.floor(i / 40))
			}))
		);
		const rows = Array.from(
			{ length: TICKETS },
			(_, i) => `t${i},115.${30000 + (i % 40_000)},23.0${1000 + (i % 997)}`
		);
		const tickets = csv('id,lng,lat', ...rows);
		const gridCommand = ['grids', grids, '--code', 'code', '--name', 'name'];
		const ticketCommand = ['tickets', tickets, '--id', 'id', '--lng', 'lng', '--lat', 'lat'];

		expect(await run(gridCommand, env, true)).toBeNull();
		const gridResult = await run(gridCommand, env);
		expect(gridResult).toMatchObject({ read: GRIDS, versioned: 0, refused: 0 });
		expect(gridResult?.['unchanged']).toBeGreaterThan(0);
		expect(gridResult?.['created']).toBeGreaterThan(0);

		expect(await run(ticketCommand, env, true)).toBeNull();
		const ticketResult = await run(ticketCommand, env);
		expect(ticketResult).toMatchObject({ read: TICKETS, updated: 0, refused: 0 });
		expect(ticketResult?.['unchanged']).toBeGreaterThan(0);
		expect(ticketResult?.['created']).toBeGreaterThan(0);

		const database = await look();
		const [counted] = await database.sql`
			select (select count(*) from area)::int as areas, (select count(*) from area_version where version = 1)::int as versions,
				(select count(distinct external_id) from ticket)::int as tickets, (select count(*) from duty_decision)::int as decisions,
				(select count(*) from event where type = 'imported')::int as events`;
		await database.close();
		await removeDatabase();
		expect(counted).toEqual({
			areas: GRIDS,
			versions: GRIDS,
			tickets: TICKETS,
			decisions: TICKETS,
			events: TICKETS
		});
	});
});
