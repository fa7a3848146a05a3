import type { AreaLevel } from '#geo/area.ts';
import type { Crs } from '#geo/crs/to-wgs84.ts';
import { checkGridCode } from '#geo/grid-code.ts';
import type { AreaRow } from '../lib/server/area-import.ts';
import type { Notes } from './notes.ts';
import { NoAreaError, readPolygon } from './polygon.ts';

/** A feature as a reader gives it; `number` counts from 1. */
export type Feature = { number: number; properties: Record<string, unknown>; geometry: unknown };

export type AreaRowOptions = {
	/** Which properties hold what. */
	names: { code: string; name: string; leader?: string | undefined; parent?: string | undefined };
	level: AreaLevel;
	crs: Crs;
	notes: Notes;
};

export const WRONG_CODES = 'codes of the national form that are wrong (they went in)';

const CODE_LENGTH = 64;
const NAME_LENGTH = 200;
const PERSON_LENGTH = 100;

/**
 * Makes what turns features into areas, or says why one cannot be. It remembers the codes that went by (a file of
 * areas has thousands, not millions): the first of two features with one code goes in.
 */
export function areaRows({
	names,
	level,
	crs,
	notes
}: AreaRowOptions): (feature: Feature) => AreaRow | string {
	const features = new Map<string, number>();

	return ({ number, properties, geometry }) => {
		const text = (property: string | undefined): string =>
			property === undefined ? '' : wording(properties[property]);
		const code = text(names.code);
		const name = text(names.name);
		const leader = text(names.leader);
		const parent = text(names.parent);
		if (code === '') return `no code: property "${names.code}" is empty`;
		if (code.length > CODE_LENGTH) return `the code is longer than ${CODE_LENGTH} characters`;
		if (name === '') return `no name: property "${names.name}" is empty`;
		if (name.length > NAME_LENGTH) return `the name is longer than ${NAME_LENGTH} characters`;
		if (leader.length > PERSON_LENGTH) return `the leader's name is longer than ${PERSON_LENGTH} characters`;
		const before = features.get(code);
		if (before !== undefined) return `code ${code} stood at feature ${before} already`;
		try {
			const area = readPolygon(geometry, crs);
			features.set(code, number);
			const wrong = checkGridCode(code, level, parent || null);
			if (wrong !== null) notes.add(WRONG_CODES, `feature ${number}, ${code}: ${wrong}`);
			return { feature: number, code, name, parent: parent || null, leader: leader || null, geometry: area };
		} catch (problem) {
			if (problem instanceof NoAreaError) return problem.message;
			throw problem;
		}
	};
}

/** A property as text: numbers as they are written, anything that is no plain value is none. */
export function wording(value: unknown): string {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' ? value.replaceAll('\0', '').trim() : '';
}
