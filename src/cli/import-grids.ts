import { areaLevels, isAreaLevel, type AreaLevel } from '#geo/area.ts';
import { readGeojson } from '#geo/readers/geojson.ts';
import { analyzeAreas, databaseNow, importAreas, type AreaRow } from '../lib/server/area-import.ts';
import { areaRows, wording, WRONG_CODES } from './area-rows.ts';
import { checkNames, crsOf, oneFile, parse, required, UsageError, zoneOf } from './arguments.ts';
import type { WithDatabase } from './command.ts';
import { dateReader } from './dates.ts';
import { feed } from './feed.ts';
import { openFile } from './open-file.ts';
import { gatherNotes } from './notes.ts';
import { collectRefused } from './refused.ts';

const text = { type: 'string' } as const;
const options = {
	code: text,
	name: text,
	leader: text,
	parent: text,
	level: text,
	crs: text,
	'as-of': text,
	timezone: text
};

/** Features to a batch, or as many as have this many positions in all: a county may have a hundred thousand. */
const BATCH = { size: 500, weight: 100_000 };

/** Features whose properties are looked at before anything is written. */
const PEEKED = 100;

const REPAIRED = 'areas whose rings crossed themselves, repaired';

/** `import grids`: reads a GeoJSON file into the database, and gives the figures for the JSON line. */
export async function importGrids(args: string[], withDatabase: WithDatabase): Promise<object> {
	const { values, positionals } = parse(args, options);
	const file = oneFile(positionals);
	const { leader, parent } = values;
	const names = {
		code: required(values.code, '--code'),
		name: required(values.name, '--name'),
		leader,
		parent
	};
	const level = levelOf(values.level);
	const crs = crsOf(values.crs);
	const asOf = momentOf(values['as-of'], zoneOf(values.timezone));

	const began = performance.now();
	const { bytes, size } = await openFile(file);
	const { first, all } = await peek(readGeojson(bytes), PEEKED);
	if (first.length > 0) {
		const there = new Set(first.flatMap(({ properties }) => Object.keys(properties)));
		checkNames(names, [...there], 'property');
	}
	const notes = gatherNotes();
	const refused = collectRefused(file, ['feature', 'reason', 'code', 'name']);
	const total = { created: 0, versioned: 0, updated: 0, unchanged: 0, refused: 0 };
	let repaired = 0;

	const read = await withDatabase(async ({ sql }) => {
		const moment = asOf ?? (await databaseNow(sql));
		const count = await feed({
			name: 'areas',
			items: all,
			toRow: areaRows({ names, level, crs, notes }),
			async write(areas: AreaRow[]) {
				const verdicts = await importAreas(sql, areas, { level, asOf: moment });
				for (const { outcome, repair, feature, code } of verdicts) {
					total[outcome]++;
					if (!repair) continue;
					repaired++;
					notes.add(
						REPAIRED,
						`feature ${feature}, ${code}: ${squareMetres(repair.before)} before, ${squareMetres(repair.after)} after`
					);
				}
				return verdicts.flatMap(({ reason }, i) => {
					const row = areas[i];
					return row && reason !== null ? [{ row, reason }] : [];
				});
			},
			refuse: ({ number, properties }, reason) =>
				refused.add(number, reason, [wording(properties[names.code]), wording(properties[names.name])]),
			batch: { ...BATCH, weigh: ({ geometry }) => geometry.coordinates.flat(2).length },
			// Areas are few, and two writers would wait for each other.
			writers: 1,
			bytes: { total: size, read: () => bytes.bytesRead }
		});
		await analyzeAreas(sql);
		return count;
	}).finally(() => {
		refused.close();
		notes.tell();
	});
	return {
		read,
		created: total.created,
		unchanged: total.unchanged,
		versioned: total.versioned,
		updated: total.updated,
		repaired,
		refused: refused.count(),
		suspect_codes: notes.count(WRONG_CODES),
		seconds: Math.round(performance.now() - began) / 1000
	};
}

/** Looks at the first items of a stream without losing them. */
async function peek<T>(
	items: AsyncIterable<T>,
	size: number
): Promise<{ first: T[]; all: AsyncIterable<T> }> {
	const iterator = items[Symbol.asyncIterator]();
	const first: T[] = [];
	for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
		first.push(next.value);
		if (first.length === size) break;
	}
	async function* all(): AsyncGenerator<T> {
		yield* first;
		yield* { [Symbol.asyncIterator]: () => iterator };
	}
	return { first, all: all() };
}

function levelOf(value = 'grid'): AreaLevel {
	if (!isAreaLevel(value))
		throw new UsageError(`'--level ${value}' is not known; ${areaLevels.join(', ')} are.`);
	return value;
}

function momentOf(value: string | undefined, zone: string): Date | null {
	if (value === undefined) return null;
	const moment = dateReader({ zone })(value);
	if (moment === null)
		throw new UsageError(`'--as-of ${value}' is no date; 2026-11-21 or 2026-11-21T08:00 would be.`);
	return moment;
}

const squareMetres = (value: number): string =>
	`${value.toLocaleString('en-US', { maximumFractionDigits: 1 })} m²`;
