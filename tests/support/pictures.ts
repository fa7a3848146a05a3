import sharp, { type Sharp } from 'sharp';
import { withExif } from './picture-bytes.ts';

/** A file somebody sends, and what must come of it: a picture of this size, or a refusal with this status and word. */
export type Sample = {
	name: string;
	bytes: () => Buffer | Promise<Buffer>;
	gives:
		| { size: [width: number, height: number]; place?: [lng: number, lat: number]; corners?: 'four' | 'red' }
		| { status: number; says: RegExp };
};

/** Red, green, blue, yellow: the corners from the top left, row by row. */
export const CORNERS = [
	[255, 0, 0],
	[0, 255, 0],
	[0, 0, 255],
	[255, 255, 0]
] as const;

/** Where the pixel shown at (x, y) of an upright picture lies in the file, by the orientation (EXIF 2.32, 4.6.4 A). */
const stored: readonly ((x: number, y: number, w: number, h: number) => [number, number])[] = [
	(x, y) => [x, y],
	(x, y, w) => [w - 1 - x, y],
	(x, y, w, h) => [w - 1 - x, h - 1 - y],
	(x, y, _, h) => [x, h - 1 - y],
	(x, y) => [y, x],
	(x, y, w) => [y, w - 1 - x],
	(x, y, w, h) => [h - 1 - y, w - 1 - x],
	(x, y, _, h) => [h - 1 - y, x]
];

/** A picture of 80 × 40 as a phone held in this orientation stores it. */
export async function held(orientation: number): Promise<Buffer> {
	const [w, h] = [80, 40];
	const width = orientation >= 5 ? h : w;
	const raw = Buffer.alloc(w * h * 3);
	for (let y = 0; y < h; y += 1) {
		for (let x = 0; x < w; x += 1) {
			const [column, row] = stored[orientation - 1]!(x, y, w, h);
			const corner = CORNERS[(y >= h / 2 ? 2 : 0) + (x >= w / 2 ? 1 : 0)]!;
			raw.set(corner, (row * width + column) * 3);
		}
	}
	const jpeg = await sharp(raw, { raw: { width, height: (w * h) / width, channels: 3 } })
		.jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
		.toBuffer();
	return withExif(jpeg, { orientation });
}

export const plain = (width: number, height: number, channels: 3 | 4 = 3): Sharp =>
	sharp({ create: { width, height, channels, background: '#ff0000' } });
