import { length, lineString } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generate } from '../demo/community.ts';
import { metresBetween } from './plane.ts';
import type { StreetNetwork } from './streets.ts';
import { createWays, type Spot } from './ways.ts';

const { streets } = generate({ seed: 1, now: new Date('2026-11-21T06:30:00Z') });
const ways = createWays(streets);
const lng = streets.nodes.map(([x]) => x);
const lat = streets.nodes.map(([, y]) => y);
const anywhere = fc.tuple(
	fc.double({ min: Math.min(...lng), max: Math.max(...lng), noNaN: true }),
	fc.double({ min: Math.min(...lat), max: Math.max(...lat), noNaN: true })
);

function spotAt(at: [number, number]): Spot {
	const spot = ways.nearest(at);
	if (!spot) throw new Error('no street');
	return spot;
}

/** The shortest way by the plainest means: every node's distance, relaxed until nothing changes (Bellman–Ford). */
function plainly({ nodes, edges }: StreetNetwork, from: number): number[] {
	const far = nodes.map(() => Infinity);
	far[from] = 0;
	for (let changed = true; changed;) {
		changed = false;
		for (const { from: a, to: b } of edges) {
			const metres = metresBetween(nodes[a]!, nodes[b]!);
			for (const [x, y] of [
				[a, b],
				[b, a]
			] as const) {
				if (far[x]! + metres >= far[y]! - 1e-9) continue;
				far[y] = far[x]! + metres;
				changed = true;
			}
		}
	}
	return far;
}

describe('ways on foot', () => {
	it('are the shortest, from every node to some', () => {
		const node = (i: number): Spot => spotAt(streets.nodes[i]!);
		for (const start of [0, 17, 333]) {
			const far = plainly(streets, start);
			for (let goal = 0; goal < streets.nodes.length; goal += 37) {
				const route = ways.route(node(start), node(goal));
				expect(route?.metres).toBeGreaterThan(far[goal]! * 0.9997 - 0.01);
				expect(route?.metres).toBeLessThan(far[goal]! * 1.0003 + 0.01);
			}
		}
	});

	it('lie on streets from end to end, and are as long as turf measures them', () => {
		const known = new Set(streets.edges.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
		const numbers = new Map(streets.nodes.map((at, i) => [at.join(), i]));
		fc.assert(
			fc.property(anywhere, anywhere, (a, b) => {
				const [from, to] = [spotAt(a), spotAt(b)];
				const route = ways.route(from, to);
				expect(route).not.toBeNull();
				const { line, metres } = route!;
				const nodes = line.slice(1, -1).map((at) => numbers.get(at.join()));
				for (const [i, node] of nodes.entries()) {
					expect(node).toBeDefined();
					if (i > 0) expect(known.has(`${nodes[i - 1]} ${node}`)).toBe(true);
				}
				if (metres > 10 && line.length > 1)
					expect(Math.abs(length(lineString(line), { units: 'meters' }) / metres - 1)).toBeLessThan(0.01);
			}),
			{ numRuns: 200 }
		);
	});

	it('are as long there as back, and never longer over somewhere else', () => {
		fc.assert(
			fc.property(anywhere, anywhere, anywhere, (a, b, c) => {
				const [from, to, over] = [spotAt(a), spotAt(b), spotAt(c)];
				const metres = (x: Spot, y: Spot) => ways.route(x, y)?.metres ?? NaN;
				expect(metres(from, to)).toBeCloseTo(metres(to, from), 6);
				expect(metres(from, to)).toBeLessThanOrEqual(metres(from, over) + metres(over, to) + 1e-6);
			}),
			{ numRuns: 100 }
		);
	});

	it('do without steps where wheels have to get through', () => {
		// A square with stairs across: 40 m with feet, 80 m with wheels.
		const at = (x: number, y: number): [number, number] => [115.335 + x / 102_549, 22.965 + y / 110_743];
		const square: StreetNetwork = {
			nodes: [at(0, 0), at(40, 0), at(0, 20), at(40, 20)],
			edges: [
				{ from: 0, to: 1, kind: 'path', name: '石阶', steps: true },
				{ from: 0, to: 2, kind: 'lane', name: '' },
				{ from: 2, to: 3, kind: 'lane', name: '' },
				{ from: 3, to: 1, kind: 'lane', name: '' }
			]
		};
		const over = (wheels: boolean) => {
			const made = createWays(square, { wheels });
			return made.route(made.nearest(at(0, 0))!, made.nearest(at(40, 0))!)?.metres;
		};
		expect(over(false)).toBeCloseTo(40, 0);
		expect(over(true)).toBeCloseTo(80, 0);
	});

	it('tell where they go over steps, from where they begin', () => {
		const at = (x: number): [number, number] => [115.335 + x / 102_549, 22.965];
		const street: StreetNetwork = {
			nodes: [0, 100, 120, 140, 200, 210].map(at),
			edges: [
				{ from: 0, to: 1, kind: 'lane', name: '' },
				{ from: 2, to: 1, kind: 'path', name: '', steps: true },
				{ from: 2, to: 3, kind: 'path', name: '', steps: true },
				{ from: 3, to: 4, kind: 'lane', name: '' },
				{ from: 4, to: 5, kind: 'path', name: '', steps: true }
			]
		};
		const made = createWays(street);
		const over = (from: number, to: number) =>
			made
				.route(made.nearest(at(from))!, made.nearest(at(to))!)!
				.steps.map(({ fromM, toM }) => [Math.round(fromM), Math.round(toM)]);
		expect(over(20, 206)).toEqual([
			[80, 120],
			[180, 186]
		]);
		expect(over(180, 110)).toEqual([[40, 70]]);
		expect(over(112, 118)).toEqual([[0, 6]]);
		expect(over(10, 90)).toEqual([]);
	});

	it('know the nearest street', () => {
		fc.assert(
			fc.property(anywhere, (at) => {
				const best = Math.min(...streets.nodes.map((node) => metresBetween(at, node)));
				expect(spotAt(at).offM).toBeLessThanOrEqual(best * 1.001 + 0.01);
			}),
			{ numRuns: 100 }
		);
	});
});
