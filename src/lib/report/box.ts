import { scaleAt } from '#geo/duty/metres.ts';

/** `[west, south, east, north]` in degrees. */
export type Box = [west: number, south: number, east: number, north: number];

/** A hundredth of a degree is about a kilometre: who asks for a box of these tells a quarter, not a doorstep. */
const STEPS = 100;

/**
 * The box of everything within `metres` of a place, rounded outwards to 0.01°. What is asked of the server about a place before it is
 * reported is asked for such a box, and picked out on the phone.
 */
export function coarseBox({ lng, lat }: { lng: number; lat: number }, metres: number): Box {
	const { kx, ky } = scaleAt(lat);
	const [dx, dy] = [metres / kx, metres / ky];
	return roundOut([lng - dx, lat - dy, lng + dx, lat + dy]);
}

/** A box rounded outwards to 0.01°. */
export function roundOut([west, south, east, north]: Readonly<Box>): Box {
	const down = (value: number) => Math.floor(value * STEPS) / STEPS;
	const up = (value: number) => Math.ceil(value * STEPS) / STEPS;
	return [down(west), down(south), up(east), up(north)];
}

/** Whether all of `inner` lies in `outer`. */
export const holds = (outer: Readonly<Box>, inner: Readonly<Box>): boolean =>
	outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
