import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Layer } from '#geo/layer.ts';
import { inView, lookOf, timeLeft } from './in-view.ts';
import { labelPoint, withLabelPoints } from './label-point.ts';
import { nearestBorder } from './nearest-border.ts';
import { createTicketTable } from './ticket-table.ts';
import { boundsOf, home, placesOf, type Place } from './places.ts';

const square = (x: number, y: number, size = 0.01): Polygon => ({
	type: 'Polygon',
	coordinates: [
		[
			[x, y],
			[x + size, y],
			[x + size, y + size],
			[x, y + size],
			[x, y]
		]
	]
});
const place = (id: string, x: number, y: number): Place => {
	const [made] = placesOf('grids', {
		type: 'FeatureCollection',
		features: [{ type: 'Feature', id, geometry: square(x, y), properties: { name: id } }]
	});
	if (!made) throw new Error('no place');
	return made;
};

describe('places', () => {
	it('know their box and their middle', () => {
		const { bounds, lng, lat } = place('a', 115, 23);
		expect(bounds).toEqual([115, 23, 115.01, 23.01]);
		expect([lng, lat]).toEqual([115.005, expect.closeTo(23.005)]);
		expect(boundsOf({ type: 'Point', coordinates: [1, 2] })).toEqual([1, 2, 1, 2]);
	});

	it('open the map on the town with more grids', () => {
		expect(home([place('a', 115, 23), place('b', 115.1, 23), place('far', -76, 39)])).toEqual([
			115,
			23,
			expect.closeTo(115.11),
			23.01
		]);
		expect(home([])).toBeNull();
	});
});

describe('the list beside the map', () => {
	const layer: Layer = {
		id: 'grids',
		name: { zh: '网格', en: 'Grids' },
		slot: 'area',
		audience: 'public',
		looks: [{ tone: 'red', only: ['level', 'grid'] }, { tone: 'teal' }],
		describe: (properties) => ({ title: String(properties.name), lines: [] })
	};

	it('holds what is in view, the nearest to the middle first, and counts the rest', () => {
		const groups = inView({
			layers: [layer],
			places: {
				grids: [place('c', 115.04, 23), place('a', 115, 23), place('b', 115.02, 23), place('out', 116, 23)]
			},
			tickets: [],
			urgencyOf: () => 'soon',
			bounds: [115, 23, 115.01, 23.01],
			locale: 'zh',
			now: 0,
			most: 2
		});
		expect(groups).toHaveLength(1);
		expect(groups[0]?.items.map(({ id }) => id)).toEqual(['a']);
		expect(lookOf(layer, { level: 'grid' })).toBe(0);
		expect(lookOf(layer, {})).toBe(1);
	});

	it('names the most pressing tickets first, and counts them all', () => {
		const table = createTicketTable();
		const HOUR = 3600_000;
		for (let i = 0; i < 50; i++) {
			const at = { lng: 115.005, lat: 23.005, reportedAt: 0, dueAt: ((i * 7) % 50) * HOUR, closedAt: null };
			const words = {
				category: 'road',
				categoryName: '道路',
				categoryNameEn: 'Road',
				title: null,
				gridName: ''
			};
			table.put({ code: `T${i}`, state: 'accepted', ...words, ...at }, 20.5 * HOUR);
		}
		const [group] = inView({
			layers: [{ ...layer, live: true }],
			places: {},
			tickets: table.all(),
			urgencyOf: table.urgencyOf,
			bounds: [115, 23, 115.01, 23.01],
			locale: 'zh',
			now: 20.5 * HOUR,
			most: 3
		});
		expect(group?.total).toBe(50);
		expect(group?.items.map(({ detail }) => detail)).toEqual([
			'超时 20 小时',
			'超时 19 小时',
			'超时 18 小时'
		]);
	});

	it('says how much time is left', () => {
		expect(timeLeft('zh', 7200_000, 0)).toBe('还剩 2 小时');
		expect(timeLeft('zh', 0, 7200_000)).toBe('超时 2 小时');
		expect(timeLeft('zh', null, 0)).toBe('');
	});
});

it('finds the nearest point of a border', () => {
	const { lng, lat, metres } = nearestBorder(square(115, 23), 115.001, 23.005);
	expect([lng, lat]).toEqual([115, expect.closeTo(23.005)]);
	expect(metres).toBeCloseTo(102.5, 0);
});

describe('the point for a name', () => {
	it('lies inside, also where the middle of the box does not', () => {
		const bent: Polygon = {
			type: 'Polygon',
			coordinates: [
				[
					[0, 0],
					[10, 0],
					[10, 10],
					[8, 10],
					[8, 2],
					[0, 2],
					[0, 0]
				]
			]
		};
		const [lng, lat] = labelPoint(bent);
		expect(lng > 8 || lat < 2).toBe(true);
		expect(labelPoint(square(0, 0, 10))[0]).toBeCloseTo(5);
	});

	it('is added for polygons only', () => {
		const dot = {
			type: 'Feature' as const,
			id: 'p',
			properties: {},
			geometry: { type: 'Point' as const, coordinates: [0, 0] }
		};
		const area = { type: 'Feature' as const, id: 'a', properties: { name: 'A' }, geometry: square(0, 0) };
		const { features } = withLabelPoints({ type: 'FeatureCollection', features: [dot, area] });
		expect(features.map(({ id, geometry }) => [id, geometry.type])).toEqual([
			['p', 'Point'],
			['a', 'Polygon'],
			['a', 'Point']
		]);
	});
});
