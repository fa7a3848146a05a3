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
	const broken: { records: number; error: unknown }[] = [];
	const parser = parse({
		delimiter: delimiterOf(first.value),
		max_record_size: LONGEST_ROW,
		relax_column_count: true,
		relax_quotes: true,
		// Thrown out of the stream an error would take with it the rows that still wait there.
		skip_records_with_error: true,
		on_skip: (error) => void broken.push({ records: parser.info.records, error })
	});
	// An error of the source destroys the parser, and the loop below throws it.
	pipeline(Readable.from(again(first.value, texts)), parser, () => {});
	const records: AsyncIterable<string[]> = parser;
	let columns: string[] | null = null;
	let count = 0;
	let line = 0;
	let next = 1;
	for await (const record of records) {
		count++;
		if (broken[0] && count > broken[0].records) break;
		// The parser's own count is wrong where a CRLF stands between quotation marks, and costs a fifth of the time.
		line = next;
		next += 1 + breaksIn(record);
		if (record.length === 1 && record[0] === '') continue;
		if (columns) {
			yield toItem(columns, record, line);
		} else {
			columns = record.map((name) => name.trim());
			options.onColumns?.(columns);
		}
	}
	if (broken[0]) throw worded(broken[0].error, line);
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
			refused: `列数不够：应有 ${wanted} 列，只有 ${found} 列 (too few columns: ${found} of ${wanted})`
		};
	}
	if (record.slice(wanted).some((value) => value.trim() !== '')) {
		return {
			number,
			refused: `列数太多：应有 ${wanted} 列，却有 ${found} 列 (too many columns: ${found} of ${wanted})`
		};
	}
	return { number, value: Object.fromEntries(columns.map((name, i) => [name, record[i] ?? ''])) };
}

/** How many lines a row has beyond its first. */
function breaksIn(record: readonly string[]): number {
	let breaks = 0;
	for (const value of record) {
		if (value.includes('\n') || value.includes('\r')) breaks += value.match(/\r\n|\n|\r/g)?.length ?? 0;
	}
	return breaks;
}

function worded(error: unknown, line: number): unknown {
	const code = error instanceof Error && 'code' in error ? error.code : null;
	if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') {
		const words = `第 ${line} 行之后有一个引号没有闭合，后面无法读取 (a quotation mark is not closed after line ${line})`;
		return new BrokenFile(words, { cause: error });
	}
	return error;
}
