import { SettingError, readEnv } from '../lib/server/env.ts';
import { openDatabase, type Database } from '../lib/server/db.ts';
import { migrate } from '../lib/server/migrate.ts';
import { isAway } from '../lib/server/problem.ts';
import { UsageError } from './arguments.ts';

/** On standard error: standard output carries the result and nothing else. */
export const report = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * Runs a command. It gives the one JSON line of standard output, or null where it has printed all there is to say.
 * Exit code 0 when it ended, 1 when it could not run or the file it read breaks off.
 */
export async function command(
	usage: string,
	body: (args: string[]) => Promise<object | null>
): Promise<void> {
	const args = process.argv.slice(2);
	if (args.includes('--help') || args.includes('-h')) {
		process.stdout.write(`${usage}\n`);
		return;
	}
	try {
		const result = await body(args);
		if (result) process.stdout.write(`${JSON.stringify(result)}\n`);
		// The rest went in; whoever calls shall know that it was not all.
		if (result && 'broken' in result) {
			process.exitCode = 1;
			report(String(result.broken));
		}
	} catch (problem) {
		process.exitCode = 1;
		if (problem instanceof UsageError) return report(`${problem.message}\n\n${usage}`);
		report(explain(problem));
	}
}

/** An expected problem by its sentence, an unknown one with its stack. */
function explain(problem: unknown): string {
	if (!(problem instanceof Error)) return String(problem);
	const expected = problem instanceof SettingError || problem.constructor !== Error || 'code' in problem;
	if (isAway(problem)) return `数据库连不上 / the database cannot be reached: ${problem.message}`;
	const cause = problem.cause instanceof Error ? `: ${problem.cause.message}` : '';
	return expected ? `${problem.message}${cause}` : (problem.stack ?? problem.message);
}

/** Does something with a migrated database, and closes it. */
export type WithDatabase = <T>(body: (database: Database) => Promise<T>) => Promise<T>;

/** Opens the database of the environment, the same that the server uses, and brings it to the newest schema. */
export async function withDatabase<T>(body: (database: Database) => Promise<T>): Promise<T> {
	const env = readEnv();
	const database = await openDatabase({ url: env.databaseUrl, dataDir: env.dataDir, log: report });
	try {
		await migrate(database.sql, report);
		return await body(database);
	} finally {
		await database.close();
	}
}
