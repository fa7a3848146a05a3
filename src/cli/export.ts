import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { countTickets, exportTickets, type ExportedTicket } from '../lib/server/ticket-export.ts';
import type { Database } from '../lib/server/db.ts';
import { oneFile, parse, UsageError } from './arguments.ts';
import { command, report, withDatabase } from './command.ts';
import { defuse } from './defuse.ts';
import { showProgress } from './progress.ts';

const usage = `用法 / usage: npm run export -- tickets FILE.csv
导出全部工单为 CSV;文件名用 - 则写到标准输出。/ Writes all tickets as CSV (UTF-8), with - on standard output.
数据库与服务相同 / the database is that of the server: DATABASE_URL, DATA_DIR.`;

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

await command(usage, async (args) => {
	const { positionals } = parse(args, {});
	const [what, ...rest] = positionals;
	if (what !== 'tickets')
		throw new UsageError(
			`要导出什么? / what is to be exported? tickets${what === undefined ? '' : `, not: ${what}`}`
		);
	const file = oneFile(rest);
	const result = await withDatabase((database) => write(database, file));
	if (file !== '-') return result;
	report(JSON.stringify(result));
	return null;
});

async function write({ sql }: Database, file: string): Promise<{ written: number; seconds: number }> {
	const began = performance.now();
	const progress = showProgress('export', await countTickets(sql), 'rows');
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
