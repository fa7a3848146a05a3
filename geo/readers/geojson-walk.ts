import { BrokenFile } from './reader.ts';

/** What is met on the way through a GeoJSON text: a member of the outermost object, or one element of its `features`. */
export type Met = { member: string; value: unknown } | { member: null; value: unknown };

/** Members of the outermost object that are put together; whatever else is there is passed over, however large. */
const kept = new Set(['type', 'crs', 'geometry', 'properties', 'id']);

/**
 * Walks through the text of a GeoJSON object and gives its features one by one as they come.
 *
 * @throws BrokenFile where the text is no JSON; every feature before that place has been given
 */
export async function* walk(texts: AsyncIterable<string>): AsyncGenerator<Met> {
	const { jsonParser } = await import('stream-json/core/parser.js');
	const { default: Assembler } = await import('stream-json/core/assembler.js');
	const parse = jsonParser({ streamValues: false });
	const assembler = new Assembler();
	let depth = 0;
	let member = '';
	let features = 0;
	let bytes = 0;
	let began = false;

	for await (const text of texts) {
		// A thing ends with a brace. Cut there, and none is lost with the piece in which the text turns out to be broken.
		for (const piece of cut(text)) {
			for (const token of tokens(piece)) {
				const inFeatures = depth === 2 && member === 'features';
				const opens = token.name === 'startObject' || token.name === 'startArray';
				const closes = token.name === 'endObject' || token.name === 'endArray';
				if (depth === 0 && token.name !== 'startObject') throw new BrokenFile('不是 GeoJSON 对象 (not a GeoJSON object)');
				began = true;
			}
		}
	}
}
