import { pinyinWords } from './pinyin.ts';
import type { Sql } from './db.ts';

/** A file whose "category" is free text must not fill the table: beyond this many the category is `other`. */
const MOST = 1000;

/** The code of a category, as the table allows it. */
const CODE_LENGTH = 36;

/** Hours to solve for a category that came with an import and has no limit of its own yet. */
const DUE_HOURS = 72;

export type Categories = {
	/** Makes the categories that are not there yet. */
	add(names: Iterable<string>): Promise<void>;
	/** The code of a category by its code or name; undefined for none. */
	code(name: string): string | undefined;
};

/** The categories of the database, found by code, name or English name in any case; unknown ones can be added. */
export async function openCategories(sql: Sql): Promise<Categories> {
	const codes = new Set<string>();
	const byName = new Map<string, string>();
	let adding = Promise.resolve();
	const key = (name: string): string => name.trim().toLowerCase();
	await load();

	async function load(): Promise<void> {
		const rows = await sql<
			{ code: string; name: string; nameEn: string }[]
		>`select code, name, name_en from category`;
		for (const { code } of rows) codes.add(code);
		// A code wins over a name, a name over an English name.
		for (const { code, nameEn } of rows) byName.set(key(nameEn), code);
		for (const { code, name } of rows) byName.set(key(name), code);
		for (const { code } of rows) byName.set(code, code);
	}

	/** One after the other: two at once would both make the category that neither found. */
	function add(names: Iterable<string>): Promise<void> {
		const mine = adding.then(() => addMissing(new Set(names)));
		adding = mine.catch(() => undefined);
		return mine;
	}

	async function addMissing(names: Iterable<string>): Promise<void> {
		const wanted = new Map<string, { code: string; name: string }>();
		for (const given of names) {
			const name = given.trim();
			if (name === '' || byName.has(key(name)) || wanted.has(key(name))) continue;
			if (codes.size >= MOST) break;
			const code = freeCode(name);
			codes.add(code);
			wanted.set(key(name), { code, name });
		}
		if (wanted.size === 0) return;
		const rows = [...wanted.values()];
		await sql`
			insert into category (code, name, name_en, due_hours)
			select code, name, name, ${DUE_HOURS}
			from unnest(${rows.map((row) => row.code)}::text[], ${rows.map((row) => row.name)}::text[]) u (code, name)
			on conflict (code) do nothing`;
		await load();
	}

	function freeCode(name: string): string {
		const words = pinyinWords(name)
			.join('_')
			.replace(/[^a-z0-9_]/g, '');
		const base = (/^[a-z]/.test(words) ? words : `c_${words}`).slice(0, CODE_LENGTH);
		let code = base;
		for (let n = 2; codes.has(code); n++) code = `${base}_${n}`;
		return code;
	}

	return { add, code: (name) => byName.get(key(name)) };
}
