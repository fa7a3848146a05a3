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
	if (file === undefined) throw new UsageError('缺少文件 / FILE is missing');
	if (more.length > 0)
		throw new UsageError(`只要一个文件，多了 / one FILE is wanted, too many: ${more.join(' ')}`);
	return file;
}

/** A value that the command cannot do without. */
export function required(value: string | undefined, option: string): string {
	if (value === undefined || value.trim() === '')
		throw new UsageError(`缺少选项 / missing option: ${option}`);
	return value;
}

export function crsOf(value = 'wgs84'): Crs {
	const name = value.toLowerCase();
	if (!isCrs(name))
		throw new UsageError(`不认识的坐标系 / not known: --crs ${value}. ${crsNames.join(', ')}`);
	return name;
}

export function zoneOf(value = 'Asia/Shanghai'): string {
	if (!IANAZone.isValidZone(value)) {
		throw new UsageError(
			`不认识的时区 / not a time zone: --timezone ${value}. Asia/Shanghai, America/New_York`
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
	const has = there.map((name) => `"${name}"`).join(', ');
	const [chinese, english] = what === 'column' ? ['列', 'column'] : ['属性', 'property'];
	throw new UsageError(
		`文件里没有这个${chinese} / the file has no such ${english}: ${said}\n有的是 / it has: ${has}`
	);
}
