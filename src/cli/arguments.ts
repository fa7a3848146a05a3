import { parseArgs } from 'node:util';
import { IANAZone } from 'luxon';
import { crsNames, isCrs, type Crs } from '#geo/crs/to-wgs84.ts';

/** The command was called wrongly; the message says what is wrong, the usage follows it. */
export class UsageError extends Error {}

type Options = Record<string, { type: 'string' }>;

/**
 * Reads the arguments of a command.
 * @throws {UsageError} naming the option that is unknown or lacks its value
 */
export function parse<T extends Options>(args: string[], options: T) {
	try {
		return parseArgs({ args, options, allowPositionals: true, strict: true });
	} catch (problem) {
		// Node's own sentence, without the advice about `--` that follows it.
		throw new UsageError(
			problem instanceof Error ? (problem.message.split(/\. |\n/)[0] ?? '') : String(problem)
		);
	}
}

/** The one FILE of a command. */
export function oneFile(positionals: readonly string[]): string {
	const [file, ...more] = positionals;
	if (file === undefined) throw new UsageError('FILE is missing.');
	if (more.length > 0)
		throw new UsageError(`One FILE is wanted; what is ${more.map((one) => `"${one}"`).join(', ')}?`);
	return file;
}

/** A value that the command cannot do without. */
export function required(value: string | undefined, option: string): string {
	if (value === undefined || value.trim() === '') throw new UsageError(`Option '${option}' is missing.`);
	return value;
}

export function crsOf(value = 'wgs84'): Crs {
	const name = value.toLowerCase();
	if (!isCrs(name)) throw new UsageError(`'--crs ${value}' is not known; ${crsNames.join(', ')} are.`);
	return name;
}

export function zoneOf(value = 'Asia/Shanghai'): string {
	if (!IANAZone.isValidZone(value)) {
		throw new UsageError(
			`'--timezone ${value}' is no time zone; Asia/Shanghai or America/New_York would be.`
		);
	}
	return value;
}

/**
 * Holds the names that options give against those of the file.
 * @throws {UsageError} naming each that the file does not have, and all that it has
 */
export function checkNames(
	wanted: Record<string, string | undefined>,
	there: readonly string[],
	what: 'column' | 'property'
): void {
	const missing = Object.entries(wanted).filter(([, name]) => name !== undefined && !there.includes(name));
	if (missing.length === 0) return;
	const said = missing.map(([option, name]) => `--${option} ${name}`).join(', ');
	const has = there.length === 0 ? `no ${what} at all` : there.map((name) => `"${name}"`).join(', ');
	throw new UsageError(`The file has no such ${what}: ${said}. It has ${has}.`);
}
