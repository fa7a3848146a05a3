import type { Bar } from './charts.ts';

/** At most so many bars: what comes after is one bar that says how many it holds. */
export function gatherBars(bars: readonly Bar[], most: number, others: (n: number) => string): Bar[] {
	const shown = bars.filter(({ n }) => n > 0);
	if (shown.length <= most) return shown.map(({ name, n, overdue }) => ({ name, n, overdue }));
	const rest = shown.slice(most - 1);
	return [
		...shown.slice(0, most - 1).map(({ name, n, overdue }) => ({ name, n, overdue })),
		{
			name: others(rest.length),
			n: rest.reduce((sum, { n }) => sum + n, 0),
			overdue: rest.reduce((sum, { overdue }) => sum + overdue, 0)
		}
	];
}
