import { describe, expect, it } from 'vitest';
import { areaLevels, isAreaLevel } from './area.ts';
import { checkGridCode } from './grid-code.ts';

const GRID = '441521001002003';

describe('checkGridCode', () => {
	it('lets codes pass that claim nothing', () => {
		for (const code of [
			'',
			'Armistead Gardens',
			'红宫-01',
			'7',
			'278',
			'44152100100',
			'4415210010020031234',
			'A41521001002003'
		])
			expect(checkGridCode(code, 'grid')).toBeNull();
		expect(checkGridCode('12345', 'county')).toBeNull();
		expect(checkGridCode('999999999999999', 'micro_grid')).toBeNull();
	});

	it('lets right codes pass at every level', () => {
		expect(checkGridCode('441521', 'county')).toBeNull();
		expect(checkGridCode('441521001', 'town', '441521')).toBeNull();
		expect(checkGridCode('441521001002', 'community', '441521001')).toBeNull();
		expect(checkGridCode(GRID, 'grid', '441521001002')).toBeNull();
		expect(checkGridCode('441521001002900', 'dedicated_grid', GRID)).toBeNull();
		expect(checkGridCode(GRID, 'grid', '红宫社区')).toBeNull();
		expect(checkGridCode(GRID, 'grid', null)).toBeNull();
	});

	it.each([
		['4415210010020', 'grid', '15 位'],
		['44152100100200301', 'grid', '15 位'],
		['991521001002003', 'grid', '省级'],
		['161521', 'county', '省级'],
		['441521000002003', 'grid', '镇街'],
		['441521000', 'town', '镇街'],
		['441521001000003', 'grid', '社区'],
		['441521001000', 'community', '社区'],
		['441521001002000', 'grid', '序号']
	] as const)('%s at level %s: %s', (code, level, word) => {
		expect(checkGridCode(code, level)).toContain(word);
	});

	it('holds a code against its parent', () => {
		expect(checkGridCode(GRID, 'grid', '441521001003')).toContain('上级 441521001003');
		expect(checkGridCode('441521001002', 'community', '441522001')).toContain('上级');
		expect(checkGridCode('441521001002900', 'dedicated_grid', '441521001003001')).toContain('上级');
	});
});

it('knows the levels', () => {
	expect(areaLevels.every(isAreaLevel)).toBe(true);
	expect(isAreaLevel('street')).toBe(false);
});
