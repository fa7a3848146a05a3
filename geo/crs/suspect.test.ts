import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degrees, distrusted, isSuspicion, onEarth, suspicions } from './suspect.ts';

describe('degrees', () => {
	it.each(['115.3702', ' 115.3702 ', '-76.5', '+22', '7.', '.5', '0'])('reads %j', (text) => {
		expect(degrees(text)).toBe(Number(text));
	});

	it.each(['', '  ', '1e2', '0x1F', 'NaN', 'Infinity', '39N', '1,5', '1.2.3', '115°', '--1', '.', '十'])(
		'does not take %j for a number',
		(text) => {
			expect(degrees(text)).toBeNaN();
		}
	);

	it('finds out at once that 200,000 digits and a letter are none', () => {
		// Tried in every way, it would take longer than a test may.
		expect(degrees(`${'1'.repeat(200_000)}x`)).toBeNaN();
	});
});

describe('suspicions', () => {
	it.each([
		['115.37022', '22.78883', []],
		['115.37020', '22.78880', []],
		['115.3702', '22.78883', ['imprecise']],
		['115.37022', '22', ['imprecise']],
		['-77', '39', ['whole_degrees']],
		['-77.000000', '39.0', ['whole_degrees']],
		['0', '0.0', ['null_island']],
		['', '22.78883', ['no_coordinates']],
		['115.37022', 'n/a', ['no_coordinates']],
		['22.78883', '115.37022', ['swapped']],
		['22.8', '115.4', ['imprecise', 'swapped']],
		['200.12345', '22.78883', []],
		['500.12345', '95.12345', []]
	])('as text: %j, %j → %j', (lng, lat, expected) => {
		expect(suspicions(lng, lat)).toEqual(expected);
	});

	it.each([
		[115.37022, 22.78883, []],
		// 115.37020 and 22.78880 written as numbers: one of the two may have lost its zero.
		[115.3702, 22.78883, []],
		[115.3702, 22.7888, ['imprecise']],
		[115.37, 22.78883, ['imprecise']],
		[115.370224, 22.789, ['imprecise']],
		[1e-7, 22.78883, []],
		[1.234567e-7, 3e-7, []],
		[-77, 39, ['whole_degrees']],
		[0, 0, ['null_island']],
		[-0, 0, ['null_island']],
		[NaN, 22.78883, ['no_coordinates']],
		[115.37022, Infinity, ['no_coordinates']],
		[22.78883, 115.37022, ['swapped']]
	])('as numbers: %d, %d → %j', (lng, lat, expected) => {
		expect(suspicions(lng, lat)).toEqual(expected);
	});

	it('counts the decimals of a number as its text does', () => {
		const number = fc
			.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: 1, max: 9 }), fc.nat(9999999))
			.map(([whole, last, rest]) => `${whole}.${String(rest)}${last}`);
		fc.assert(
			fc.property(number, (text) => {
				const decimals = text.length - text.indexOf('.') - 1;
				expect(suspicions(Number(text), 22.7888333).includes('imprecise')).toBe(decimals < 4);
			})
		);
	});
});

describe('distrusted', () => {
	it('lets only the imprecise through', () => {
		expect(distrusted([])).toBe(false);
		expect(distrusted(['imprecise'])).toBe(false);
		expect(distrusted(['imprecise', 'swapped'])).toBe(true);
		for (const suspicion of ['null_island', 'whole_degrees', 'no_coordinates', 'outside'] as const)
			expect(distrusted([suspicion])).toBe(true);
	});
});

it('knows the earth and its own names', () => {
	expect(onEarth(180, -90)).toBe(true);
	expect(onEarth(180.1, 0)).toBe(false);
	expect(onEarth(0, 90.1)).toBe(false);
	expect(onEarth(NaN, 0)).toBe(false);
	expect(isSuspicion('swapped')).toBe(true);
	expect(isSuspicion('odd')).toBe(false);
});
