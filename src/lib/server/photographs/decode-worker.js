// @ts-check
// Pictures of strangers are decoded in a process of its own, which has none of the server's secrets and can be ended at any
// moment: a decoder that hangs, grows or crashes takes nothing with it. Node runs this file as it is; no bundler touches it.
//
// in:  the bytes of one upload, one at a time
// out: import('./decode-process.ts').Answer; without one the process has died over the picture
import sharp from 'sharp';

const LONGEST_FULL = 1600;
const LONGEST_SMALL = 400;
/** EXIF within a JPEG is at most 64 kB; what is longer was not written by a phone. */
const LONGEST_EXIF = 65_536;
const LOOK_EVERY_MS = 20;

const [most = 0, memory = 0] = process.argv.slice(2).map(Number);
if (!most || !memory || !process.send) {
	throw new Error('decode-worker.js runs only as a child: <pixels> <bytes of memory>');
}

sharp.cache(false);
sharp.concurrency(1);
// Whatever a file claims to be: only these decoders exist here. No SVG, no PDF, no TIFF.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
	operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((name) => `VipsForeignLoad${name}Buffer`)
});

/** Only SIGKILL ends a process whose decoder is at work: an orderly exit would wait for it. */
const die = () => process.kill(process.pid, 'SIGKILL');

/** @param {import('./decode-process.ts').Answer} answer */
const say = (answer, done = () => {}) => process.send?.(answer, undefined, undefined, done);

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<import('./decode-process.ts').Answer>}
 */
async function decode(bytes) {
	const { width, height, exif } = await sharp(bytes, { limitInputPixels: false }).metadata();
	if (width * height > most) return { refused: 'pixels', width, height };
	// 'error' and not 'warning': phones write harmless oddities. A file that ends too early is an error all the same.
	const upright = await sharp(bytes, { limitInputPixels: most, failOn: 'error' })
		.autoOrient()
		.resize(LONGEST_FULL, LONGEST_FULL, { fit: 'inside', withoutEnlargement: true })
		.flatten({ background: '#ffffff' })
		.toColourspace('srgb')
		.raw()
		.toBuffer({ resolveWithObject: true });
	// Bare pixels from here on: nothing else of the upload can find its way into what is kept.
	const { data, info } = upright;
	const pixels = () =>
		sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
	const full = await pixels().jpeg({ quality: 80, mozjpeg: true }).toBuffer();
	const small = await pixels()
		.resize(LONGEST_SMALL, LONGEST_SMALL, { fit: 'inside', withoutEnlargement: true })
		.jpeg({ quality: 75, mozjpeg: true })
		.toBuffer();
	return {
		full,
		small,
		width: info.width,
		height: info.height,
		exif: exif && exif.length <= LONGEST_EXIF ? new Uint8Array(exif) : null,
		rss: process.memoryUsage.rss()
	};
}

process.on('message', (/** @type {Uint8Array} */ bytes) => {
	const look = setInterval(() => {
		if (process.memoryUsage.rss() <= memory) return;
		clearInterval(look);
		say({ refused: 'memory' }, die);
	}, LOOK_EVERY_MS);
	void decode(bytes)
		.catch(
			(/** @type {unknown} */ problem) => /** @type {const} */ ({ refused: 'damaged', why: String(problem) })
		)
		.then((answer) => {
			clearInterval(look);
			say(answer);
		});
});
// The server is gone: so are we, whatever we are doing.
process.on('disconnect', die);
