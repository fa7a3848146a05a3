import type { AreaLevel } from '#geo/area.ts';
import { geometryToWgs84, type Crs } from '#geo/crs/to-wgs84.ts';
import { checkGridCode } from '#geo/grid-code.ts';
import type { GeoFeature } from '#geo/readers/feature.ts';
import type { AreaRow } from '../lib/server/area-import.ts';
import type { Notes } from './notes.ts';

export type AreaRowOptions = {
	/** Which properties hold what. */
	names: { code: string; name: string; leader?: string | undefined; parent?: string | undefined };
	level: AreaLevel;
	crs: Crs;
	notes: Notes;
};

export const WRONG_CODES =
	'个编码不合国家编码规则，已照收 / codes claim the national form and are wrong (they went in)';

const CODE_LENGTH = 64;
const NAME_LENGTH = 200;
const PERSON_LENGTH = 100;

/**
 * Makes what turns features into areas, or says why one cannot be. It remembers the codes that went by (a file of
 * areas has thousands, not millions): the first of two features with one code goes in.
 */
export function areaRows({ names, level, crs, notes }: AreaRowOptions) {
	const features = new Map<string, number>();

	return (number: number, { properties, geometry }: GeoFeature): AreaRow | string => {
		const text = (property: string | undefined): string =>
			property === undefined ? '' : wording(properties[property]);
		const code = text(names.code);
		const name = text(names.name);
		const leader = text(names.leader);
		const parent = text(names.parent);
		if (code === '') return `属性 ${names.code} 是空的，没有编码 (no code: the property is empty)`;
		if (code.length > CODE_LENGTH) return `编码超过 ${CODE_LENGTH} 个字符 (the code is too long)`;
		if (name === '') return `属性 ${names.name} 是空的，没有名称 (no name: the property is empty)`;
		if (name.length > NAME_LENGTH) return `名称超过 ${NAME_LENGTH} 个字符 (the name is too long)`;
		if (leader.length > PERSON_LENGTH)
			return `负责人姓名超过 ${PERSON_LENGTH} 个字符 (the leader's name is too long)`;
		if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
			return `${geometry.type} 不是面 (not an area: Polygon or MultiPolygon is wanted)`;
		}
		const before = features.get(code);
		if (before !== undefined)
			return `编码 ${code} 在第 ${before} 个要素已出现 (the code stood at feature ${before} already)`;
		features.set(code, number);
		const wrong = checkGridCode(code, level, parent || null);
		if (wrong !== null) notes.add(WRONG_CODES, `${number}: ${code}: ${wrong}`);
		return {
			feature: number,
			code,
			name,
			parent: parent || null,
			leader: leader || null,
			geometry: geometryToWgs84(geometry, crs)
		};
	};
}

/** A property as text: numbers as they are written, anything that is no plain value is none. */
export function wording(value: unknown): string {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' ? value.replaceAll('\0', '').trim() : '';
}
