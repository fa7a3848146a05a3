import { createHash } from 'node:crypto';
import { RefusedError } from '../refused.ts';
import { tell } from './content.ts';
import { UndecodableError, type Refusal } from './decode-process.ts';
import { placeOf } from './gps.ts';
import { MOST_PIXELS, type Pool } from './pool.ts';

/** 15 MB at most. */
export const MOST_BYTES = 15 * 2 ** 20;

/** An upload that is not taken: it is too large (413), no photograph (415), or one that cannot be opened (422). */
export class RefusedPictureError extends RefusedError {}

/** A picture as it is kept. */
export type Accepted = {
	/** SHA-256 of `full`, in hex: the name under which both sizes are stored. */
	hash: string;
	/** JPEG, at most 1600 pixels long, upright, without metadata. */
	full: Uint8Array;
	/** The same, at most 400 pixels long. */
	small: Uint8Array;
	width: number;
	height: number;
	/** Where it says it was taken, WGS 84. */
	place: { lng: number; lat: number } | null;
};

/**
 * Takes the bytes of an upload: JPEG, PNG, GIF (its first picture), WebP or AVIF by content.
 * JPEG is what is kept, for there is nothing that cannot read it.
 * @throws {RefusedPictureError}
 */
export async function accept(upload: Uint8Array, pool: Pick<Pool, 'decode'>): Promise<Accepted> {
	if (upload.length === 0) {
		throw new RefusedPictureError(
			400,
			'照片是空的，请重新选择 / the photograph is empty; please choose it again'
		);
	}
	if (upload.length > MOST_BYTES) throw tooLarge();
	const content = tell(upload);
	if (content === 'heic') {
		throw new RefusedPictureError(
			415,
			'这是 HEIC 照片，本系统打不开。请在手机上改为 JPEG(兼容性最佳)再上传 / this is a HEIC photograph, which cannot be opened here; set the phone’s camera to JPEG ("Most Compatible") and send it again'
		);
	}
	if (!content.picture) {
		throw new RefusedPictureError(
			415,
			`这不是照片(${content.name}),请上传 JPEG、PNG、WebP、GIF 或 AVIF / this is no photograph (${content.name}); JPEG, PNG, WebP, GIF or AVIF is needed`
		);
	}
	try {
		const { full, small, width, height, exif } = await pool.decode(upload);
		const hash = createHash('sha256').update(full).digest('hex');
		return { hash, full, small, width, height, place: placeOf(exif) };
	} catch (problem) {
		if (problem instanceof UndecodableError) throw new RefusedPictureError(422, sentence(problem.refusal));
		throw problem;
	}
}

/** The refusal of an upload that is longer than MOST_BYTES. */
export const tooLarge = (): RefusedPictureError =>
	new RefusedPictureError(
		413,
		'照片超过 15 MB,请缩小后再上传 / the photograph is larger than 15 MB; please send a smaller one'
	);

function sentence(refusal: Refusal): string {
	const megapixels = (pixels: number) => (pixels / 1_000_000).toFixed(1);
	switch (refusal.reason) {
		case 'pixels':
			return `照片有 ${refusal.width} × ${refusal.height} 像素，超过 ${megapixels(MOST_PIXELS)} 百万像素，请缩小后再上传 / the photograph has ${refusal.width} × ${refusal.height} pixels, more than ${megapixels(MOST_PIXELS)} megapixels; please send a smaller one`;
		case 'memory':
		case 'time':
			return '照片太复杂，打不开，请改存为普通 JPEG 再上传 / the photograph takes too much to open; please save it as a plain JPEG and send it again';
		case 'damaged':
			return '照片不完整或已损坏，请重新上传 / the photograph is incomplete or damaged; please send it again';
	}
}
