import type { AreaLevel } from '../area.ts';

type Ranked = { id: number; code: string; level: AreaLevel; areaM2: number };

/** Levels whose leader answers for a point, the first to be asked first. */
const answering: readonly AreaLevel[] = ['dedicated_grid', 'grid'];

/** Levels whose owner of last resort answers where no grid does, the deepest first. */
const lastResort: readonly AreaLevel[] = ['community', 'town', 'county'];

export const answers = (area: Ranked): boolean => answering.includes(area.level);

export const isLastResort = (area: Ranked): boolean => lastResort.includes(area.level);

/** Among answering areas at one distance: dedicated before basic, then the smaller, then the lower code, then the lower id. */
export const byPrecedence = (a: Ranked, b: Ranked): number =>
	answering.indexOf(a.level) - answering.indexOf(b.level) || bySizeAndCode(a, b);

/** Among areas of last resort: the deepest level, then the smaller, then the lower code, then the lower id. */
export const byDepth = (a: Ranked, b: Ranked): number =>
	lastResort.indexOf(a.level) - lastResort.indexOf(b.level) || bySizeAndCode(a, b);

const bySizeAndCode = (a: Ranked, b: Ranked): number =>
	a.areaM2 - b.areaM2 || compareBytes(a.code, b.code) || a.id - b.id;

/** The order of UTF-8 bytes, as `collate "C"` has it, which is the order of code points. JavaScript's `<` goes by UTF-16 units. */
export function compareBytes(a: string, b: string): number {
	const length = Math.min(a.length, b.length);
	for (let i = 0; i < length; i++) {
		const x = a.codePointAt(i) ?? 0;
		const y = b.codePointAt(i) ?? 0;
		if (x !== y) return x - y;
	}
	return a.length - b.length;
}
