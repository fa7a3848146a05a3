import { RING_PARTS, type Atlas } from '#geo/tickets/deck.ts';
import { urgencies, urgencyLooks, type Urgency } from '#geo/tickets/urgency.ts';
import { shapes } from '#geo/symbols.ts';
import { onTone, tones, type Theme } from '#geo/tones.ts';

const CELL = 112;
const COLUMNS = 8;

/** What stands inside a mark, so that its colour is not all that tells it apart. Paths on a field of 40 × 40. */
const signs: Record<Urgency, string> = {
	overdue: 'M18 9.500h4l-.7 13h-2.600zM20 25.500a2.300 2.300 0 1 1 0 4.600a2.300 2.300 0 1 1 0-4.600z',
	soon: 'M18.400 10h3.200v9.200l6 3.600-1.600 2.700-7.600-4.500z',
	in_time: 'M20 14.500a5.500 5.500 0 1 1 0 11a5.500 5.500 0 1 1 0-11z',
	closed: 'M17.900 27.200l-6.500-6.400 2.500-2.500 4 4 8.300-8.300 2.500 2.500z'
};

const surface = { day: '#fffaf1', night: '#111c30' } as const satisfies Record<Theme, string>;

/** Draws the picture from which deck.gl takes ticket marks and group rings. */
export function drawAtlas(theme: Theme): Atlas {
	const draws: [name: string, draw: (pen: CanvasRenderingContext2D) => void][] = urgencies.map((urgency) => [
		`mark:${urgency}`,
		(pen) => drawMark(pen, urgency, theme)
	]);
	for (let red = 0; red <= RING_PARTS; red++) {
		for (let amber = 0; red + amber <= RING_PARTS; amber++) {
			draws.push([`ring:${red}:${amber}`, (pen) => drawRing(pen, red, amber, theme)]);
		}
	}
	const canvas = document.createElement('canvas');
	canvas.width = CELL * COLUMNS;
	canvas.height = CELL * Math.ceil(draws.length / COLUMNS);
	const pen = canvas.getContext('2d');
	const icons: Atlas['icons'] = {};
	draws.forEach(([name, draw], i) => {
		const x = CELL * (i % COLUMNS);
		const y = CELL * Math.floor(i / COLUMNS);
		// Masked icons would take one colour for all; these bring their own, and only their opacity is set.
		icons[name] = { x, y, width: CELL, height: CELL, mask: false };
		if (!pen) return;
		pen.save();
		pen.translate(x, y);
		draw(pen);
		pen.restore();
	});
	return { image: canvas.toDataURL(), icons };
}

function shade(pen: CanvasRenderingContext2D): void {
	pen.shadowColor = 'rgb(20 14 6 / 0.4)';
	pen.shadowBlur = 7;
	pen.shadowOffsetY = 3;
}

function drawMark(pen: CanvasRenderingContext2D, urgency: Urgency, theme: Theme): void {
	const { tone, shape } = urgencyLooks[urgency];
	pen.translate(CELL * 0.08, CELL * 0.06);
	pen.scale((CELL * 0.84) / 40, (CELL * 0.84) / 40);
	const outline = new Path2D(shapes[shape]);
	pen.save();
	shade(pen);
	pen.fillStyle = tones[tone][theme];
	pen.fill(outline);
	pen.restore();
	pen.lineWidth = 3.4;
	pen.strokeStyle = onTone[theme].rim;
	pen.stroke(outline);
	pen.fillStyle = onTone[theme].glyph;
	pen.fill(new Path2D(signs[urgency]), 'evenodd');
}

function drawRing(pen: CanvasRenderingContext2D, red: number, amber: number, theme: Theme): void {
	const middle = CELL / 2;
	const radius = CELL * 0.39;
	const kinds: Urgency[] = Array.from({ length: RING_PARTS }, (_, i) =>
		i < red ? 'overdue' : i < red + amber ? 'soon' : 'in_time'
	);
	pen.save();
	shade(pen);
	pen.fillStyle = surface[theme];
	pen.beginPath();
	pen.arc(middle, middle, CELL * 0.45, 0, Math.PI * 2);
	pen.fill();
	pen.restore();
	pen.lineWidth = CELL * 0.095;
	kinds.forEach((kind, i) => {
		const from = -Math.PI / 2 + (i / RING_PARTS) * Math.PI * 2;
		pen.strokeStyle = tones[urgencyLooks[kind].tone][theme];
		pen.beginPath();
		pen.arc(middle, middle, radius, from - 0.01, from + (Math.PI * 2) / RING_PARTS + 0.01);
		pen.stroke();
	});
}
