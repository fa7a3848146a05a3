import { read as readCsv } from '#geo/readers/csv.ts';
import { read as readGeojson } from '#geo/readers/geojson.ts';
import type { Item } from '#geo/readers/reader.ts';
import { hasAreas, importSites as bringIn, type SiteRow } from '../lib/server/site-import.ts';
import { wording } from './area-rows.ts';
import { checkNames, crsOf, oneFile, parse, required, UsageError } from './arguments.ts';
import { report, type WithDatabase } from './command.ts';
import { feed } from './feed.ts';
import { gatherNotes } from './notes.ts';
import { openFile, type OpenFile } from './open-file.ts';
import { collectRefused } from './refused.ts';
import { middleOf, NOWHERE, positionOf, siteRows, UNREADABLE_HOURS, type ToldSite } from './site-rows.ts';

const text = { type: 'string' } as const;
const options = {
	code: text,
	name: text,
	'name-en': text,
	period: text,
	level: text,
	address: text,
	hours: text,
	lng: text,
	lat: text,
	crs: text
};

const BATCH = 500;
/** Features whose properties are looked at before anything is written. */
const LOOK = 100;
const OUTSIDE = '个文化点不在辖区内，未收 / sites lie outside every area (refused)';

/** `import sites`: reads a list of sites, CSV (with --lng and --lat) or GeoJSON, into drafts, and gives the figures for the JSON line. */
export async function importSites(args: string[], withDatabase: WithDatabase): Promise<object> {
	const { values, positionals } = parse(args, options);
	const path = oneFile(positionals);
	const { lng, lat, crs: saidCrs, ...rest } = values;
	const columns = { ...rest, code: required(rest.code, '--code'), name: required(rest.name, '--name') };
	if ((lng === undefined) !== (lat === undefined))
		throw new UsageError('--lng 和 --lat 要一起写 / --lng and --lat go together');
	const crs = crsOf(saidCrs);
	const notes = gatherNotes();
	const refused = collectRefused(path, ['number', 'reason', 'code', 'name']);
	const total = { created: 0, unchanged: 0, updated: 0, outside: 0, refused: 0 };
	const nameless = new Map<number, ToldSite['properties']>();
	const { items, bytes } =
		lng !== undefined && lat !== undefined
			? await csvSites(path, { ...columns, lng, lat })
			: await geojsonSites(path, columns, {
					crs: saidCrs === undefined ? undefined : crs,
					onRefused(number, properties) {
						nameless.set(number, properties);
						notes.add(
							NOWHERE,
							`${number}: ${wording(properties[columns.code])} ${wording(properties[columns.name])}`
						);
					}
				});

	const fed = await withDatabase(async ({ sql }) => {
		if (!(await hasAreas(sql)))
			report('库里还没有区域，没有核对位置 / there are no areas yet: no position was checked against them');
		return feed<ToldSite, SiteRow>({
			name: 'sites',
			items,
			toRow: siteRows(columns, { crs, notes }),
			async write(rows) {
				const verdicts = await bringIn(sql, rows);
				return rows.flatMap((row, i) => {
					const { outcome, reason } = verdicts[i] ?? { outcome: 'refused', reason: null };
					total[outcome]++;
					if (outcome === 'outside') notes.add(OUTSIDE, `${row.code} ${row.place.name}: ${reason ?? ''}`);
					return reason === null ? [] : [{ row, reason }];
				});
			},
			refuse(number, reason, thing) {
				const properties = thing?.properties ?? nameless.get(number) ?? {};
				refused.add(
					number,
					reason,
					[columns.code, columns.name].map((name) => wording(properties[name]))
				);
			},
			batch: { size: BATCH },
			// Two writers would wait for each other.
			writers: 1,
			bytes
		});
	}).finally(() => {
		refused.close();
		notes.tell();
	});
	return {
		...fed,
		created: total.created,
		unchanged: total.unchanged,
		updated: total.updated,
		refused: refused.count(),
		without_coordinates: notes.count(NOWHERE),
		outside: total.outside,
		unreadable_hours: notes.count(UNREADABLE_HOURS)
	};
}

type Opened = Pick<OpenFile<ToldSite>, 'items' | 'bytes'>;

async function csvSites(
	path: string,
	columns: Record<string, string | undefined> & { lng: string; lat: string }
): Promise<Opened> {
	const onColumns = (names: readonly string[]): void => checkNames(columns, names, 'column');
	const { items, bytes } = await openFile(path, readCsv, { onColumns }, 1);
	const told = each(items, (row) => ({
		properties: row,
		at: positionOf(row[columns.lng], row[columns.lat])
	}));
	return { items: told, bytes };
}

async function geojsonSites(
	path: string,
	columns: Record<string, string | undefined>,
	reading: NonNullable<Parameters<typeof readGeojson>[1]>
): Promise<Opened> {
	const { first, items, bytes } = await openFile(path, readGeojson, reading, LOOK);
	const there = first.flatMap((item) =>
		item.refused === undefined ? Object.keys(item.value.properties) : []
	);
	if (there.length > 0) checkNames(columns, [...new Set(there)], 'property');
	const told = each(items, (feature) => ({ properties: feature.properties, at: middleOf(feature) }));
	return { items: told, bytes };
}

async function* each<From, To>(
	items: AsyncIterable<Item<From>>,
	turn: (value: From) => To
): AsyncGenerator<Item<To>> {
	for await (const item of items)
		yield item.refused === undefined ? { number: item.number, value: turn(item.value) } : item;
}
