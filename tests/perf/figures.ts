/** One line of the report: what was measured, against what, and what was wanted of the ratio. */
export type Figure = {
	what: string;
	ours: string;
	baseline: string;
	/** Ours against the baseline; more is better unless `wanted` says "at most". */
	ratio: number | null;
	wanted?: { least?: number; most?: number };
};

/** A measurement: its figures, and a sentence on how they were taken. */
export type Measurement = { title: string; how: string; run(): Promise<Figure[]> };

/** The middle of some numbers. */
export const median = (values: readonly number[]): number => percentile(values, 50);

/** The value that so many per cent of the numbers do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
	const sorted = Float64Array.from(values).sort();
	return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? NaN;
}

export const perSecond = (value: number): string => `${Math.round(value).toLocaleString('en-US')}/s`;
export const milliseconds = (value: number): string =>
	value < 0.05 ? `${(value * 1000).toFixed(1)} µs` : `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/** Seconds that a piece of work took. */
export async function seconds(work: () => unknown): Promise<number> {
	const began = process.hrtime.bigint();
	await work();
	return Number(process.hrtime.bigint() - began) / 1e9;
}

export function isMet({ ratio, wanted }: Figure): boolean | null {
	if (!wanted || ratio === null) return null;
	return ratio >= (wanted.least ?? -Infinity) && ratio <= (wanted.most ?? Infinity);
}
