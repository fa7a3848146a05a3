/** The event that makes the stage draw itself at once: its canvases can be read until the browser takes over again. */
export const REDRAW = 'redraw';

const INK = '#0c1525';

/**
 * Saves the wall as it is shown as a PNG file: the map as it is drawn this moment, and everything around it.
 * @param root what is in the picture; inside it a stage (`data-stage`)
 * @param at the time in milliseconds for the name of the file; null: none in it
 */
export async function savePicture(root: HTMLElement, at: number | null): Promise<void> {
	const blob = await takePicture(root);
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = `minqing-${at === null ? 'wall' : nameOf(at)}.png`;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Date and time in the time of the place, as a file may be named. */
const nameOf = (at: number) => new Date(at + 8 * 3600_000).toISOString().slice(0, 16).replace(/[:T]/g, '-');

/** The picture itself. */
export async function takePicture(root: HTMLElement): Promise<Blob> {
	const { domToCanvas } = await import('modern-screenshot');
	const scale = devicePixelRatio;
	const { left, top, width, height } = root.getBoundingClientRect();
	const picture = document.createElement('canvas');
	picture.width = Math.round(width * scale);
	picture.height = Math.round(height * scale);
	const pen = picture.getContext('2d');
	if (!pen) throw new Error('no canvas to draw the picture on');
	pen.fillStyle = INK;
	pen.fillRect(0, 0, picture.width, picture.height);
	// From here to the last drawImage nothing may wait: what WebGL drew is gone with the next frame.
	const stage = root.querySelector('[data-stage]');
	stage?.dispatchEvent(new Event(REDRAW));
	for (const canvas of stage?.querySelectorAll('canvas') ?? []) {
		const box = canvas.getBoundingClientRect();
		const place = [
			(box.left - left) * scale,
			(box.top - top) * scale,
			box.width * scale,
			box.height * scale
		] as const;
		pen.drawImage(canvas, ...place);
	}
	const around = await domToCanvas(root, {
		scale,
		// Boxes come out a fraction of a pixel narrower than they were: a line must not break for that.
		style: { background: 'transparent', letterSpacing: '-0.01em' },
		filter: (node) => !(node instanceof Element && node.matches('[data-ground], nav'))
	});
	pen.drawImage(around, 0, 0, picture.width, picture.height);
	return new Promise((resolve, reject) =>
		picture.toBlob(
			(blob) => (blob ? resolve(blob) : reject(new Error('the picture came out empty'))),
			'image/png'
		)
	);
}
