import { NOTE } from '#geo/demo/red-site-texts.ts';
import { pictures } from '#geo/demo/tours/pictures.ts';
import type { ISql, Sql } from './db.ts';
import { ensureDrawings } from './demo-drawings.ts';
import type { PhotographStore } from './photographs/store.ts';

/**
 * Hangs the drawings at the sites of the demonstration that still are as they were seeded: where somebody has written a draft or published something,
 * nothing is changed. Again is harmless.
 */
export async function hangPictures(
	sql: Sql,
	store: PhotographStore,
	log: (line: string) => void
): Promise<void> {
	const codes = await bare(sql);
	if (codes.length === 0) return;
	const drawings = (await ensureDrawings(log)).filter(({ code }) => codes.includes(code));
	await Promise.all(drawings.map(({ hash, full, small }) => store.put(hash, { full, small })));
	const hung = drawings.map(({ code, hash, width, height, full }) => {
		const { alt, credit } = pictures[code] ?? {};
		return {
			code,
			hash,
			width,
			height,
			bytes: full.length,
			told: JSON.stringify([{ hash, width, height, alt, credit }])
		};
	});
	await sql.begin(async (tx) => {
		// Two processes that start at once hang them once.
		await tx`lock table site_version in share row exclusive mode`;
		const still = await bare(tx);
		const rows = hung.filter(({ code }) => still.includes(code));
		await tx`
			insert into site_file (hash, kind, bytes, width, height)
			select u.hash, 'picture', u.bytes, u.width, u.height
			from unnest(
				${rows.map(({ hash }) => hash)}::text[], ${rows.map(({ bytes }) => bytes)}::integer[],
				${rows.map(({ width }) => width)}::integer[], ${rows.map(({ height }) => height)}::integer[]
			) u (hash, bytes, width, height)
			on conflict (hash) do nothing`;
		await tx`
			insert into site_version (place_id, content, published_at)
			select p.id, seeded.content || jsonb_build_object('pictures', u.told::jsonb), clock_timestamp()
			from unnest(${rows.map(({ code }) => code)}::text[], ${rows.map(({ told }) => told)}::text[]) u (code, told)
				join place p on p.layer = 'red-sites' and p.code = u.code join site_version seeded on seeded.place_id = p.id`;
	});
}

/** The sites of the demonstration of which there is one version, by no person and without a picture: the one that was seeded. */
async function bare(sql: ISql): Promise<string[]> {
	const rows = await sql<{ code: string }[]>`
		select p.code from place p join site_version v on v.place_id = p.id
		where p.layer = 'red-sites' and p.code = any(${Object.keys(pictures)}) and p.properties ->> 'note' = ${NOTE}
		group by p.id
		having count(*) = 1 and bool_and(v.published_at is not null and v.written_by is null and v.content -> 'pictures' = '[]')`;
	return rows.map(({ code }) => code);
}
