/** A wider stretch of the day says nothing. */
const WIDEST = 6;

/**
 * The shortest stretch of the day that holds at least two in three of what happened; null where six hours do not hold them.
 *
 * @param byHour how many by the hour of the day, 0 to 23
 * @returns `to` is exclusive, and smaller than `from` where the stretch goes past midnight (22 to 1)
 */
export function commonHours(byHour: readonly number[]): { from: number; to: number; n: number } | null {
	const all = byHour.reduce((sum, n) => sum + n, 0);
	if (all === 0) return null;
	for (let width = 1; width <= WIDEST; width++) {
		let best: { from: number; n: number } | null = null;
		for (let from = 0; from < 24; from++) {
			let n = 0;
			for (let hour = from; hour < from + width; hour++) n += byHour[hour % 24] ?? 0;
			if (n * 3 >= all * 2 && (best === null || n > best.n)) best = { from, n };
		}
		if (best) return { from: best.from, to: (best.from + width) % 24 || 24, n: best.n };
	}
	return null;
}
