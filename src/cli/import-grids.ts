import { areaLevels, isAreaLevel, type AreaLevel } from '#geo/area.ts';
import { read } from '#geo/readers/geojson.ts';
import {
	analyzeAreas,
	databaseNow,
	importAreas,
	type AreaRow,
	type AreaVerdict
} from '../lib/server/area-import.ts';
import { areaRows, wording, WRONG_CODES } from './area-rows.ts';
import { checkNames, crsOf, oneFile, parse, required, UsageError, zoneOf } from './arguments.ts';
import type { WithDatabase } from './command.ts';
import { dateReader } from './dates.ts';
import { feed } from './feed.ts';
import { gatherNotes } from './notes.ts';
import { openFile } from './open-file.ts';
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
const LOOK = 100;

const REPAIRED = '个区域的边界自相交，已修复 / areas whose rings cross themselves were repaired';

/** `import grids`: reads a GeoJSON file into the database, and gives the figures for the JSON line. */
export async function importGrids(args: string[], withDatabase: WithDatabase): Promise<object> {
	const { values, positionals } = parse(args, options);
	const path = oneFile(positionals);
	const { leader, parent } = values;
	const names = {
		code: required(values.code, '--code'),
		name: required(values.name, '--name'),
		leader,
		parent
	};
	const level = levelOf(values.level);
	const asOf = momentOf(values['as-of'], zoneOf(values.timezone));
	const crs = crsOf(values.crs);

	const began = performance.now();
	// A file may name its own coordinate system; what the caller says goes before it.
	const { first, items, bytes } = await openFile(
		path,
		read,
		{ crs: values.crs === undefined ? undefined : crs },
		LOOK
	);
	const there = new Set(
		first.flatMap((item) => (item.refused === undefined ? Object.keys(item.value.properties) : []))
	);
	if (there.size > 0) checkNames(names, [...there], 'property');
	const notes = gatherNotes();
	const refused = collectRefused(path, ['feature', 'reason', 'code', 'name']);
	const total = { created: 0, unchanged: 0, versioned: 0, updated: 0, refused: 0 };
	let repaired = 0;

	function note({ outcome, repair, feature, code }: AreaVerdict): void {
		total[outcome]++;
		if (!repair) return;
		repaired++;
		notes.add(
			REPAIRED,
			`${feature}: ${code}: ${squareMetres(repair.before)} → ${squareMetres(repair.after)}`
		);
	}

	const fed = await withDatabase(async ({ sql }) => {
		const moment = asOf ?? (await databaseNow(sql));
		const found = await feed({
			name: 'areas',
			items,
			toRow: areaRows({ names, level, crs, notes }),
			async write(areas: AreaRow[]) {
				const verdicts = await importAreas(sql, areas, { level, asOf: moment });
				verdicts.forEach(note);
				return areas.flatMap((row, i) => {
					const reason = verdicts[i]?.reason ?? null;
					return reason === null ? [] : [{ row, reason }];
				});
			},
			refuse: (feature, reason, thing) =>
				refused.add(
					feature,
					reason,
					thing ? [names.code, names.name].map((name) => wording(thing.properties[name])) : []
				),
			batch: { ...BATCH, weigh: ({ geometry }) => geometry.coordinates.flat(2).length },
			// Two writers would wait for each other.
			writers: 1,
			bytes
		});
		await analyzeAreas(sql);
		return found;
	}).finally(() => {
		refused.close();
		notes.tell();
	});
	return {
		...fed,
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

function levelOf(value = 'grid'): AreaLevel {
	if (isAreaLevel(value)) return value;
	throw new UsageError(`不认识的层级 / not known: --level ${value}. ${areaLevels.join(', ')}`);
}

function momentOf(value: string | undefined, zone: string): Date | null {
	if (value === undefined) return null;
	const moment = dateReader({ zone })(value);
	if (moment) return moment;
	throw new UsageError(`日期读不懂 / not a date: --as-of ${value}. 2026-11-21, 2026-11-21T08:00`);
}

const squareMetres = (value: number): string =>
	`${value.toLocaleString('en-US', { maximumFractionDigits: 1 })} m²`;
