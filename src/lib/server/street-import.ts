import type { StreetNetwork } from '#geo/walking/streets.ts';
import type { Sql } from './db.ts';
import { RefusedError } from './refused.ts';
import { writeStreets } from './streets.ts';
import { layOutWithin } from './tour-lines.ts';

/** A tour whose line could not be computed over the new streets: it keeps the one it had. */
export type NotLaidOut = { slug: string; reason: string };

/** Puts a whole network in place of the one before, and computes every tour anew: all of it or nothing. */
export const replaceStreets = (sql: Sql, network: StreetNetwork): Promise<NotLaidOut[]> =>
	sql.begin(async (tx) => {
		await tx`truncate street_edge, street_node restart identity`;
		await writeStreets(tx, network);
		const tours = await tx<{ slug: string }[]>`select slug from tour order by slug`;
		const failed: NotLaidOut[] = [];
		for (const { slug } of tours) {
			await tx
				.savepoint((part) => layOutWithin(part, slug))
				.catch((problem: unknown) => {
					if (!(problem instanceof RefusedError)) throw problem;
					failed.push({ slug, reason: problem.message });
				});
		}
		return failed;
	});

export async function analyzeStreets(sql: Sql): Promise<void> {
	await sql`analyze street_node, street_edge`;
}
