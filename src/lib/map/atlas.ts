import { RING_PARTS, type Atlas } from '#geo/tickets/deck.ts';
import { urgencies, urgencyLooks, type Urgency } from '#geo/tickets/urgency.ts';
import { shapes, symbolPath } from '#geo/symbols.ts';
import { onTone, tones, type Theme } from '#geo/tones.ts';

const CELL = 112;
/** A mark within its cell; the rest is the light around it. */
const MARK = 70;
const COLUMNS = 8;

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
	draws.push(['speck', drawSpeck]);
	const canvas = document.createElement('canvas');
	canvas.width = CELL * COLUMNS;
	canvas.height = CELL * Math.ceil(draws.length / COLUMNS);
	const pen = canvas.getContext('2d');
	const icons: Atlas['icons'] = {};
	draws.forEach(([name, draw], i) => {
		const x = CELL * (i % COLUMNS);
		const y = CELL * Math.floor(i / COLUMNS);
		// Marks bring their own colours, and only their opacity is set; specks take the colour that is asked for.
		icons[name] = { x, y, width: CELL, height: CELL, mask: name === 'speck' };
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
	const { tone, shape, symbol } = urgencyLooks[urgency];
	const colour = tones[tone][theme];
	const middle = CELL / 2;
	if (urgency !== 'closed') {
		// Each open ticket is a lamp: a soft light around it, stronger by night.
		const light = pen.createRadialGradient(middle, middle, CELL * 0.2, middle, middle, middle);
		light.addColorStop(0, `${colour}${theme === 'night' ? '88' : '55'}`);
		light.addColorStop(1, `${colour}00`);
		pen.fillStyle = light;
		pen.fillRect(0, 0, CELL, CELL);
	}
	pen.translate(middle - MARK / 2, middle - MARK / 2);
	pen.scale(MARK / 40, MARK / 40);
	const outline = new Path2D(shapes[shape]);
	pen.save();
	shade(pen);
	pen.fillStyle = colour;
	pen.fill(outline);
	pen.restore();
	pen.lineWidth = 3.2;
	pen.strokeStyle = onTone[theme].rim;
	pen.stroke(outline);
	pen.fillStyle = onTone[theme].glyph;
	pen.translate(8, 8);
	pen.fill(new Path2D(symbolPath(symbol)), 'evenodd');
}

function drawSpeck(pen: CanvasRenderingContext2D): void {
	const middle = CELL / 2;
	const light = pen.createRadialGradient(middle, middle, 0, middle, middle, middle);
	light.addColorStop(0, '#fff');
	light.addColorStop(0.4, '#fff9');
	light.addColorStop(1, '#fff0');
	pen.fillStyle = light;
	pen.fillRect(0, 0, CELL, CELL);
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
