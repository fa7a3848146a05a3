/** A source that has said nothing for so long is not believed to be up to date. */
export const SILENT_MS = 8000;
/** An answer may repeat what was computed a little earlier; beyond that it is old, however promptly it comes. */
export const OLD_MS = 20_000;

/** What is known of a source; times of a steady clock and of the server's, null: never. */
export type Source = { heardAt: number | null; lost: boolean; asOf: number | null };

export const unheard: Source = { heardAt: null, lost: false, asOf: null };

/** Whether what a source said last has to be shown with its time. */
export function isStale(
	{ heardAt, lost, asOf }: Source,
	steadyNow: number,
	serverNow: number | null
): boolean {
	if (heardAt === null) return lost;
	if (lost || steadyNow - heardAt > SILENT_MS) return true;
	return asOf !== null && serverNow !== null && serverNow - asOf > OLD_MS;
}

/** The source, as if it had been heard so much later. */
export const forgiven = (source: Source, ms: number): Source =>
	source.heardAt === null ? source : { ...source, heardAt: source.heardAt + ms };
