import type { FeatureCollection } from 'geojson';
import { collection, feature, lineString, polygon } from './geojson.ts';
import type { Ground } from './ground.ts';
import { labels } from './labels.ts';
import { roads } from './routes.ts';
import { ringOf, type Use } from './subdivision.ts';

export type Basemap = Record<
	'roads' | 'water' | 'green' | 'landuse' | 'buildings' | 'labels' | 'bridges',
	FeatureCollection
>;

/** What a use is called on the map; ground of other uses is green or bare. */
const CLASSES: Partial<Record<Use, string>> = {
	old_town: 'old_town',
	slabs: 'residential',
	towers: 'residential',
	homes: 'residential',
	works: 'industry',
	school: 'school',
	hospital: 'hospital',
	market: 'market',
	square: 'square'
};

/** The map under everything: see community.ts for the properties. Draw the green in its order, then water. */
export function basemap(ground: Ground): Basemap {
	const { map, built, nature, river } = ground;
	const faces = [...map.faces];
	const parks = faces.filter((face) => face.use === 'park' || (face.zone === 'bank' && face.community >= 0));
	return {
		...roads(ground),
		water: collection([
			feature(polygon(nature.river), { class: 'river', name: '龙津河', nameEn: 'Longjin River' }),
			...nature.ponds.map((ring) => feature(polygon(ring), { class: 'pond' })),
			...built.lakes.map(({ ring, name }) =>
				feature(polygon(ring), { class: 'lake', name: name?.[0] ?? '', nameEn: name?.[1] ?? '' })
			),
			feature(lineString(river.filter((_, i) => i % 2 === 0)), {
				class: 'centreline',
				name: '龙津河',
				nameEn: 'Longjin River'
			})
		]),
		green: collection([
			...nature.fields.map(({ ring, tone }) => feature(polygon(ring), { class: 'field', tone })),
			...nature.orchards.map((ring) => feature(polygon(ring), { class: 'orchard' })),
			...nature.woods.map(([outer, ...holes]) => feature(polygon(outer, holes), { class: 'wood' })),
			...faces
				.filter((face) => face.zone === 'bank')
				.map((face) => feature(polygon(ringOf(map, face)), { class: 'bank' })),
			...parks
				.filter((face) => face.use === 'park')
				.map((face) => feature(polygon(ringOf(map, face)), { class: 'park' })),
			...built.gardens.map((ring) => feature(polygon(ring), { class: 'garden' }))
		]),
		landuse: collection([
			...faces.flatMap((face) => {
				const name = CLASSES[face.use];
				return name ? [feature(polygon(ringOf(map, face)), { class: name })] : [];
			}),
			...built.pitches.map((ring) => feature(polygon(ring), { class: 'pitch' }))
		]),
		buildings: collection(
			built.blocks.flatMap(({ houses }) =>
				houses.map(({ ring, height, name }) =>
					feature(polygon(ring), name ? { height, name: name[0], nameEn: name[1] } : { height })
				)
			)
		),
		labels: labels(ground)
	};
}
