import { at } from './random.ts';
import { between, type Point } from './plane.ts';
import { area, inside, soften, type Ring } from './shape.ts';

/** An outer ring and its holes. */
export type Patch = [Ring, ...Ring[]];

/** The ground where a height is above 0, with soft borders (marching squares, cells of `step` metres, -reach to +reach). */
export function contour(height: (p: Point) => number, reach: number, step: number): Patch[] {
	const count = Math.floor((2 * reach) / step);
	const place = (i: number, j: number): Point => [i * step - reach, j * step - reach];
	const heights = Array.from({ length: count + 1 }, (_, i) =>
		Array.from({ length: count + 1 }, (_, j) => height(place(i, j)))
	);
	const value = (i: number, j: number) => at(at(heights, i), j);
	// Where the line crosses an edge of the lattice: the edge's name gives the point and what follows it.
	const points = new Map<string, Point>();
	const onward = new Map<string, string>();
	const corners = [
		[0, 0],
		[1, 0],
		[1, 1],
		[0, 1]
	] as const;
	for (let i = 0; i < count; i++) {
		for (let j = 0; j < count; j++) {
			const starts: string[] = [];
			const ends: string[] = [];
			corners.forEach(([x, y], k) => {
				const [u, v] = at(corners, k + 1);
				const [here, there] = [value(i + x, j + y), value(i + u, j + v)];
				if (here > 0 === there > 0) return;
				const name = `${2 * i + x + u} ${2 * j + y + v}`;
				points.set(name, between(place(i + x, j + y), place(i + u, j + v), here / (here - there)));
				// Going round the cell counter-clockwise, the high ground stays to the left of the line.
				(here > 0 ? starts : ends).push(name);
			});
			starts.forEach((start, k) => onward.set(start, at(ends, k)));
		}
	}
	const all = rings(points, onward).filter((ring) => Math.abs(area(ring)) > 12_000);
	const patches = all.filter((ring) => area(ring) > 0).map((ring): Patch => [soften(ring, 1, true)]);
	for (const hole of all.filter((ring) => area(ring) < 0)) {
		const around = patches
			.filter(([outer]) => inside(outer, at(hole, 0)))
			.sort((a, b) => area(a[0]) - area(b[0]));
		around[0]?.push(soften(hole, 1, true));
	}
	return patches;
}

function rings(points: Map<string, Point>, onward: Map<string, string>): Ring[] {
	const list: Ring[] = [];
	for (const first of onward.keys()) {
		const ring: Point[] = [];
		for (let name: string | undefined = first; name !== undefined;) {
			const next: string | undefined = onward.get(name);
			const point = points.get(name);
			onward.delete(name);
			if (next !== undefined && point) ring.push(point);
			name = next;
		}
		if (ring.length > 2) list.push(ring);
	}
	return list;
}
