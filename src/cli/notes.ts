import { report } from './command.ts';

/** How many of a kind are told one by one. */
const TOLD = 5;

export type Notes = {
	/** @param what kind of thing it is, in words that follow a number. */
	add(what: string, detail: string): void;
	count(what: string): number;
	/** Tells each kind: how many, and the first few of them. */
	tell(): void;
};

/** Gathers what is worth telling about the rows of a file, in constant memory. */
export function gatherNotes(): Notes {
	const kinds = new Map<string, { count: number; first: string[] }>();
	return {
		add(what, detail) {
			const kind = kinds.get(what) ?? { count: 0, first: [] };
			kinds.set(what, kind);
			kind.count++;
			if (kind.first.length < TOLD) kind.first.push(detail);
		},
		count: (what) => kinds.get(what)?.count ?? 0,
		tell() {
			for (const [what, { count, first }] of kinds) {
				report(`${count} ${what}`);
				for (const detail of first) report(`  ${detail}`);
				if (count > first.length) report(`  … (+ ${count - first.length})`);
			}
		}
	};
}
