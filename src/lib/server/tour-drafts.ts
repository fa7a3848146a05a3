import type { LngLat } from '#geo/crs/to-wgs84.ts';
import type { Stretch } from '#geo/walking/ways.ts';
import type { TourDraft } from '../tour/edit/tour-draft.ts';
import { holds, personOf, type Asker } from './asker.ts';
import { record } from './audit.ts';
import type { ISql, Sql } from './db.ts';
import { RefusedError } from './refused.ts';
import { layOutWithin, legsOver } from './tour-lines.ts';
import { inTurn, walkable } from './tour-stops-seen.ts';

export type TourInList = {
	slug: string;
	name: string;
	nameEn: string;
	minutes: number;
	wheels: boolean;
	stops: number;
	metres: number;
	public: boolean;
};

/** A stop on the form's map: its site, and the way to it from the one before. */
export type LaidStop = {
	code: string;
	name: string;
	nameEn: string | null;
	at: LngLat;
	leg: LngLat[];
	legM: number;
	legSteps: Stretch[];
};

/** A tour as its form opens, who saved it last (null: nobody signed in), and the basis to save it upon. */
export type TourOpened = {
	draft: TourDraft;
	laid: LaidStop[];
	public: boolean;
	writtenBy: string | null;
	basis: string;
};

/** A site to choose from. */
export type Choice = { code: string; name: string; nameEn: string | null; public: boolean };

/** Somebody else saved in between: here is what they wrote, and the basis to go on from. */
export class OvertakenError extends RefusedError {
	constructor(readonly theirs: TourOpened) {
		super(
			409,
			`您打开以后，${theirs.writtenBy ?? '别人'}保存过这条路线。您写的都还在这里，没有保存；请先对照 / ${theirs.writtenBy ?? 'somebody else'} saved this tour after you opened it. What you wrote is still here and not saved yet; compare the two first`
		);
	}
}

function mayEdit(asker: Asker): void {
	if (!holds(asker, 'administrator'))
		throw new RefusedError(403, '只有系统管理员可以编路线 / only an administrator may make tours');
}
const noTour = (slug: string): RefusedError =>
	new RefusedError(404, `没有路线「${slug}」 / there is no tour “${slug}”`);

/** Every tour, by its name. @throws {RefusedError} 403 */
export async function list(sql: Sql, asker: Asker): Promise<TourInList[]> {
	mayEdit(asker);
	return sql<TourInList[]>`
		select t.slug, t.name, t.name_en, t.minutes, t.wheels, t.published_at is not null as public,
			count(s.position)::int as stops, coalesce(sum(s.leg_m), 0) as metres
		from tour t left join tour_stop s on s.tour_id = t.id
		group by t.id order by t.name, t.slug`;
}

/** The sites that a tour can come to: the published ones, and those it has already. */
export async function choices(sql: Sql, asker: Asker): Promise<Choice[]> {
	mayEdit(asker);
	return sql<Choice[]>`
		select p.code, p.name, p.name_en, p.public and exists (
			select from site_version v where v.place_id = p.id and v.published_at is not null
		) as public
		from place p where p.layer = 'red-sites' order by p.code`;
}

/** A tour to be edited. @throws {RefusedError} 403, 404 */
export async function open(sql: ISql, asker: Asker, slug: string): Promise<TourOpened> {
	mayEdit(asker);
	type Row = Record<'name' | 'nameEn' | 'intro' | 'introEn' | 'forWhom' | 'forWhomEn' | 'basis', string> & {
		minutes: number;
		wheels: boolean;
		public: boolean;
		writtenBy: string | null;
	};
	const [row] = await sql<Row[]>`
		select t.name, t.name_en, t.intro, t.intro_en, t.for_whom, t.for_whom_en, t.minutes, t.wheels, t.published_at is not null as public,
			writer.name as written_by, t.written_at::text as basis
		from tour t left join person writer on writer.id = t.written_by
		where t.slug = ${slug}`;
	if (!row) throw noTour(slug);
	const stops = await sql<
		(Omit<LaidStop, 'at' | 'leg'> & { lng: number; lat: number; leg: LngLat[] | null })[]
	>`
		select p.code, p.name, p.name_en, st_x(st_pointonsurface(p.geom)) as lng, st_y(st_pointonsurface(p.geom)) as lat,
			st_asgeojson(s.leg, 7)::json -> 'coordinates' as leg, coalesce(s.leg_m, 0) as leg_m,
			coalesce(s.leg_steps, '[]') as leg_steps
		from tour t join tour_stop s on s.tour_id = t.id join place p on p.id = s.place_id
		where t.slug = ${slug} order by s.position`;
	return {
		draft: {
			slug,
			name: { zh: row.name, en: row.nameEn },
			intro: { zh: row.intro, en: row.introEn },
			forWhom: { zh: row.forWhom, en: row.forWhomEn },
			minutes: row.minutes,
			wheels: row.wheels,
			stops: stops.map(({ code }) => code)
		},
		laid: stops.map(({ lng, lat, leg, ...stop }) => ({ ...stop, at: [lng, lat], leg: leg ?? [] })),
		public: row.public,
		writtenBy: row.writtenBy,
		basis: row.basis
	};
}

/**
 * The way over these sites, without keeping anything.
 * @throws {RefusedError} 409 where no street leads from one to the next; 403
 */
export async function measure(
	sql: Sql,
	asker: Asker,
	{ stops, wheels }: Pick<TourDraft, 'stops' | 'wheels'>
): Promise<LaidStop[]> {
	mayEdit(asker);
	const legs = await legsOver(sql, stops, wheels);
	const rows = await sql<{ code: string; name: string; nameEn: string | null; lng: number; lat: number }[]>`
		select code, name, name_en, st_x(st_pointonsurface(geom)) as lng, st_y(st_pointonsurface(geom)) as lat
		from place where layer = 'red-sites' and code = any(${[...stops]})`;
	const known = new Map(rows.map((row) => [row.code, row]));
	return legs.flatMap(({ code, line: leg, metres: legM, steps: legSteps }): LaidStop[] => {
		const site = known.get(code);
		if (!site) return [];
		const { name, nameEn, lng, lat } = site;
		return [{ code, name, nameEn, at: [lng, lat], leg, legM, legSteps }];
	});
}

/**
 * Keeps a tour, and lays its line anew: of one that is there (slug), or (null) a new one that nobody sees until it is published.
 * @param basis of the tour as the form opened it
 * @throws {OvertakenError} where somebody else saved in between; {RefusedError} 409 where no street leads, or visitors could not see a stop, 403, 404
 */
export async function save(
	sql: Sql,
	asker: Asker,
	slug: string | null,
	draft: TourDraft,
	basis: string
): Promise<TourOpened> {
	mayEdit(asker);
	const { name, intro, forWhom, minutes, wheels, stops } = draft;
	return sql.begin(async (tx) => {
		await inTurn(tx);
		if (slug === null) {
			await tx`
				insert into tour (slug, name, name_en, intro, intro_en, for_whom, for_whom_en, minutes, wheels, written_at, written_by)
				values (${draft.slug}, ${name.zh}, ${name.en}, ${intro.zh}, ${intro.en}, ${forWhom.zh}, ${forWhom.en}, ${minutes}, ${wheels}, clock_timestamp(), ${personOf(asker)})`;
		} else {
			const [there] = await tx<
				{ basis: string; public: boolean }[]
			>`select written_at::text as basis, published_at is not null as public from tour where slug = ${slug} for update`;
			if (!there) throw noTour(slug);
			if (there.basis !== basis) throw new OvertakenError(await open(tx, asker, slug));
			if (there.public) await walkable(tx, stops);
			await tx`
				update tour set name = ${name.zh}, name_en = ${name.en}, intro = ${intro.zh}, intro_en = ${intro.en},
					for_whom = ${forWhom.zh}, for_whom_en = ${forWhom.en}, minutes = ${minutes}, wheels = ${wheels},
					written_at = clock_timestamp(), written_by = ${personOf(asker)}
				where slug = ${slug}`;
			// Visitors see it at once.
			if (there.public)
				await record(tx, asker, {
					what: 'tour.changed',
					subject: `tour:${slug}`,
					data: { stops: stops.length }
				});
		}
		await layOutWithin(tx, slug ?? draft.slug, stops);
		return open(tx, asker, slug ?? draft.slug);
	});
}

/** Lets visitors see a tour as it is kept. @throws {RefusedError} 409 with fewer than two stops, or one that nobody sees; 403, 404 */
export async function publish(sql: Sql, asker: Asker, slug: string): Promise<TourOpened> {
	mayEdit(asker);
	return sql.begin(async (tx) => {
		await inTurn(tx);
		const { draft } = await open(tx, asker, slug);
		await walkable(tx, draft.stops);
		await tx`update tour set published_at = clock_timestamp(), published_by = ${personOf(asker)} where slug = ${slug}`;
		await record(tx, asker, {
			what: 'tour.published',
			subject: `tour:${slug}`,
			data: { stops: draft.stops.length }
		});
		return open(tx, asker, slug);
	});
}

/** Visitors do not see the tour any more; it can be published again. @throws {RefusedError} 403, 404 */
export async function takeBack(sql: Sql, asker: Asker, slug: string): Promise<TourOpened> {
	mayEdit(asker);
	return sql.begin(async (tx) => {
		const taken = await tx`
			update tour set published_at = null, published_by = null where slug = ${slug} and published_at is not null returning 1`;
		if (taken.length > 0) await record(tx, asker, { what: 'tour.withdrawn', subject: `tour:${slug}` });
		return open(tx, asker, slug);
	});
}
