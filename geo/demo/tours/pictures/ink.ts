/** Six inks on one paper, as a woodcut is printed. */
export const PAPER = '#f6ead3';
export const SAND = '#e9cf9f';
export const OCHRE = '#d59c3d';
export const RED = '#b8322a';
export const MAROON = '#7a201b';
export const INK = '#2b1e18';

/** Pixels: right, down. A picture is 1200 × 800. */
export type Point = readonly [number, number];
export const WIDE = 1200;
export const HIGH = 800;

/** Numbers from 0 to 1 that look like chance and are the same each time, so that a hand seems to have cut the lines. */
export function hand(seed: number): () => number {
	let state = seed * 2654435761;
	return () => {
		state = Math.imul(state ^ (state >>> 15), state | 1);
		state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
		return ((state ^ (state >>> 14)) >>> 0) / 4294967296;
	};
}

const short = (value: number): string => String(Math.round(value * 10) / 10);
/** Coordinates as they stand in a path. */
export const at = (...points: Point[]): string => points.map(([x, y]) => `${short(x)} ${short(y)}`).join(' ');

export const flat = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`;
export const shape = (points: readonly Point[], fill: string): string => flat(`M${at(...points)}Z`, fill);
export const box = (x: number, y: number, w: number, h: number, fill: string): string =>
	flat(`M${at([x, y])}h${short(w)}v${short(h)}h${short(-w)}Z`, fill);
export const disc = ([x, y]: Point, r: number, fill: string): string =>
	`<circle cx="${short(x)}" cy="${short(y)}" r="${short(r)}" fill="${fill}"/>`;
export const oval = ([x, y]: Point, rx: number, ry: number, fill: string): string =>
	`<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(rx)}" ry="${short(ry)}" fill="${fill}"/>`;
/** A line as wide as the brush, with round ends. */
export const drawn = (d: string, width: number, ink: string): string =>
	`<path d="${d}" fill="none" stroke="${ink}" stroke-width="${short(width)}" stroke-linecap="round" stroke-linejoin="round"/>`;
export const stroke = (points: readonly Point[], width: number, ink: string): string =>
	drawn(`M${at(...points)}`, width, ink);

/** A mark of the gouge: wide in the middle, pointed at both ends. */
export function cut([x0, y0]: Point, [x1, y1]: Point, width: number): string {
	const length = Math.hypot(x1 - x0, y1 - y0) || 1;
	const [nx, ny] = [(-(y1 - y0) / length) * width, ((x1 - x0) / length) * width];
	const [mx, my] = [(x0 + x1) / 2, (y0 + y1) / 2];
	return `M${at([x0, y0])}Q${at([mx + nx, my + ny], [x1, y1])}Q${at([mx - nx, my - ny], [x0, y0])}Z`;
}

/** Light that goes out from a point, cut in broken rays. */
export function rays(
	[x, y]: Point,
	{ from, to, count, width, seed, arc = [0, 360] }: Rays,
	fill: string
): string {
	const chance = hand(seed);
	const cuts: string[] = [];
	for (let i = 0; i < count; i++) {
		const turn = ((arc[0] + ((arc[1] - arc[0]) * (i + 0.5)) / count) * Math.PI) / 180;
		const spot = (r: number): Point => [x + Math.cos(turn) * r, y + Math.sin(turn) * r];
		for (let r = from * (1 + 0.12 * (i % 2) + 0.06 * chance()); r < to;) {
			const end = Math.min(to, r * (1.14 + 0.3 * chance()) + 14);
			cuts.push(cut(spot(r), spot(end), width * (0.5 + (0.6 * r) / to)));
			r = end + 6 + 16 * chance() * (r / to);
		}
	}
	return flat(cuts.join(''), fill);
}
type Rays = { from: number; to: number; count: number; width: number; seed: number; arc?: Point };

/** Level cuts over a field, closer together towards its foot where `thin` is below 1. */
export function furrows(
	[x, y]: Point,
	[w, h]: Point,
	{ rows, length, width, seed }: Furrows,
	fill: string
): string {
	const chance = hand(seed);
	const cuts: string[] = [];
	for (let row = 0; row < rows; row++) {
		const level = y + (h * (row + 0.5)) / rows;
		for (let from = x - chance() * length; from < x + w;) {
			const to = from + length * (0.4 + 0.9 * chance());
			const rise = (chance() - 0.5) * 3;
			cuts.push(
				cut(
					[Math.max(x, from), level + rise],
					[Math.min(x + w, to), level - rise],
					width * (0.6 + 0.6 * chance())
				)
			);
			from = to + length * (0.12 + 0.5 * chance());
		}
	}
	return flat(cuts.join(''), fill);
}
type Furrows = { rows: number; length: number; width: number; seed: number };

/** What is drawn only inside an outline. */
export const inside = (id: string, outline: string, body: string): string =>
	`<clipPath id="${id}"><path d="${outline}"/></clipPath><g clip-path="url(#${id})">${body}</g>`;
export const moved = ([x, y]: Point, scale: number, body: string): string =>
	`<g transform="translate(${short(x)} ${short(y)}) scale(${scale})">${body}</g>`;
/** The same once more, turned over at a vertical line. */
export const mirrored = (x: number, body: string): string =>
	`${body}<g transform="translate(${short(2 * x)} 0) scale(-1 1)">${body}</g>`;

/** The sheet: what was printed within an uneven edge, on paper. */
export function sheet(ground: string, ...layers: string[]): string {
	const edge = `M${at([26, 30], [420, 24], [800, 28], [1176, 24], [1174, 300], [1177, 560], [1173, 774], [760, 777], [380, 772], [24, 776], [27, 500], [23, 240])}Z`;
	const body = inside('edge', edge, box(0, 0, WIDE, HIGH, ground) + layers.join(''));
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDE} ${HIGH}">${box(0, 0, WIDE, HIGH, PAPER)}${body}</svg>`;
}
