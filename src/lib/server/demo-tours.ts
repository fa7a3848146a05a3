import type postgres from 'postgres';
import { NOTE } from '#geo/demo/red-site-texts.ts';
import { SITE_TEXTS } from '#geo/demo/tours/site-texts.ts';
import { TOURS } from '#geo/demo/tours/tours.ts';
import type { StreetNetwork } from '#geo/walking/streets.ts';
import { siteContent } from '../tour/site.ts';
import { writeStreets } from './streets.ts';
import { layOutWithin } from './tour-lines.ts';

/** Whether this is the demonstration as an earlier version made it: with its sites, and without streets, texts and tours. */
export async function lacksTours(sql: postgres.ISql): Promise<boolean> {
	const [state] = await sql<[{ lacking: boolean }]>`
		select not exists (select from street_node) and not exists (select from site_version) and not exists (select from tour)
			and (select count(*) from place where layer = 'red-sites' and code = any(${Object.keys(SITE_TEXTS)})
				and properties ->> 'note' = ${NOTE}) = ${Object.keys(SITE_TEXTS).length} as lacking`;
	return state.lacking;
}

/** The streets of the demonstration, what is told at its sites, and its tours with their lines; published as they are. */
export async function writeTours(sql: postgres.ISql, streets: StreetNetwork): Promise<void> {
	await writeStreets(sql, streets);
	const told = Object.entries(SITE_TEXTS).map(([code, text]) => ({
		code,
		content: JSON.stringify(siteContent.parse({ ...text, pictures: [], sound: { zh: null, en: null } }))
	}));
	await sql`
		insert into site_version (place_id, content, published_at)
		select p.id, u.content::jsonb, now()
		from unnest(${told.map(({ code }) => code)}::text[], ${told.map(({ content }) => content)}::text[]) as u (code, content)
			join place p on p.layer = 'red-sites' and p.code = u.code`;
	for (const { slug, name, intro, forWhom, minutes, wheels, stops } of TOURS) {
		await sql`
			insert into tour (slug, name, name_en, intro, intro_en, for_whom, for_whom_en, minutes, wheels, published_at)
			values (${slug}, ${name.zh}, ${name.en}, ${intro.zh}, ${intro.en}, ${forWhom.zh}, ${forWhom.en}, ${minutes}, ${wheels}, now())`;
		await layOutWithin(sql, slug, stops);
	}
}
