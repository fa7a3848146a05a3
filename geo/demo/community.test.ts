import { describe, expect, it } from 'vitest';
import { at } from './random.ts';
import { generate } from './community.ts';
import { toMetres } from './plane.ts';
import { inside } from './shape.ts';
import { draw } from './skeleton.ts';

const now = new Date('2026-11-21T06:30:00Z');
const demo = generate({ seed: 1, now });
const { areas, people, places, posts, tickets } = demo;
const codes = new Set(areas.map((one) => one.code));
const HOUR = 3_600_000;

function count<T>(list: readonly T[], key: (item: T) => string): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const item of list) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
	return counts;
}

describe('the demonstration community', () => {
	it('is the same for the same seed, whatever the time, and another for another seed', () => {
		const later = generate({ seed: 1, now: new Date(now.getTime() + 40 * 24 * HOUR) });
		const still = (one: typeof demo) => ({
			...one,
			tickets: one.tickets.map((ticket) => ({ ...ticket, reportedAt: null, dueAt: null, closedAt: null }))
		});
		expect(JSON.stringify(still(later))).toBe(JSON.stringify(still(demo)));
		expect(draw(2).map.nodes).not.toEqual(draw(1).map.nodes);
	}, 60_000);

	it('has the posts of domain.md', () => {
		expect(count(posts, (post) => post.kind)).toMatchObject({
			street_leader: 6,
			lane_leader: 22,
			shop_leader: 24,
			building_leader: 12,
			rider_helper: 125,
			patrol_member: 17,
			branch_secretary: 14,
			last_resort: 8,
			duty_desk: 1
		});
		expect(posts.find((post) => post.kind === 'duty_desk')).toMatchObject({
			title: '指挥中心值班台',
			area: null,
			holder: null
		});
	});

	it('has a leader for every grid but one, and somebody of last resort above it', () => {
		const leaders = posts.filter((post) => post.kind === 'grid_leader');
		const grids = areas.filter((one) => one.level === 'grid' || one.level === 'dedicated_grid');
		expect(leaders.map((post) => post.area).sort()).toEqual(grids.map((one) => one.code).sort());
		expect(leaders.filter((post) => post.holder === null)).toHaveLength(1);
		const above = areas
			.filter((one) => ['county', 'town', 'community'].includes(one.level))
			.map((one) => one.code);
		const resort = posts.filter((post) => post.kind === 'last_resort');
		expect(resort.map((post) => post.area).sort()).toEqual(above.sort());
		expect(resort.every((post) => post.holder)).toBe(true);
	});

	it('names only people, areas and places that there are, each once', () => {
		const keys = new Set(people.map((one) => one.key));
		const spots = new Set(places.map((one) => one.code));
		for (const { area, place, holder } of posts) {
			expect(area === null || codes.has(area)).toBe(true);
			expect(place === null || spots.has(place)).toBe(true);
			expect(holder === null || keys.has(holder)).toBe(true);
		}
		expect(new Set(people.map((one) => one.name)).size).toBe(people.length);
		expect(keys.size).toBe(people.length);
		expect(spots.size).toBe(places.length);
		expect(new Set(places.map((one) => `${one.layer} ${one.name}`)).size).toBe(places.length);
		expect(new Set(tickets.map((one) => one.externalId)).size).toBe(tickets.length);
	});

	it('has the layers, with the properties their cards need', () => {
		expect(count(places, (one) => one.layer)).toEqual({
			'service-centres': 17,
			stations: 8,
			branches: 14,
			'red-sites': 14,
			leaders: 64
		});
		for (const { layer, properties, geometry, nameEn } of places) {
			expect(nameEn).toMatch(/^[\w' ().-]+$/);
			expect(codes.has(properties.grid as string)).toBe(true);
			if (layer === 'red-sites') expect(properties).toMatchObject({ note: '演示数据' });
			if (layer === 'stations') expect(Array.isArray(properties.facilities)).toBe(true);
			const line = properties.kind === 'street' || properties.kind === 'lane';
			if (layer === 'leaders') expect(geometry.type === 'LineString').toBe(line);
		}
	});

	it('has tickets whose times agree with their state', () => {
		for (const { state, reportedAt, dueAt, closedAt } of tickets) {
			expect(closedAt !== null).toBe(['closed', 'evaluated', 'void', 'duplicate'].includes(state));
			expect(dueAt?.getTime()).toBeGreaterThan(reportedAt.getTime());
		}
	});

	it('has the tickets of domain.md and ordinary reports in every state', () => {
		const special = count(
			tickets.filter((one) => ['night_talk', 'letter', 'lawyer_note'].includes(one.category)),
			(one) => `${one.category} ${one.state}`
		);
		expect(special).toEqual({
			'night_talk closed': 93,
			'night_talk in_progress': 1,
			'letter closed': 161,
			'lawyer_note closed': 49
		});
		const ordinary = tickets.filter((one) => !['night_talk', 'letter', 'lawyer_note'].includes(one.category));
		expect(ordinary).toHaveLength(260);
		expect(Object.keys(count(ordinary, (one) => one.state))).toHaveLength(11);
		expect(ordinary.filter((one) => one.closedAt === null)).toHaveLength(120);
	});

	it('puts reports inside the grids but for seven, with at least six decimals', () => {
		const rings = areas
			.filter((one) => one.level === 'community')
			.map((one) => at(one.geometry.coordinates, 0).map(([lng = 0, lat = 0]) => toMetres([lng, lat])));
		const outside = tickets.filter(
			({ lng, lat }) => !rings.some((ring) => inside(ring, toMetres([lng, lat])))
		);
		expect(outside).toHaveLength(7);
		for (const { lng, lat } of tickets) {
			for (const value of [lng, lat]) expect(Math.round(value * 1e7) % 100).not.toBe(0);
		}
	});

	it('writes no numbers that could be a telephone or an identity card, and leaves no gap in its sentences', () => {
		const texts = [
			...tickets.flatMap((one) => [one.title, one.description]),
			...places.flatMap((one) => [one.name, ...Object.values(one.properties).map(String)]),
			...posts.map((one) => one.title),
			...people.map((one) => one.name),
			...areas.map((one) => one.name)
		].filter((text) => !codes.has(text));
		for (const text of texts) {
			expect(text).not.toMatch(/\d{4}|[{}|]|undefined|@/);
			expect(text.trim()).not.toBe('');
		}
		for (const { description } of tickets) expect(description).toMatch(/[。！？]$/);
		expect(at(people, 0).name).toMatch(/^\p{Script=Han}{2,3}$/u);
	});
});
