import type { MultiPolygon, Polygon, Position } from 'geojson';

export type IrregularGrid = { code: string; geometry: MultiPolygon };

export type MeshOptions = {
	/** Columns, and rows unless `rows` says otherwise. */
	columns: number;
	rows?: number;
	seed?: number;
	/** South-west corner, `[lng, lat]`. */
	origin?: [number, number];
	/** Degrees from one grid to the next: 0.003 is about 300 m. */
	step?: number;
	/** Into how many pieces each side of a grid is broken. */
	pieces?: number;
};

/** Numbers in [0, 1), the same for the same seed. */
export function seededRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

/**
 * A ground of irregular grids without gap or overlap: the corners of a mesh pushed about, each side broken into crooked
 * pieces. Neighbours have the vertices of their common border in common, to the last bit.
 */
export function irregularGrids(options: MeshOptions): IrregularGrid[] {
	const { columns, rows = columns, seed = 1, origin = [115.3, 22.7], step = 0.003, pieces = 8 } = options;
	const random = seededRandom(seed);
	const push = (value: number, by: number): number =>
		Number((value + (random() - 0.5) * step * by).toFixed(7));
	const width = columns + 1;
	const corners = Array.from({ length: width * (rows + 1) }, (_, i): Position => [
		push(origin[0] + (i % width) * step, 0.6),
		push(origin[1] + Math.floor(i / width) * step, 0.6)
	]);
	const sides = new Map<number, Position[]>();

	/** The points between two corners, drawn once for both neighbours. */
	function side(from: number, to: number): Position[] {
		const low = Math.min(from, to);
		const key = low * 2 + (Math.abs(from - to) === 1 ? 0 : 1);
		let points = sides.get(key);
		if (!points) {
			const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = [corners[low], corners[Math.max(from, to)]];
			points = Array.from({ length: pieces - 1 }, (_, i) => [
				push(ax + ((bx - ax) * (i + 1)) / pieces, 0.4 / pieces),
				push(ay + ((by - ay) * (i + 1)) / pieces, 0.4 / pieces)
			]);
			sides.set(key, points);
		}
		return from < to ? points : points.toReversed();
	}

	return Array.from({ length: columns * rows }, (_, cell) => {
		const a = Math.floor(cell / columns) * width + (cell % columns);
		const around = [a, a + 1, a + 1 + width, a + width];
		const ring = around.flatMap((corner, i) => [
			corners[corner] ?? [],
			...side(corner, around[(i + 1) % 4] ?? 0)
		]);
		const closed = [...ring, ring[0] ?? []];
		return {
			code: `g${String(cell).padStart(6, '0')}`,
			geometry: { type: 'MultiPolygon', coordinates: [[closed]] }
		};
	});
}

/** The box around polygons: `[west, south, east, north]`. */
export function extent(geometries: readonly (Polygon | MultiPolygon)[]): [number, number, number, number] {
	const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const geometry of geometries) {
		const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
		for (const [x = 0, y = 0] of rings.flat()) {
			box[0] = Math.min(box[0], x);
			box[1] = Math.min(box[1], y);
			box[2] = Math.max(box[2], x);
			box[3] = Math.max(box[3], y);
		}
	}
	return box;
}
