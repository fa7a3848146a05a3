import type { Polygon } from 'geojson';

const CORNERS = 72;
const METRES_PER_DEGREE = 111_320;

/** A circle on the ground, so many metres around a place. */
export function circle({ lng, lat }: { lng: number; lat: number }, metres: number): Polygon {
	const dy = metres / METRES_PER_DEGREE;
	const dx = dy / Math.cos((lat * Math.PI) / 180);
	const corner = (_: unknown, i: number): [number, number] => {
		const angle = (i / CORNERS) * 2 * Math.PI;
		return [lng + dx * Math.cos(angle), lat + dy * Math.sin(angle)];
	};
	return { type: 'Polygon', coordinates: [Array.from({ length: CORNERS + 1 }, corner)] };
}
