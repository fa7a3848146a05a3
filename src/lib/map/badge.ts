import { findLayer } from '#geo/layers.ts';
import { shapes, symbolPath } from '#geo/symbols.ts';
import { onTone, tones, type Theme } from '#geo/tones.ts';

const SIZE = 96;

/**
 * Draws the badge of a layer's look: its shape in its tone with a rim, the symbol on it. Asked for by the name that
 * geo/draw.ts gave it; null where the name is none of ours.
 */
export function drawBadge(id: string): { image: ImageData; pixelRatio: number } | null {
	const [, layerId = '', index = '', given = ''] = /^badge:(.+):(\d+):(day|night)$/.exec(id) ?? [];
	const look = findLayer(layerId)?.looks[Number(index)];
	// Drawn by the processor: to read it back from a busy graphics card took half a second each.
	const pen = new OffscreenCanvas(SIZE, SIZE).getContext('2d', { willReadFrequently: true });
	if (!look || !pen) return null;
	const theme: Theme = given === 'night' ? 'night' : 'day';
	const outline = new Path2D(shapes[look.shape ?? 'circle']);
	pen.translate(SIZE * 0.06, SIZE * 0.04);
	pen.scale((SIZE * 0.88) / 40, (SIZE * 0.88) / 40);
	pen.save();
	pen.shadowColor = 'rgb(20 14 6 / 0.45)';
	pen.shadowBlur = 6;
	pen.shadowOffsetY = 2.5;
	pen.fillStyle = tones[look.tone][theme];
	pen.fill(outline);
	pen.restore();
	pen.lineWidth = 2.6;
	pen.strokeStyle = onTone[theme].rim;
	pen.stroke(outline);
	pen.fillStyle = onTone[theme].glyph;
	pen.translate(8, 8);
	pen.fill(new Path2D(symbolPath(look.symbol)), 'evenodd');
	return { image: pen.getImageData(0, 0, SIZE, SIZE), pixelRatio: 2.4 };
}
