import type { HotSpot, Named, WallFigures } from '../wall/feed.ts';
import type { Sql } from './db.ts';
import { film, type Span } from './film.ts';
import { hotSpots } from './hot-spots.ts';
import { remember } from './remember.ts';
import { rollUp } from './tally.ts';
import { courses, today } from './wall-course.ts';
import { late, openFigures } from './wall-open.ts';
import { wallTickets } from './wall-tickets.ts';

const FIGURES_MS = 3000;
const FIGURES_AT_MOST_MS = 8000;
const TICKETS_MS = 2000;
const FILM_MS = 60_000;
const HOT_SPOTS_MS = 60_000;
/** Among very many open tickets they take seconds: of a hundred moments at most one is spent on them. */
const HOT_SPOTS_REST = 100;
/** Where nobody looks the log is rolled up all the same: nobody has to wait for a week of it. */
const ROLL_MS = 60_000;

/** All that the server knows of itself; the build's number is added by the endpoint. */
export type Figures = Omit<WallFigures, 'version'>;

export type Wall = {
	/** Begins to roll up the log; to be called once the schema is there. */
	begin(): void;
	figures(): Promise<Figures>;
	/** The text of WallTickets, and of WallFilm. */
	tickets(): Promise<string>;
	film(span: Span): Promise<string>;
	close(): void;
};

/** What the wall is told, computed once in this process for everybody who looks. */
export function openWall(sql: Sql, warn: (message: string, problem: unknown) => void): Wall {
	let spots: { asOf: string; spots: HotSpot[] } | undefined;
	let spotsUntil = 0;
	let gathering: Promise<void> | undefined;
	let rolling: NodeJS.Timeout | undefined;

	/** The last hot spots; where they are old new ones are sought, and only the first are waited for. */
	async function gathered(): Promise<{ asOf: string; spots: HotSpot[] }> {
		if (!gathering && performance.now() >= spotsUntil) {
			const began = performance.now();
			gathering = hotSpots(sql)
				.then((found) => {
					spots = found;
					const took = performance.now() - began;
					spotsUntil = performance.now() + Math.max(HOT_SPOTS_MS, HOT_SPOTS_REST * took);
				})
				.finally(() => (gathering = undefined));
			if (spots) gathering.catch((problem: unknown) => warn('hot spots could not be computed', problem));
		}
		if (!spots) await gathering;
		if (!spots) throw new Error('no hot spots were given');
		return spots;
	}

	const figures = remember(() => computeFigures(sql, gathered), {
		forMs: FIGURES_MS,
		atMostMs: FIGURES_AT_MOST_MS
	});
	const tickets = remember(() => wallTickets(sql), { forMs: TICKETS_MS, atMostMs: FIGURES_AT_MOST_MS });
	const films = {
		'24h': remember(() => film(sql, '24h'), { forMs: FILM_MS }),
		'30d': remember(() => film(sql, '30d'), { forMs: FILM_MS })
	};

	function roll(): void {
		rollUp(sql).catch((problem: unknown) => warn('the event log could not be rolled up', problem));
	}

	return {
		begin() {
			roll();
			rolling = setInterval(roll, ROLL_MS);
			rolling.unref();
		},
		figures,
		tickets,
		film: (span) => films[span](),
		close: () => clearInterval(rolling)
	};
}

/** All figures as of now. `asOf` is taken before anything else is read: what is told is at least as new as it says. */
export async function computeFigures(
	sql: Sql,
	hot: () => Promise<{ asOf: string; spots: HotSpot[] }> = () => hotSpots(sql)
): Promise<Figures> {
	await rollUp(sql);
	const now = await today(sql);
	// One after the other: a wall can wait half a second, and the writers keep the other cores.
	const scope = await widest(sql);
	const open = await openFigures(sql);
	const course = await courses(sql);
	const overdue = await late(sql);
	return { ...now, scope, ...open, course, late: overdue, hotSpots: await hot() };
}

/** The widest area there is. */
async function widest(sql: Sql): Promise<Named | null> {
	const [area] = await sql<Named[]>`
		select code, name, name_en from area_version
		where (valid @> now()) is true
		order by array_position(array['county', 'town', 'community', 'grid', 'dedicated_grid', 'micro_grid'], level), area_m2 desc
		limit 1`;
	return area ? { code: area.code, name: area.name, nameEn: area.nameEn } : null;
}
