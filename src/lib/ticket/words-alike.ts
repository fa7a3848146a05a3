/** A stretch of Chinese characters, or a word of another script. */
const stretches = /\p{sc=Han}+|[\p{L}\p{N}]+?(?=\p{sc=Han}|[^\p{L}\p{N}]|$)/gu;

/**
 * The pieces that two texts are compared by. Of Chinese, pairs of characters: most of its words have two, and sentences of eight
 * characters hardly share three in a row. Of other scripts, three letters as PostgreSQL's pg_trgm takes them, the word's ends
 * marked by blanks.
 */
export function pieces(text: string): ReadonlySet<string> {
	const found = new Set<string>();
	for (const [stretch] of text.normalize('NFKC').toLowerCase().matchAll(stretches)) {
		const han = /^\p{sc=Han}/u.test(stretch);
		const characters = Array.from(han ? stretch : `  ${stretch} `);
		const size = han ? Math.min(2, characters.length) : 3;
		for (let i = 0; i + size <= characters.length; i++) found.add(characters.slice(i, i + size).join(''));
	}
	return found;
}

/** How alike two texts are, from 0 to 1: twice what they share by what both have (Dice). Null where one of them says nothing. */
export function wordsAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): number | null {
	if (a.size === 0 || b.size === 0) return null;
	let shared = 0;
	for (const piece of a) if (b.has(piece)) shared++;
	return (2 * shared) / (a.size + b.size);
}
