import { oneFile, parse, UsageError } from './arguments.ts';
import { command, report, withDatabase } from './command.ts';
import { writeTickets } from './export-tickets.ts';

const usage = `用法 / usage: npm run export -- tickets FILE.csv
导出全部工单为 CSV;文件名用 - 则写到标准输出。/ Writes all tickets as CSV (UTF-8), with - on standard output.
数据库与服务相同 / the database is that of the server: DATABASE_URL, DATA_DIR.`;

await command(usage, async (args) => {
	const { positionals } = parse(args, {});
	const [what, ...rest] = positionals;
	if (what !== 'tickets')
		throw new UsageError(
			`要导出什么? / what is to be exported? tickets${what === undefined ? '' : `, not: ${what}`}`
		);
	const file = oneFile(rest);
	const result = await withDatabase((database) => writeTickets(database, file));
	if (file !== '-') return result;
	report(JSON.stringify(result));
	return null;
});
