import { crc32, deflateSync } from 'node:zlib';

/** What must be in no picture that is kept. */
export const CANARY = 'CANARY-陈小红-13800138000';

type Entry = [tag: number, type: number, count: number, data: Buffer];
const ASCII = 2;
const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;

const long = (value: number): Buffer => {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32BE(value);
	return bytes;
};
const text = (tag: number, value: string): Entry => {
	const bytes = Buffer.from(`${value}\0`);
	return [tag, ASCII, bytes.length, bytes];
};
const number = (tag: number, value: number): Entry => [tag, LONG, 1, long(value)];
const short = (tag: number, value: number): Entry => [tag, SHORT, 1, Buffer.from([value >> 8, value & 255])];
const rationals = (tag: number, values: readonly (readonly [number, number])[]): Entry => [
	tag,
	RATIONAL,
	values.length,
	Buffer.concat(values.flatMap(([over, under]) => [long(over), long(under)]))
];

/** One directory of a TIFF block, big-endian, with its data behind it; `at` is its offset within the block. */
function directory(entries: Entry[], at: number, next = 0): Buffer {
	const head = Buffer.alloc(2 + 12 * entries.length + 4);
	head.writeUInt16BE(entries.length);
	const behind: Buffer[] = [];
	let end = at + head.length;
	entries.forEach(([tag, type, count, data], i) => {
		const place = 2 + 12 * i;
		head.writeUInt16BE(tag, place);
		head.writeUInt16BE(type, place + 2);
		head.writeUInt32BE(count, place + 4);
		if (data.length <= 4) return void data.copy(head, place + 8);
		head.writeUInt32BE(end, place + 8);
		behind.push(data);
		end += data.length;
	});
	head.writeUInt32BE(next, head.length - 4);
	return Buffer.concat([head, ...behind]);
}

export type Gps = {
	lat: readonly (readonly [number, number])[];
	lng: readonly (readonly [number, number])[];
	latRef?: string;
	lngRef?: string;
	datum?: string;
};

/** An EXIF block as a phone writes it. */
export function exifBlock({
	orientation,
	gps,
	thumbnail
}: {
	orientation?: number;
	gps?: Gps;
	thumbnail?: Buffer;
}): Buffer {
	const first = (gpsAt: number): Entry[] => [
		text(0x10f, CANARY),
		...(orientation === undefined ? [] : [short(0x112, orientation)]),
		text(0x13b, CANARY),
		...(gps ? [number(0x8825, gpsAt)] : [])
	];
	const gpsAt = 8 + directory(first(0), 8).length;
	const places: Entry[] = gps
		? [
				...(gps.latRef === undefined ? [] : [text(1, gps.latRef)]),
				rationals(2, gps.lat),
				...(gps.lngRef === undefined ? [] : [text(3, gps.lngRef)]),
				rationals(4, gps.lng),
				...(gps.datum === undefined ? [] : [text(18, gps.datum)])
			]
		: [];
	const gpsPart = gps ? directory(places, gpsAt) : Buffer.alloc(0);
	const secondAt = gpsAt + gpsPart.length;
	const second = (at: number) =>
		directory([number(0x201, at), number(0x202, thumbnail?.length ?? 0)], secondAt);
	const secondPart = thumbnail
		? Buffer.concat([second(secondAt + second(0).length), thumbnail])
		: Buffer.alloc(0);
	return Buffer.concat([
		Buffer.from('Exif\0\0MM\0*'),
		long(8),
		directory(first(gpsAt), 8, thumbnail ? secondAt : 0),
		gpsPart,
		secondPart
	]);
}

/** A segment put behind the start of a JPEG: 0xe1 is EXIF or XMP, 0xfe a comment. */
export function withSegment(jpeg: Buffer, marker: number, data: Buffer): Buffer {
	const head = Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]);
	return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

export const withExif = (jpeg: Buffer, exif: Parameters<typeof exifBlock>[0]): Buffer =>
	withSegment(jpeg, 0xe1, exifBlock(exif));

export const chunk = (type: string, data: Buffer): Buffer => {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	return Buffer.concat([long(data.length), body, long(crc32(body))]);
};

/** A PNG by hand: it says a size, and whatever data. `extra` are more chunks before the data. */
export function png(
	width: number,
	height: number,
	{ depth = 8, colour = 2, data = Buffer.alloc(0), extra = [] as Buffer[] } = {}
): Buffer {
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', Buffer.concat([long(width), long(height), Buffer.from([depth, colour, 0, 0, 0])])),
		...extra,
		chunk('IDAT', deflateSync(data)),
		chunk('IEND', Buffer.alloc(0))
	]);
}

/** The start of an ISO base media file: HEIC, AVIF, MP4 … */
export const fileType = (major: string, ...compatible: string[]): Buffer =>
	Buffer.concat([
		long(16 + 4 * compatible.length),
		Buffer.from(`ftyp${major}\0\0\0\0${compatible.join('')}`, 'latin1')
	]);
