/** Enough to see what is wrong; a camera's twelve megapixels take minutes on a bad network. */
const LONGEST = 1600;
const QUALITY = 0.82;

/**
 * A photograph as it is sent: smaller, and drawn anew, so that nothing is left of what a camera writes beside the picture (where it was
 * taken, when, with what).
 * @throws where this browser cannot open the picture
 */
export async function shrink(file: Blob): Promise<Blob> {
	const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
	const factor = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
	const canvas = document.createElement('canvas');
	canvas.width = Math.max(1, Math.round(picture.width * factor));
	canvas.height = Math.max(1, Math.round(picture.height * factor));
	canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
	picture.close();
	const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
	if (!small) throw new TypeError('the picture cannot be drawn');
	return small;
}
