import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { CANARY, chunk, png, withExif, withSegment, type Gps } from './picture-bytes.ts';
import { held, plain, type Sample } from './pictures.ts';

const HTML = `<!doctype html><script>alert("${CANARY}")</script>`;
const jpeg = () => plain(300, 200).jpeg().toBuffer();

const haifeng: Gps = {
	lat: [
		[22, 1],
		[57, 1],
		[5443, 100]
	],
	lng: [
		[115, 1],
		[20, 1],
		[643, 100]
	],
	latRef: 'N',
	lngRef: 'E'
};
const nowhere: Gps['lat'] = [
	[0, 1],
	[0, 1],
	[0, 1]
];
const at = (gps: Gps) => async () => withExif(await jpeg(), { gps });
const kept = (width = 300, height = 200): Sample['gives'] => ({ size: [width, height] });
const animated = (format: 'gif' | 'webp') => async () => {
	const frames = ['#ff0000', '#0000ff'].map((background) =>
		sharp({ create: { width: 60, height: 40, channels: 3, background } })
			.png()
			.toBuffer()
	);
	const joined = sharp(await Promise.all(frames), { join: { animated: true } });
	return joined[format]({ loop: 0, delay: [100, 100] }).toBuffer();
};

/** The GPS of a file, by kind. */
const places: Sample[] = [
	{ name: 'GPS', bytes: at(haifeng), gives: { size: [300, 200], place: [115.335119, 22.965119] } },
	{
		name: 'GPS south and west, lower case',
		bytes: at({ ...haifeng, latRef: 's', lngRef: 'w' }),
		gives: { size: [300, 200], place: [-115.335119, -22.965119] }
	},
	{ name: 'GPS 0/0', bytes: at({ ...haifeng, lat: nowhere, lng: nowhere }), gives: kept() },
	{
		name: 'GPS divided by zero',
		bytes: at({
			...haifeng,
			lat: [
				[0, 0],
				[0, 0],
				[0, 0]
			]
		}),
		gives: kept()
	},
	{
		name: 'GPS without N/S and E/W',
		bytes: at({ lat: haifeng.lat, lng: haifeng.lng }),
		gives: kept()
	},
	{
		name: 'GPS off the earth',
		bytes: at({
			...haifeng,
			lat: [
				[115, 1],
				[1, 2],
				[0, 1]
			]
		}),
		gives: kept()
	},
	{ name: 'GPS of two numbers', bytes: at({ ...haifeng, lat: haifeng.lat.slice(1) }), gives: kept() },
	{ name: 'GPS of another datum', bytes: at({ ...haifeng, datum: 'TOKYO' }), gives: kept() },
	{
		name: 'GPS in XMP only',
		bytes: async () =>
			withSegment(
				await jpeg(),
				0xe1,
				Buffer.from(
					`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description exif:GPSLatitude="22,57.9N" dc:creator="${CANARY}"/></rdf:RDF></x:xmpmeta>`
				)
			),
		gives: kept()
	}
];

const formats: Sample[] = [
	{
		name: 'progressive JPEG',
		bytes: () => plain(300, 200).jpeg({ progressive: true }).toBuffer(),
		gives: kept()
	},
	{
		name: 'CMYK JPEG',
		bytes: () => plain(300, 200).toColourspace('cmyk').jpeg().toBuffer(),
		gives: { size: [300, 200], corners: 'red' }
	},
	{ name: 'grey JPEG', bytes: () => plain(300, 200).greyscale().jpeg().toBuffer(), gives: kept() },
	{
		name: 'palette PNG with alpha',
		bytes: () => plain(300, 200, 4).png({ palette: true }).toBuffer(),
		gives: { size: [300, 200], corners: 'red' }
	},
	{
		name: '16-bit PNG',
		bytes: () => png(30, 20, { depth: 16, data: Buffer.alloc((30 * 6 + 1) * 20) }),
		gives: kept(30, 20)
	},
	{
		name: 'WebP',
		bytes: () => plain(300, 200).webp().toBuffer(),
		gives: { size: [300, 200], corners: 'red' }
	},
	{
		name: 'AVIF',
		bytes: () => plain(300, 200).avif().toBuffer(),
		gives: { size: [300, 200], corners: 'red' }
	},
	{ name: 'animated GIF', bytes: animated('gif'), gives: { size: [60, 40], corners: 'red' } },
	{ name: 'animated WebP', bytes: animated('webp'), gives: { size: [60, 40], corners: 'red' } },
	{ name: 'one pixel', bytes: () => plain(1, 1).png().toBuffer(), gives: kept(1, 1) },
	{ name: '20000 × 1', bytes: () => plain(20_000, 1).png().toBuffer(), gives: kept(1600, 1) },
	{ name: '1 × 20000', bytes: () => plain(1, 20_000).jpeg().toBuffer(), gives: kept(1, 1600) },
	{
		name: 'of a phone, 4000 × 3000',
		bytes: () => plain(4000, 3000).jpeg().toBuffer(),
		gives: kept(1600, 1200)
	},
	{
		name: 'just below 50 megapixels',
		bytes: () => plain(8192, 6144).jpeg().toBuffer(),
		gives: kept(1600, 1200)
	},
	{
		name: 'wide gamut, with an ICC profile',
		bytes: () => plain(300, 200).withIccProfile('p3').jpeg().toBuffer(),
		gives: kept()
	}
];

const hiding: Sample[] = [
	{
		name: 'EXIF with a thumbnail and names',
		bytes: async () =>
			withExif(await jpeg(), {
				thumbnail: Buffer.concat([await plain(16, 16).jpeg().toBuffer(), Buffer.from(CANARY)])
			}),
		gives: kept()
	},
	{
		name: 'EXIF that is nonsense',
		bytes: async () =>
			withSegment(await jpeg(), 0xe1, Buffer.concat([Buffer.from('Exif\0\0MM\0*'), randomBytes(300)])),
		gives: kept()
	},
	{
		name: 'JPEG with a comment',
		bytes: async () => withSegment(await jpeg(), 0xfe, Buffer.from(CANARY)),
		gives: kept()
	},
	{
		name: 'JPEG that is a web page too',
		bytes: async () => Buffer.concat([await jpeg(), Buffer.from(HTML)]),
		gives: kept()
	},
	{
		name: 'PNG that is a ZIP too',
		bytes: async () =>
			Buffer.concat([await plain(300, 200).png().toBuffer(), Buffer.from(`PK\x03\x04${CANARY}`)]),
		gives: kept()
	},
	{
		name: 'PNG whose text unfolds to 100 MB',
		bytes: () =>
			png(30, 20, {
				data: Buffer.alloc((30 * 3 + 1) * 20),
				extra: [
					chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(100 * 2 ** 20))]))
				]
			}),
		gives: kept(30, 20)
	}
];

const orientations: Sample[] = [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => ({
	name: `orientation ${orientation}`,
	bytes: () => held(orientation),
	gives: { size: [80, 40], corners: 'four' }
}));

/** Files that are taken, whatever they bring along. */
export const keptKinds: readonly Sample[] = [...orientations, ...places, ...formats, ...hiding];
