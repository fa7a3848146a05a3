/** Percent of right answers, both ends included, and how many pupils lie there. */
export type Bin = { from: number; to: number; pupils: number };

const WIDTH = 20;

/** Pupils by how much they knew, in fifths: some answer more questions than others. All right belongs to the last. */
export function binsOf(scores: readonly { correct: number; asked: number; pupils: number }[]): Bin[] {
	const bins = Array.from({ length: 100 / WIDTH }, (_, i) => ({
		from: i * WIDTH,
		to: i === 100 / WIDTH - 1 ? 100 : (i + 1) * WIDTH - 1,
		pupils: 0
	}));
	for (const { correct, asked, pupils } of scores) {
		const bin = bins[Math.min(bins.length - 1, Math.floor((100 * correct) / asked / WIDTH))];
		if (bin) bin.pupils += pupils;
	}
	return bins;
}
