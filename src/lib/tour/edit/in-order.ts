/** A copy of a list in which one item stands elsewhere. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
	const rest = without(list, from);
	return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

/** A copy of a list without one item. */
export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at);

/** The items of a list in another order, given by their numbers. */
export const inOrder = <T>(list: readonly T[], order: readonly number[]): T[] =>
	order.flatMap((at) => list.slice(at, at + 1));
