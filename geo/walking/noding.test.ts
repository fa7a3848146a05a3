import { describe, expect, it } from 'vitest';
import { generate } from '../demo/community.ts';
import type { LngLat } from '../crs/to-wgs84.ts';
import { networkOf, withoutCrumbs, type StreetLine } from './noding.ts';

const { streets } = generate({ seed: 1, now: new Date('2026-11-21T06:30:00Z') });
const at = (x: number, y: number): LngLat => [115.3 + x / 1000, 22.9 + y / 1000];
const street = (name: string, line: LngLat[], steps = false): StreetLine => ({
	kind: 'lane',
	name,
	line,
	steps
});
const lines = streets.edges.map(({ from, to, name }) =>
	street(name, [streets.nodes[from]!, streets.nodes[to]!])
);

describe('streets out of lines', () => {
	it('meet where they share an end or a bend, and not where they merely cross', () => {
		const { nodes, edges } = networkOf([
			street('east', [at(0, 0), at(1, 0), at(2, 0)]),
			street('north', [at(1, 0), at(1, 1)]),
			street('bridge', [at(0, 1), at(2, -1)])
		]);
		expect(nodes).toHaveLength(6);
		expect(edges.map(({ name }) => name)).toEqual(['east', 'east', 'north', 'bridge']);
		expect(withoutCrumbs({ nodes, edges })).toEqual({ network: { nodes, edges }, parts: 2, crumbs: 0 });
	});

	it('are one where they lie on each other, and without steps if one of them is', () => {
		const line = [at(0, 0), at(1, 0)];
		const both = networkOf([street('stairs', line, true), street('ramp', line.toReversed())]);
		expect(both.edges).toEqual([{ from: 1, to: 0, kind: 'lane', name: 'ramp' }]);
		expect(networkOf([street('stairs', line, true)]).edges[0]?.steps).toBe(true);
		expect(networkOf([street('nowhere', [at(0, 0), at(0, 0)])]).edges).toEqual([]);
	});

	it('are those of the demonstration again, however its edges come', () => {
		const { nodes, edges } = networkOf(
			lines.toReversed().map((one, i) => (i % 2 ? one : { ...one, line: one.line.toReversed() }))
		);
		expect([nodes.length, edges.length]).toEqual([streets.nodes.length, streets.edges.length]);
	});

	it('are without the crumbs that nothing leads to', () => {
		const crumb = street('nowhere', [at(-5, -5), at(-6, -5)]);
		const whole = networkOf([crumb, ...lines]);
		const { network, parts, crumbs } = withoutCrumbs(whole);
		expect([parts, crumbs]).toEqual([1, 1]);
		expect(network).toEqual(networkOf(lines));
	});
});
