/** Invented guides, and which of the demonstration's red-culture sites they teach at; named as no real person is. */
export const guides: readonly { name: string; english: boolean; sites: readonly number[] }[] = [
	{ name: '演示讲解员 禾', english: true, sites: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14] },
	{ name: '演示讲解员 川', english: false, sites: [1, 2, 3, 4, 5, 6, 7] },
	{ name: '演示讲解员 岚', english: false, sites: [7, 8, 9, 10, 11, 12, 13, 14] },
	{ name: '演示讲解员 舟', english: true, sites: [3, 6, 9, 12] }
];
