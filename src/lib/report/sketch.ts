import type { MultiPolygon, Polygon, Position } from 'geojson';
import { scaleAt } from '#geo/duty/metres.ts';

type Area = Polygon | MultiPolygon;
export type Sketch = {
	/** SVG path of the grid, and one of all the grids around it, on a field of `width` × `height`. */
	grid: string;
	around: string;
	/** Where the spot is on the field. */
	x: number;
	y: number;
	/** Of the scale bar: round metres, and how wide they are on the field. */
	bar: { metres: number; width: number };
};

/** At least so much ground is shown, and at most: a rural grid of ten kilometres would hide where the spot is. */
const LEAST_M = 160;
const MOST_M = 1200;

const BARS_M = [20, 50, 100, 200, 500];
/** The bar is at most such a part of the width. */
const BAR_PART = 1 / 6;

const ringsOf = (area: Area): Position[][] =>
	area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();

/** The borders around a spot as a drawing, with the spot in the middle: what a map would show first, without a map. */
export function sketch(
	spot: { lng: number; lat: number },
	grid: Area,
	around: readonly Area[],
	{ width, height }: { width: number; height: number }
): Sketch {
	const { kx, ky } = scaleAt(spot.lat);
	const reach = ringsOf(grid)
		.flat()
		.map(([lng = 0, lat = 0]) => Math.max(Math.abs(lng - spot.lng) * kx, Math.abs(lat - spot.lat) * ky));
	const across = Math.min(MOST_M, Math.max(LEAST_M, 2.2 * Math.max(0, ...reach)));
	const pixels = Math.min(width, height) / across;
	const [x, y] = [width / 2, height / 2];
	const point = ([lng = 0, lat = 0]: Position) =>
		`${(x + (lng - spot.lng) * kx * pixels).toFixed(1)} ${(y - (lat - spot.lat) * ky * pixels).toFixed(1)}`;
	const path = (area: Area) =>
		ringsOf(area)
			.map((ring) => `M${ring.map(point).join('L')}Z`)
			.join('');
	const metres = BARS_M.findLast((long) => long * pixels <= width * BAR_PART) ?? 20;
	const bar = { metres, width: metres * pixels };
	return { grid: path(grid), around: around.map(path).join(''), x, y, bar };
}
