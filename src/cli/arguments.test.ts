import { expect, test } from 'vitest';
import { checkNames, crsOf, oneFile, parse, required, UsageError, zoneOf } from './arguments.ts';

const options = { id: { type: 'string' } } as const;

test.each([
	['an unknown option', () => parse(['--idd', 'x'], options), "Unknown option '--idd'"],
	['an option without its value', () => parse(['--id'], options), "'--id <value>' argument missing"],
	['no file', () => oneFile([]), 'FILE is missing'],
	['two files', () => oneFile(['a', 'b']), 'too many: b'],
	['an option that must be there', () => required(undefined, '--id'), 'missing option: --id'],
	['an empty one', () => required(' ', '--id'), 'missing option: --id'],
	['an unknown coordinate system', () => crsOf('utm'), '--crs utm. wgs84, cgcs2000, gcj02, bd09'],
	['an unknown zone', () => zoneOf('Mars/Olympus'), 'not a time zone: --timezone Mars/Olympus'],
	[
		'an unknown column',
		() => checkNames({ id: 'ID', due: undefined }, ['a', 'b'], 'column'),
		'--id ID\n有的是 / it has: "a", "b"'
	]
])('%s is told', (_, act, sentence) => {
	expect(act).toThrow(UsageError);
	expect(act).toThrow(sentence);
});

test('what is right is taken', () => {
	expect(parse(['FILE', '--id', 'x'], options)).toMatchObject({ values: { id: 'x' }, positionals: ['FILE'] });
	expect(crsOf('GCJ02')).toBe('gcj02');
	expect(crsOf()).toBe('wgs84');
	expect(zoneOf()).toBe('Asia/Shanghai');
});
