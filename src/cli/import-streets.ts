import { geometryToWgs84, type Crs, type LngLat } from '#geo/crs/to-wgs84.ts';
import type { GeoFeature } from '#geo/readers/feature.ts';
import { read } from '#geo/readers/geojson.ts';
import { networkOf, withoutCrumbs, type StreetLine } from '#geo/walking/noding.ts';
import { analyzeStreets, replaceStreets } from '../lib/server/street-import.ts';
import { wording } from './area-rows.ts';
import { checkNames, crsOf, oneFile, parse, UsageError } from './arguments.ts';
import { report, type WithDatabase } from './command.ts';
import { gatherNotes } from './notes.ts';
import { openFile } from './open-file.ts';
import { collectRefused } from './refused.ts';

const text = { type: 'string' } as const;
const options = { kind: text, name: text, crs: text };

/** Features whose properties are looked at first. */
const LOOK = 100;
const NAME_LENGTH = 200;
/** As OpenStreetMap calls what nobody walks along. */
const NOT_WALKED = new Set(
	'motorway motorway_link rail subway light_rail tram monorail funicular narrow_gauge construction proposed raceway ferry bus_guideway busway'.split(
		' '
	)
);
const PASSED_OVER = '条不能步行，已略过 / cannot be walked (passed over)';

/** `import streets`: reads lines into the network that tours follow, in place of the one before, and gives the figures for the JSON line. */
export async function importStreets(args: string[], withDatabase: WithDatabase): Promise<object> {
	const { values, positionals } = parse(args, options);
	const path = oneFile(positionals);
	const { kind, name } = values;
	const crs = crsOf(values.crs);
	const { first, items } = await openFile(
		path,
		read,
		{ crs: values.crs === undefined ? undefined : crs },
		LOOK
	);
	const there = first.flatMap((item) =>
		item.refused === undefined ? Object.keys(item.value.properties) : []
	);
	if (there.length > 0) checkNames({ kind, name }, [...new Set(there)], 'property');
	const notes = gatherNotes();
	const refused = collectRefused(path, ['feature', 'reason', 'name']);
	const lines: StreetLine[] = [];
	let count = 0;
	try {
		for await (const item of items) {
			count++;
			if (item.refused !== undefined) {
				refused.add(item.number, item.refused, ['']);
				continue;
			}
			const made = linesOf(item.value, { kind, name, crs });
			if (typeof made === 'string')
				refused.add(item.number, made, [wording(item.value.properties[name ?? ''])]);
			else if (made.length === 0)
				notes.add(PASSED_OVER, `${item.number}: ${wording(item.value.properties[kind ?? ''])}`);
			else lines.push(...made);
		}
	} finally {
		refused.close();
	}
	const { network, parts, crumbs } = withoutCrumbs(networkOf(lines));
	if (network.edges.length === 0)
		throw new UsageError(
			'文件里没有能走的街道，原来的街道没有动 / no street in the file can be walked; nothing was changed'
		);
	const failed = await withDatabase(async ({ sql }) => {
		const failures = await replaceStreets(sql, network);
		await analyzeStreets(sql);
		return failures;
	});
	notes.tell();
	for (const { slug, reason } of failed)
		report(`路线 ${slug} 没有重算，仍是原来的线 / this tour keeps the line it had: ${reason}`);
	return {
		read: count,
		lines: lines.length,
		nodes: network.nodes.length,
		edges: network.edges.length,
		steps: network.edges.filter(({ steps }) => steps).length,
		parts,
		crumbs_left_out: crumbs,
		passed_over: notes.count(PASSED_OVER),
		refused: refused.count(),
		tours_not_laid_out: failed.map(({ slug }) => slug)
	};
}

/** The streets of a feature, none where nobody walks there; or why it is none. */
function linesOf(
	{ properties, geometry }: GeoFeature,
	{ kind, name, crs }: { kind: string | undefined; name: string | undefined; crs: Crs }
): StreetLine[] | string {
	if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString')
		return `${geometry.type} 不是线 (not a line)`;
	const told = kind === undefined ? 'street' : wording(properties[kind]);
	const named = told
		.toLowerCase()
		.replace(/[^a-z]+/g, '_')
		.slice(0, 40);
	if (named === '') return `属性 ${kind ?? ''} 是空的，不知是哪种街道 (no kind: the property is empty)`;
	if (NOT_WALKED.has(named) || properties['foot'] === 'no') return [];
	const shape = geometryToWgs84(geometry, crs);
	const lines = shape.type === 'LineString' ? [shape.coordinates] : shape.coordinates;
	return lines.map((line) => ({
		line: line.map(([lng = NaN, lat = NaN]): LngLat => [lng, lat]),
		kind: named,
		name: name === undefined ? '' : wording(properties[name]).slice(0, NAME_LENGTH),
		steps: named === 'steps'
	}));
}
