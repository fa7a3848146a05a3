import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withSampleData } from '../../tests/support/sample-data.ts';
import { suspicions } from '../crs/suspect.ts';
import { read, type Row } from './csv.ts';
import { BrokenFile, type Item } from './reader.ts';

const bytes = (...pieces: (string | Uint8Array)[]) =>
	Readable.from(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)));

async function all(source: Readable | string, options = {}): Promise<Item<Row>[]> {
	const items: Item<Row>[] = [];
	for await (const item of read(source, options)) items.push(item);
	return items;
}

describe('csv', { timeout: 60_000 }, () => {
	it('reads rows by the trimmed names of the header, with the line on which each begins', async () => {
		const text = '\ufeff id , name\r\n1,"第一\r\n网格"\r\n\r\n2,"a ""b"", c"\r\n3,d"e\r\n';
		expect(await all(bytes(text))).toEqual([
			{ number: 2, value: { id: '1', name: '第一\r\n网格' } },
			{ number: 5, value: { id: '2', name: 'a "b", c' } },
			{ number: 6, value: { id: '3', name: 'd"e' } }
		]);
	});

	it('refuses rows of another width with their line, and reads on', async () => {
		const items = await all(bytes('a,b,c\n1,2,3\n1\n1,2,3,,\n1,2,3,4\n7,8,9'));
		expect(items.map(({ number, refused }) => [number, refused ?? 'in'])).toEqual([
			[2, 'in'],
			[3, expect.stringContaining('1 of 3')],
			[4, 'in'],
			[5, expect.stringContaining('4 of 3')],
			[6, 'in']
		]);
	});

	it.each([
		['semicolons', 'a;b;c,x\n1;2;3'],
		['tabs', 'a\tb\tc,x\n1\t2\t3'],
		['one column', 'a\n1']
	])('takes the delimiter from the header: %s', async (_, text) => {
		const [item] = await all(bytes(text));
		expect(Object.values(item?.refused === undefined ? item!.value : {})[0]).toBe('1');
	});

	it('reads GB 18030 as Chinese Excel saves it, wherever the first Chinese letter stands', async () => {
		// 网格 and 红宫 in GB 18030.
		const grid = Uint8Array.of(0xcd, 0xf8, 0xb8, 0xf1);
		const palace = Uint8Array.of(0xba, 0xec, 0xb9, 0xac);
		expect(await all(bytes('id,name\n1,plain\n2,', grid, '\n3,', palace, '\n'))).toEqual([
			{ number: 2, value: { id: '1', name: 'plain' } },
			{ number: 3, value: { id: '2', name: '网格' } },
			{ number: 4, value: { id: '3', name: '红宫' } }
		]);
	});

	it('reads UTF-16 with a mark, and UTF-8 with a broken letter', async () => {
		const utf16 = Buffer.from('\ufeffid\tname\n1\t红宫\n', 'utf16le');
		expect(await all(bytes(utf16))).toEqual([{ number: 2, value: { id: '1', name: '红宫' } }]);
		const broken = await all(bytes('id,name\n1,红宫第一网格', Uint8Array.of(0xff), '\n2,红城\n'));
		expect(broken).toEqual([
			{ number: 2, value: { id: '1', name: '红宫第一网格\ufffd' } },
			{ number: 3, value: { id: '2', name: '红城' } }
		]);
	});

	it('reads the same however the bytes arrive', async () => {
		const text = 'id,name\n1,红宫第一网格\n2,"两\n行"\n3,é\n';
		const whole = await all(bytes(text));
		const buffer = Buffer.from(text);
		await fc.assert(
			fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: buffer.length - 1 })), async (cuts) => {
				const at = [0, ...cuts.sort((a, b) => a - b), buffer.length];
				const pieces = at.slice(1).map((end, i) => buffer.subarray(at[i], end));
				expect(await all(bytes(...pieces))).toEqual(whole);
			}),
			{ numRuns: 20 }
		);
	});

	it('says from which line a quotation mark is not closed, after all rows before it', async () => {
		const items: Item<Row>[] = [];
		const reading = async (source: Readable) => {
			for await (const item of read(source)) items.push(item);
		};
		await expect(reading(bytes('a,b\n1,2\n3,"4\n5,6\n'))).rejects.toThrow(/第 2 行之后/);
		await expect(reading(bytes('a,b\n1,2\n3,"4\n', '5,6\n'.repeat(400_000)))).rejects.toThrow(BrokenFile);
		expect(items).toHaveLength(2);
	});

	it('says that a file is empty or not there, and tells columns and bytes', async () => {
		await expect(all(bytes())).rejects.toThrow(/空/);
		await expect(all('/nowhere/at-all.csv')).rejects.toThrow(BrokenFile);
		const told: unknown[] = [];
		const options = { onBytes: (n: number) => told.push(n), onColumns: (c: unknown) => told.push(c) };
		expect(await all(bytes('a,b\n'), options)).toEqual([]);
		expect(told).toEqual([4, ['a', 'b']]);
	});

	it('lets go of the source when the reader stops early', async () => {
		const source = bytes('a\n', ...Array<string>(1000).fill('1\n'.repeat(10_000)));
		for await (const item of read(source)) if (item.number > 5) break;
		await new Promise((resolve) => setImmediate(resolve));
		expect(source.destroyed).toBe(true);
	});
});

withSampleData('tickets-baltimore-311/311_sample.csv', (path) => {
	it('reads 10,000 tickets of Baltimore and finds what is suspect about them', async () => {
		const found: Record<string, number> = {};
		for (const item of await all(path)) {
			if (item.refused !== undefined) throw new Error(item.refused);
			const [first = 'fine'] = suspicions(item.value['Longitude'] ?? '', item.value['Latitude'] ?? '');
			found[first] = (found[first] ?? 0) + 1;
		}
		expect(found).toEqual({ fine: 8362, imprecise: 156, whole_degrees: 892, no_coordinates: 590 });
	}, 60_000);
});
