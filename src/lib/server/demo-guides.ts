import type postgres from 'postgres';
import { dateOf, dayOf } from '#geo/beijing-day.ts';
import { guides } from '#geo/demo/guides.ts';
import { random } from '#geo/demo/random.ts';

const WEEKS = 9;

const codeOf = (number: number): string => `red-${String(number).padStart(2, '0')}`;

/** The demonstration's guides, at the sites that there are. */
export async function writeGuides(sql: postgres.ISql): Promise<void> {
	for (const { name, english, sites } of guides) {
		await sql`
			with who as (
				insert into person (name) values (${name}) returning id
			), made as (
				insert into guide (person_id, languages) select id, ${english ? ['zh', 'en'] : ['zh']}::text[] from who returning id
			)
			insert into guide_site (guide_id, place_id)
			select made.id, p.id from made, place p where p.layer = 'red-sites' and p.code = any (${sites.map(codeOf)}::text[])`;
	}
}

/** Invented figures of visits in the last weeks: more at weekends, and towards the end of a walk more who pass by. */
export async function writeVisits(sql: postgres.ISql, seed: number, now: Date): Promise<void> {
	const chance = random(seed, 'visits');
	const stops = await sql<{ tour: string; place: string; position: number; stops: number }[]>`
		select tour_id as tour, place_id as place, position::int, (count(*) over (partition by tour_id))::int as stops
		from tour_stop order by tour_id, position`;
	const tours = [...new Set(stops.map(({ tour }) => tour))];
	const tallies: { tour: string; day: string; started: number; finished: number }[] = [];
	const sums: { tour: string; place: string; day: string; came: number; skipped: number }[] = [];
	const today = dayOf(now.getTime());
	for (let day = today - WEEKS * 7; day < today; day++) {
		const busy = [2, 3].includes(((day % 7) + 7) % 7) ? 2.4 : 1;
		for (const tour of tours) {
			const started = Math.round(chance.whole(3, 14) * busy);
			const finished = Math.round(started * chance.between(0.5, 0.85));
			tallies.push({ tour, day: dateOf(day), started, finished });
			for (const { place, position, stops: all } of stops.filter((stop) => stop.tour === tour)) {
				const left = started - Math.round(((started - finished) * (position - 1)) / all);
				const skipped = Math.round(left * chance.between(0, (0.4 * position) / all));
				sums.push({ tour, place, day: dateOf(day), came: left - skipped, skipped });
			}
		}
	}
	await sql`
		insert into tour_tally (tour_id, day, started, finished)
		select tour, day, started, finished from jsonb_to_recordset(${sql.json(tallies)}::jsonb) t (tour bigint, day date, started int, finished int)`;
	await sql`
		insert into stop_tally (tour_id, place_id, day, came, skipped)
		select tour, place, day, came, skipped
		from jsonb_to_recordset(${sql.json(sums)}::jsonb) t (tour bigint, place bigint, day date, came int, skipped int)`;
}
