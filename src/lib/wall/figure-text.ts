import type { Figure } from '$lib/ticket/figures.ts';
import type { MonthCounts } from './feed.ts';
import { DASH, percent } from './formats.ts';

export type FigureText =
	{ known: true; value: string; unit: string; n: number } | { known: false; value: string; unit: '' };

/** A figure as it is shown: whole percent, points with one decimal, a dash where there are too few cases. */
export function figureText(figure: Figure, counts: MonthCounts): FigureText {
	const value = figure.of(counts);
	if (!value) return { known: false, value: DASH, unit: '' };
	return figure.unit === 'share'
		? { known: true, value: percent(value.value), unit: '%', n: value.n }
		: { known: true, value: value.value.toFixed(1), unit: '', n: value.n };
}
