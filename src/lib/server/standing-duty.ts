import type { DutyAnswer } from '#geo/duty/answer.ts';
import { createDuty, type Decision, type Duty } from '#geo/duty/decide.ts';
import type { Sql } from './db.ts';
import { loadAreas, type GivenPlace } from './duty.ts';

/** Who answers for a place, decided in memory: for which revision of the ground, and until when. */
export type StandingAnswer = {
	revision: string;
	/** When somebody's time in a post, or a boundary, begins or ends next; null: nothing is set to. */
	until: Date | null;
	decision: Decision;
	/** The area (not its version) that answers; null: the duty desk. */
	area: string | null;
	post: string;
	person: string | null;
	answer: DutyAnswer;
};

export type StandingDuty = {
	/** Null where this process does not know the ground (yet): then the database decides. */
	decide(place: GivenPlace): StandingAnswer | null;
	/** Learns the ground anew, in the background; to be called at the start, and when an answer turned out to be of old. */
	refresh(): void;
};

/** More areas than this are the database's: laying them out would hold up everybody for a second. */
const MOST_AREAS = 20_000;
/** While somebody redraws, one look in so many milliseconds. */
const PAUSE_MS = 2000;

type Answering = {
	area: string | null;
	post: string;
	person: string | null;
	leaderName: string;
	leaderPost: string;
};
type Ground = {
	revision: string;
	until: Date | null;
	duty: Duty;
	answering: ReadonlyMap<number | null, Answering>;
};

/**
 * The duty rule in memory (geo/duty), kept for the opening of tickets: about 5 µs a decision, where SQL takes a hundred.
 * It is never trusted alone: the statement that opens a ticket compares the revision.
 */
export function openStandingDuty(sql: Sql, warn: (message: string, problem: unknown) => void): StandingDuty {
	let ground: Ground | null = null;
	let loading = false;
	let last = -Infinity;

	function refresh(): void {
		if (loading || performance.now() < last + PAUSE_MS) return;
		loading = true;
		load(sql)
			.then(
				(loaded) => (ground = loaded),
				(problem: unknown) => {
					warn('the ground could not be learned; the database decides, and it is tried again', problem);
					setTimeout(refresh, 2 * PAUSE_MS).unref();
				}
			)
			.finally(() => {
				loading = false;
				last = performance.now();
			});
	}

	function decide({ at, suspect }: GivenPlace): StandingAnswer | null {
		if (!ground || !at) return null;
		const { revision, until, duty, answering } = ground;
		const decision = duty.decide(at[0], at[1], suspect);
		const who = answering.get(decision.area?.id ?? null);
		if (!who) return null;
		const { outcome, rule, area, borderM, runnerUp } = decision;
		return {
			revision,
			until,
			decision,
			area: who.area,
			post: who.post,
			person: who.person,
			answer: {
				outcome,
				rule,
				grid:
					outcome !== 'last_resort' && area
						? { code: area.code, name: area.name, version: area.version }
						: null,
				leader: { name: who.leaderName, post: who.leaderPost },
				border_m: borderM,
				runner_up: runnerUp && { code: runnerUp.code, name: runnerUp.name },
				suspect: decision.suspect,
				at
			}
		};
	}

	return { decide, refresh };
}

/** The ground as it is at one moment, all of it from one snapshot; null where there is too much of it. */
const load = (sql: Sql): Promise<Ground | null> =>
	sql.begin('isolation level repeatable read read only', async (tx) => {
		const [state] = await tx<[{ revision: string; until: Date | null; areas: number }]>`
			select duty_revision as revision,
				(select min(edge) from (
					select lower(valid) as edge from post_holding union all select upper(valid) from post_holding
					union all select lower(valid) from area_version union all select upper(valid) from area_version
				) edges where edge > now() and isfinite(edge)) as until,
				(select count(*)::int from area_version where valid @> now()) as areas
			from setting`;
		if (state.areas > MOST_AREAS) return null;
		const { areas, nearestM } = await loadAreas(tx);
		const answering = await tx<(Answering & { version: number | null })[]>`
			select v.id::int as version, v.area_id as area, p.post_id as post, p.person_id as person,
				coalesce(person.name, post.title) as leader_name, post.title as leader_post
			from (
				select id, area_id from area_version where valid @> now() and level <> 'micro_grid'
				union all select null, null
			) v
				cross join lateral answering_post(v.area_id, now()) p
				join post on post.id = p.post_id
				left join person on person.id = p.person_id`;
		return {
			revision: state.revision,
			until: state.until,
			duty: createDuty(areas, { nearestM }),
			answering: new Map(answering.map(({ version, ...who }) => [version, who]))
		};
	});
