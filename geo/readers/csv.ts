import { BrokenFile, type Item, type Read, type ReadOptions } from './reader.ts';
import { readText } from './text.ts';

/** A row by the names of the header. */
export type Row = Record<string, string>;

export type CsvOptions = ReadOptions & {
	/** Told the columns before the first row, so that a missing one is noticed at once. */
	onColumns?: ((columns: readonly string[]) => void) | undefined;
};

/** Characters of one row; a quotation mark that is never closed would swallow the rest of the file. */
const LONGEST_ROW = 1_000_000;

/**
 * Reads a CSV file with a header, rows numbered by the line on which they begin. Comma, semicolon or tab, whichever
 * the header has most of. Rows of another width than the header are refused, empty lines passed over.
 */
export const read: Read<Row, CsvOptions> = async function* (source, options = {}) {
	const { parse } = await import('csv-parse');
	const { pipeline, Readable } = await import('node:stream');
	const texts = readText(source, options);
	const first = await texts.next();
	if (first.done) throw new BrokenFile('文件是空的 (the file is empty)');
	const parser = parse({
		delimiter: delimiterOf(first.value),
		info: true,
		max_record_size: LONGEST_ROW,
		relax_column_count: true,
		relax_quotes: true,
		skip_empty_lines: true
	});
	// An error destroys the parser, and the loop below throws it.
	pipeline(Readable.from(again(first.value, texts)), parser, () => {});
	const entries: AsyncIterable<{ info: { lines: number }; record: string[] }> = parser;
	let columns: string[] | null = null;
	let line = 0;
	try {
		for await (const { info, record } of entries) {
			if (columns) {
				yield toItem(columns, record, info.lines - breaksIn(record, info.lines - line));
			} else {
				columns = record.map((name) => name.trim());
				options.onColumns?.(columns);
			}
			line = info.lines;
		}
	} catch (error) {
		throw worded(error, line + 1);
	}
};

/** The text again from its beginning. */
async function* again(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
	yield first;
	yield* rest;
}

function delimiterOf(text: string): string {
	const header = text.slice(0, text.search(/[\r\n]|$/));
	const count = (mark: string): number => header.split(mark).length;
	return [',', ';', '\t'].reduce((most, mark) => (count(mark) > count(most) ? mark : most));
}

function toItem(columns: readonly string[], record: readonly string[], number: number): Item<Row> {
	const [wanted, found] = [columns.length, record.length];
	if (found < wanted) {
		return {
			number,
			refused: `列数不够:应有 ${wanted} 列,只有 ${found} 列 (too few columns: ${found} of ${wanted})`
		};
	}
	if (record.slice(wanted).some((value) => value.trim() !== '')) {
		return {
			number,
			refused: `列数太多:应有 ${wanted} 列,却有 ${found} 列 (too many columns: ${found} of ${wanted})`
		};
	}
	return { number, value: Object.fromEntries(columns.map((name, i) => [name, record[i] ?? ''])) };
}

/** How many lines a row has beyond its first; the parser tells the line on which it ends. */
function breaksIn(record: readonly string[], lines: number): number {
	if (lines <= 1) return 0;
	return record.reduce((sum, value) => sum + (value.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}

function worded(error: unknown, line: number): unknown {
	const code = error instanceof Error && 'code' in error ? error.code : null;
	if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') {
		const words = `从第 ${line} 行起有一个引号没有闭合,后面无法读取 (a quotation mark is not closed from line ${line} on)`;
		return new BrokenFile(words, { cause: error });
	}
	return error;
}
