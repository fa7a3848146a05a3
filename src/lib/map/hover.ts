import type { FeatureCollection } from 'geojson';
import { isAreaLevel } from '#geo/area.ts';
import { createDuty, type Duty, type DutyArea } from '#geo/duty/decide.ts';

/** The grids of the layer `grids` as the duty rule takes them. */
export function dutyAreas({ features }: FeatureCollection): DutyArea[] {
	return features.flatMap(({ id, geometry, properties }) => {
		const { name, version, versionId, level, areaM2 } = properties ?? {};
		const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
		if (!isArea || typeof level !== 'string' || !isAreaLevel(level) || typeof areaM2 !== 'number') return [];
		return [
			{
				id: Number(versionId),
				code: String(id),
				name: String(name),
				version: Number(version),
				level,
				areaM2,
				geometry
			}
		];
	});
}

/** The duty rule for a pointer that moves over the map: the same as the server's, without asking it. */
export const hoverDuty = (grids: FeatureCollection | undefined): Duty | null =>
	grids ? createDuty(dutyAreas(grids), { nearestM: 0 }) : null;
