import { BrokenFile } from './reader.ts';

/** What is met on the way through a GeoJSON text: a feature, or another member of the outermost object. */
export type Met = { feature: unknown } | { member: string; value: unknown };

/** Members of the outermost object that are put together; whatever else is there is passed over, however large. */
const kept = new Set(['type', 'crs', 'geometry', 'properties', 'id']);

/**
 * Walks through the text of a GeoJSON object and gives its members, its features one by one, as they come.
 *
 * @throws BrokenFile where the text is no JSON; every feature before that place has been given
 */
export async function* walk(texts: AsyncIterable<string>): AsyncGenerator<Met> {
	const { jsonParser } = await import('stream-json/core/parser.js');
	const { default: Assembler } = await import('stream-json/core/assembler.js');
	const parse = jsonParser({ streamValues: false });
	const value = new Assembler();
	let where: 'before' | 'object' | 'features' | 'value' | 'passed over' | 'after' = 'before';
	let outer: 'object' | 'features' = 'object';
	let member = '';
	let open = 0;
	let features = 0;
	let bytes = 0;

	for await (const text of texts) {
		let from = 0;
		while (from < text.length) {
			// What begins ends with a brace. Cut there, no feature is lost with the piece in which the text turns out broken.
			const to = text.indexOf('}', from) + 1 || text.length;
			for (const token of read(text, from, to)) {
				const opens = token.name === 'startObject' || token.name === 'startArray';
				const closes = token.name === 'endObject' || token.name === 'endArray';
				if (where === 'before') {
					if (token.name !== 'startObject') throw new BrokenFile('不是 GeoJSON 对象 (not a GeoJSON object)');
					where = 'object';
				} else if (where === 'passed over') {
					open += opens ? 1 : closes ? -1 : 0;
					if (open === 0) where = 'object';
				} else if (where === 'object' && token.name === 'keyValue') {
					member = token.value;
				} else if (where === 'object' && closes) {
					where = 'after';
				} else if (where === 'object' && member === 'features' && token.name === 'startArray') {
					where = 'features';
				} else if (where === 'features' && closes) {
					where = 'object';
				} else if (where === 'object' && !kept.has(member)) {
					if (opens) [where, open] = ['passed over', 1];
				} else {
					if (where !== 'value') [outer, where] = [where === 'features' ? 'features' : 'object', 'value'];
					value.consume(token);
					if (!value.done) continue;
					where = outer;
					if (outer === 'features') features++;
					yield outer === 'features' ? { feature: value.current } : { member, value: value.current };
				}
			}
			from = to;
		}
		bytes += Buffer.byteLength(text);
	}
	if (where === 'before') throw new BrokenFile('文件是空的 (the file is empty)');
	if (where !== 'after')
		throw new BrokenFile(
			`文件在第 ${features} 个要素之后、第 ${bytes} 字节处中断 (the file ends after feature ${features}, at byte ${bytes})`
		);

	function read(text: string, from: number, to: number) {
		try {
			const found = parse(text.slice(from, to));
			return typeof found === 'object' && 'values' in found ? found.values : [];
		} catch (error) {
			const at = bytes + Buffer.byteLength(text.slice(0, from));
			const reason = error instanceof Error ? error.message : String(error);
			throw new BrokenFile(
				`第 ${features} 个要素之后、第 ${at} 字节起 JSON 有误 (broken JSON after feature ${features}, from byte ${at}): ${reason}`,
				{ cause: error }
			);
		}
	}
}
