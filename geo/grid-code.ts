import type { AreaLevel } from './area.ts';

/** First two digits of the national division codes (GB/T 2260). */
const provinces = new Set(
	'11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(
		' '
	)
);

/** How many digits the national form has at each level; a micro grid has none of its own. */
const lengths: Record<AreaLevel, number | null> = {
	county: 6,
	town: 9,
	community: 12,
	grid: 15,
	dedicated_grid: 15,
	micro_grid: null
};

/** A grid code two digits short or long is a slip of the pen, not a free-form code. */
const slip = (level: AreaLevel): number => (level === 'grid' || level === 'dedicated_grid' ? 2 : 0);

/**
 * Checks a code that claims to be the national form: 6 digits county + 3 town + 3 community + 3 sequence.
 * Codes are free-form: one that is not all digits, or is far from that length, claims nothing and passes.
 *
 * @param parentCode the code of the area it lies in; held against the code where it is of national form too
 * @returns null, or the reason in words, Chinese first
 */
export function checkGridCode(code: string, level: AreaLevel, parentCode?: string | null): string | null {
	const length = lengths[level];
	if (length === null || !/^\d+$/.test(code) || Math.abs(code.length - length) > slip(level)) return null;
	if (code.length !== length)
		return `编码应为 ${length} 位数字，这里有 ${code.length} 位 (${code.length} digits instead of ${length})`;
	const province = code.slice(0, 2);
	if (!provinces.has(province))
		return `编码开头 ${province} 不是省级代码 (no province has the prefix ${province})`;
	if (code.slice(6, 9) === '000') return '编码第 7–9 位(镇街)不能是 000 (the town part is 000)';
	if (code.slice(9, 12) === '000') return '编码第 10–12 位(社区)不能是 000 (the community part is 000)';
	if (code.slice(12) === '000') return '编码末三位(序号)应在 001–999 之间 (the sequence part is 000)';
	return checkParent(code, parentCode);
}

function checkParent(code: string, parentCode: string | null | undefined): string | null {
	if (!parentCode || !/^(\d{6}|\d{9}|\d{12}|\d{15})$/.test(parentCode)) return null;
	// A dedicated grid may hang under a grid: they share the community's twelve digits, not the sequence.
	const prefix = parentCode.slice(0, 12);
	if (prefix.length >= code.length || code.startsWith(prefix)) return null;
	return `编码与上级 ${parentCode} 不符 (does not begin with its parent's ${prefix})`;
}
