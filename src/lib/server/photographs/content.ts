/** What a file is by its first bytes: a picture that we decode, or the name of something that we do not. */
export type Content = { picture: true } | { picture: false; name: string };

const PICTURE: Content = { picture: true };
const other = (name: string): Content => ({ picture: false, name });

const startings: readonly (readonly [starts: string | RegExp, content: Content])[] = [
	['\xff\xd8\xff', PICTURE],
	['\x89PNG\r\n\x1a\n', PICTURE],
	[/^GIF8[79]a/, PICTURE],
	[/^RIFF[^]{4}WEBP/, PICTURE],
	['%PDF', other('PDF')],
	['PK\x03\x04', other('ZIP')],
	[/^(II\*\0|MM\0\*)/, other('TIFF')],
	['BM', other('BMP')],
	['#!', other('脚本 / a script')],
	['MZ', other('程序 / a program')],
	['\x7fELF', other('程序 / a program')],
	[/^(\xef\xbb\xbf)?\s*<(\?xml|svg|!--)/i, other('SVG/XML')],
	[/^(\xef\xbb\xbf)?\s*<[a-z!]/i, other('网页 / a web page')]
];

/** Brands of ISO base media files: https://mp4ra.org/registered-types/brands */
const AVIF = /^avi[fs]$/;
const HEIC = /^(hei[cxms]|hev[cxms]|mif1|msf1)$/;

/** Tells what a file is by its content. Its name and the content type that came with it say nothing. */
export function tell(bytes: Uint8Array): Content | 'heic' {
	const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
	if (head.slice(4, 8) === 'ftyp') return family(head);
	const known = startings.find(([starts]) =>
		typeof starts === 'string' ? head.startsWith(starts) : starts.test(head)
	);
	return known?.[1] ?? other('不认识的文件 / an unknown file');
}

/** AV1 is decoded, HEVC is not; the general brands `mif1` and `msf1` stand on both. */
function family(head: string): Content | 'heic' {
	const length = Math.min(Buffer.from(head, 'latin1').readUInt32BE(0), head.length);
	const brands = [head.slice(8, 12), ...(head.slice(16, length).match(/[^]{4}/g) ?? [])];
	if (brands.some((brand) => AVIF.test(brand))) return PICTURE;
	return brands.some((brand) => HEIC.test(brand)) ? 'heic' : other('视频 / a video');
}
