import { createDuty, type Decision } from '#geo/duty/decide.ts';
import type { Sql } from '../../src/lib/server/db.ts';
import { loadAreas, place, type GivenPlace } from '../../src/lib/server/duty.ts';

/** What one of the three ways says about a point, in one form. */
type Said = {
	outcome: string;
	rule: string;
	area: number | null;
	border: number | null;
	runnerUp: number | null;
	suspect: string;
};

export type Difference = { point: readonly [number, number]; typescript: Said; set?: Said; single?: Said };

export type Comparison = {
	points: number;
	/** How many points each rule answered. */
	rules: Record<string, number>;
	/** How many points had more or fewer than one answer of the set-based statement. */
	notOnce: number;
	different: number;
	/** The first few. */
	examples: Difference[];
};

type Row = {
	n: number;
	outcome: string;
	rule: string;
	areaVersionId: string | null;
	borderM: number | null;
	runnerUpId: string | null;
	suspect: string[];
};

/** Points of one set-based statement. */
const SET = 20_000;

/**
 * Asks all three ways who answers: TypeScript and the set-based SQL for every point, and the one-point SQL for every
 * `singleEvery`-th.
 */
export async function compareDuty(
	sql: Sql,
	points: readonly (readonly [number, number])[],
	{ singleEvery = 1 }: { singleEvery?: number } = {}
): Promise<Comparison> {
	const { areas, nearestM } = await loadAreas(sql);
	const duty = createDuty(areas, { nearestM });
	const result: Comparison = { points: points.length, rules: {}, notOnce: 0, different: 0, examples: [] };
	for (let from = 0; from < points.length; from += SET) {
		const part = points.slice(from, from + SET);
		const places = part.map(([lng, lat]) => place(lng, lat, 'wgs84'));
		const set = await askSet(sql, places);
		const chosen = part.map((_, i) => i).filter((i) => (from + i) % singleEvery === 0);
		const single = await askSingle(sql, places, chosen);
		part.forEach((point, i) => {
			const rows = set.get(i) ?? [];
			if (rows.length !== 1) result.notOnce++;
			const typescript = fromDecision(duty.decide(point[0], point[1]));
			result.rules[typescript.rule] = (result.rules[typescript.rule] ?? 0) + 1;
			const [bySet, bySingle] = [rows[0], single.get(i)?.[0]];
			const missing = !bySet || (chosen.length > 0 && (from + i) % singleEvery === 0 && !bySingle);
			if (!missing && same(typescript, bySet) && (!bySingle || same(bySet, bySingle))) return;
			result.different++;
			if (result.examples.length < 10)
				result.examples.push({
					point,
					typescript,
					...(bySet && { set: bySet }),
					...(bySingle && { single: bySingle })
				});
		});
	}
	return result;
}

/** The border may differ by rounding: one measures in the other's metres. Everything else must be the same. */
const same = (a: Said, b: Said): boolean =>
	a.outcome === b.outcome &&
	a.rule === b.rule &&
	a.area === b.area &&
	a.runnerUp === b.runnerUp &&
	a.suspect === b.suspect &&
	(a.border === null) === (b.border === null) &&
	Math.abs((a.border ?? 0) - (b.border ?? 0)) <= 0.02;

async function askSet(sql: Sql, places: readonly GivenPlace[]): Promise<Map<number, Said[]>> {
	const rows = await sql<Row[]>`
		select m.n::int - 1 as n, (m.answer).*
		from duty_decide_many(
			${places.map((p) => p.at?.[0] ?? null)}::double precision[],
			${places.map((p) => p.at?.[1] ?? null)}::double precision[],
			${places.map((p) => p.suspect.join(','))}::text[],
			now()
		) m`;
	return gather(rows);
}

/** One call of the one-point function for each, though sent together. */
async function askSingle(
	sql: Sql,
	places: readonly GivenPlace[],
	chosen: readonly number[]
): Promise<Map<number, Said[]>> {
	const given = chosen.flatMap((i) => places[i] ?? []);
	const rows = await sql<Row[]>`
		select u.n, d.*
		from unnest(
			${chosen}::int[], ${given.map((p) => p.at?.[0] ?? null)}::double precision[],
			${given.map((p) => p.at?.[1] ?? null)}::double precision[], ${given.map((p) => p.suspect.join(','))}::text[]
		) as u (n, lng, lat, suspect)
			cross join lateral duty_decide(st_setsrid(st_point(u.lng, u.lat), 4326), now(), string_to_array(u.suspect, ',')) d`;
	return gather(rows);
}

function gather(rows: readonly Row[]): Map<number, Said[]> {
	const found = new Map<number, Said[]>();
	for (const row of rows) {
		const said = {
			outcome: row.outcome,
			rule: row.rule,
			area: row.areaVersionId === null ? null : Number(row.areaVersionId),
			border: row.borderM,
			runnerUp: row.runnerUpId === null ? null : Number(row.runnerUpId),
			suspect: row.suspect.toSorted().join(',')
		};
		found.set(row.n, [...(found.get(row.n) ?? []), said]);
	}
	return found;
}

const fromDecision = ({ outcome, rule, area, borderM, runnerUp, suspect }: Decision): Said => ({
	outcome,
	rule,
	area: area?.id ?? null,
	border: borderM,
	runnerUp: runnerUp?.id ?? null,
	suspect: suspect.toSorted().join(',')
});
