import { randomBytes } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { CANARY, fileType, png } from './picture-bytes.ts';
import { plain, type Sample } from './pictures.ts';

const HTML = `<!doctype html><script>alert("${CANARY}")</script>`;
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert('${CANARY}')"><script>1</script></svg>`;

const noise = (width: number, height: number): Sharp =>
	sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });
const cut = async (bytes: Promise<Buffer>) => {
	const whole = await bytes;
	return whole.subarray(0, whole.length >> 1);
};

const damaged: Sample['gives'] = { status: 422, says: /已损坏/ };
const noPicture = (name: string): Sample['gives'] => ({
	status: 415,
	says: new RegExp(`这不是照片.*${name}`)
});

/** Files that are refused with a reason. */
export const refusedKinds: readonly Sample[] = [
	{ name: '0 bytes', bytes: () => Buffer.alloc(0), gives: { status: 400, says: /照片是空的/ } },
	{
		name: 'over 15 MB',
		bytes: () => noise(3000, 1800).png({ compressionLevel: 0 }).toBuffer(),
		gives: { status: 413, says: /15 MB/ }
	},
	{
		name: 'over 50 megapixels',
		bytes: () => plain(8200, 6200).jpeg().toBuffer(),
		gives: { status: 422, says: /8200 × 6200 像素/ }
	},
	{
		name: 'PNG bomb of 900 megapixels',
		bytes: () => png(30_000, 30_000, { depth: 1, colour: 0, data: Buffer.alloc((30_000 / 8 + 1) * 30_000) }),
		gives: { status: 422, says: /30000 × 30000 像素/ }
	},
	{
		name: 'PNG beyond all measure',
		bytes: () => png(0x7fffffff, 0x7fffffff),
		gives: { status: 422, says: /已损坏|像素/ }
	},
	{
		name: 'PNG that says more than it has',
		bytes: () => png(6000, 6000, { data: Buffer.alloc(1000) }),
		gives: damaged
	},
	{
		name: 'HEIC',
		bytes: () => Buffer.concat([fileType('heic', 'mif1', 'heic'), randomBytes(500)]),
		gives: { status: 415, says: /HEIC.*兼容性最佳/ }
	},
	{
		name: 'HEIC by its second name',
		bytes: () => Buffer.concat([fileType('mif1', 'heix'), randomBytes(500)]),
		gives: { status: 415, says: /HEIC/ }
	},
	{
		name: 'AVIF of noise',
		bytes: () => Buffer.concat([fileType('avif', 'mif1'), randomBytes(500)]),
		gives: damaged
	},
	{
		name: 'a video',
		bytes: () => Buffer.concat([fileType('isom', 'mp42'), randomBytes(500)]),
		gives: noPicture('视频')
	},
	{
		name: 'a script named .jpg',
		bytes: () => Buffer.from(`#!/bin/sh\necho ${CANARY}\n`),
		gives: noPicture('脚本')
	},
	{ name: 'a web page', bytes: () => Buffer.from(HTML), gives: noPicture('网页') },
	{ name: 'SVG with a script', bytes: () => Buffer.from(SVG), gives: noPicture('SVG') },
	{
		name: 'SVG behind a declaration',
		bytes: () => Buffer.from(`<?xml version="1.0"?>${SVG}`),
		gives: noPicture('SVG')
	},
	{ name: 'PDF', bytes: () => Buffer.from('%PDF-1.7\n%âãÏÓ'), gives: noPicture('PDF') },
	{ name: 'ZIP', bytes: () => Buffer.from('PK\x03\x04…'), gives: noPicture('ZIP') },
	{ name: 'TIFF', bytes: () => plain(30, 20).tiff().toBuffer(), gives: noPicture('TIFF') },
	{ name: 'words', bytes: () => Buffer.from('路灯不亮'), gives: noPicture('不认识') },
	{ name: 'JPEG cut short', bytes: () => cut(noise(300, 200).jpeg().toBuffer()), gives: damaged },
	{ name: 'JPEG, its first 3 bytes', bytes: () => Buffer.from([0xff, 0xd8, 0xff]), gives: damaged },
	{
		name: 'JPEG of noise',
		bytes: () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(5000)]),
		gives: damaged
	},
	{ name: 'PNG cut short', bytes: () => cut(noise(300, 200).png().toBuffer()), gives: damaged },
	{ name: 'WebP cut short', bytes: () => cut(noise(300, 200).webp().toBuffer()), gives: damaged },
	{ name: 'AVIF cut short', bytes: () => cut(noise(300, 200).avif().toBuffer()), gives: damaged },
	{ name: 'GIF cut short', bytes: () => cut(noise(300, 200).gif().toBuffer()), gives: damaged }
];
