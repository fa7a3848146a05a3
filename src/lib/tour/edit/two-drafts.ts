/** What one says in two orders of keys is the same. */
const flat = (value: unknown): string =>
	typeof value === 'object' && value !== null
		? Object.entries(value)
				.sort(([a], [b]) => (a < b ? -1 : 1))
				.map(([key, inner]) => `${key}(${flat(inner)})`)
				.join()
		: JSON.stringify(value);

/** Those of the parts in which two drafts differ. */
export const differing = <T extends object>(mine: T, theirs: T, parts: readonly (keyof T)[]): (keyof T)[] =>
	parts.filter((part) => flat(mine[part]) !== flat(theirs[part]));

/** A draft with some parts of another. */
export function mixed<T extends object>(mine: T, theirs: T, taken: readonly (keyof T)[]): T {
	const both = { ...mine };
	for (const part of taken) both[part] = theirs[part];
	return both;
}

/** What stands in a part, line by line, for somebody to compare. */
export function linesOf(value: unknown): string[] {
	if (typeof value === 'string') return value.trim() === '' ? [] : [value];
	if (typeof value === 'number') return [String(value)];
	if (typeof value === 'boolean') return [value ? '✓' : '–'];
	if (Array.isArray(value)) return value.flatMap(linesOf);
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		typeof inner === 'boolean' ? [`${key}: ${inner ? '✓' : '–'}`] : key === 'hash' ? [] : linesOf(inner)
	);
}
