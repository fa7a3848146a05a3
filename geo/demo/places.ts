import type { Geometry } from 'geojson';
import type { Gazetteer } from './gazetteer.ts';
import type { Properties } from './geojson.ts';
import type { Ground } from './ground.ts';
import { leaders } from './leaders.ts';
import type { Name } from './name.ts';
import { redSites } from './red-sites.ts';
import { centresAndStations } from './centres-and-stations.ts';

export type Place = {
	layer: 'branches' | 'red-sites' | 'stations' | 'service-centres' | 'leaders';
	code: string;
	name: string;
	nameEn: string;
	geometry: Geometry;
	properties: Properties;
};

/** Everything that stands on the map as a place of a layer. `gridName` gives the name of a grid's code. */
export function places(ground: Ground, gazetteer: Gazetteer, gridName: (code: string) => Name): Place[] {
	return [
		...centresAndStations(gazetteer, gridName),
		...redSites(ground, gazetteer),
		...leaders(ground, gazetteer)
	];
}
