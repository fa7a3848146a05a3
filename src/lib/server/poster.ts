import { renderSVG } from 'uqr';
import type { Site } from '../tour/tour.ts';

/** What a sheet at the door of a site shows: the site in short, and the code that leads to `address`, as SVG. */
export function posterOf(
	{ name, period, level, hours, content: { pictures, short } }: Site,
	address: string
) {
	return {
		site: { name, period, level, hours, content: { pictures, short } },
		address,
		// Quartile correction: a code in the street is scratched and rained upon.
		code: renderSVG(address, { ecc: 'Q', border: 2 })
	};
}
