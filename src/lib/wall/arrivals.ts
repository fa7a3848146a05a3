import { tones } from '#geo/tones.ts';

/** So many at a time; more would be noise, and cost frames. */
const MOST = 24;
const LIFE_MS = 5200;
/** From one to the next at least so long; longer while many more come than are shown. */
const GAP_MS = 150;
const BUSY_GAP_MS = 1000;
const BUSY = 4;
/** On a display that draws slowly they stand still, and fewer at a time. */
const STRAINED_MOST = 4;
const STEPS = 16;
const AMBER = tones.amber.night;
const SVG = 'http://www.w3.org/2000/svg';

type LngLat = readonly [lng: number, lat: number];
type Alive = { element: HTMLElement; from: LngLat; zoom: number };
type Ground = {
	project(lng: number, lat: number): { x: number; y: number };
	readonly zoom: number;
	/** The display draws slowly: what moves all the time would hold up what is new. */
	readonly strained: boolean;
};

/**
 * New tickets on the map: a pulse, and an arc to whoever answers. Drawn by the browser itself over the map, in moves that
 * its compositor makes alone: the map below draws no frame for them, and a wall where nothing happens draws none at all.
 */
export class Arrivals {
	#host: HTMLElement;
	#ground: Ground;
	#alive = new Set<Alive>();
	#next = 0;
	#skipped = 0;
	#calm = matchMedia('(prefers-reduced-motion: reduce)').matches;

	constructor(host: HTMLElement, ground: Ground) {
		this.#host = host;
		this.#ground = ground;
	}

	/** Shows that a ticket came; beyond what can be told apart it is left out. */
	add(from: LngLat, to: LngLat | null): void {
		const now = performance.now();
		const most = this.#ground.strained ? STRAINED_MOST : MOST;
		if (this.#alive.size >= most || now < this.#next || document.hidden) {
			this.#skipped++;
			return;
		}
		this.#next = now + (this.#skipped > BUSY ? BUSY_GAP_MS : GAP_MS);
		this.#skipped = 0;
		const start = this.#ground.project(...from);
		const element = document.createElement('div');
		element.className = 'arrival';
		const alive = { element, from, zoom: this.#ground.zoom };
		this.#alive.add(alive);
		this.#host.append(element);
		this.#place(alive);
		element.append(...this.#rings());
		if (to) {
			const end = this.#ground.project(...to);
			this.#arc(element, end.x - start.x, end.y - start.y);
		}
		setTimeout(() => this.#remove(alive), LIFE_MS);
	}

	#rings(): HTMLElement[] {
		return [0, 1].map((n) => {
			const ring = document.createElement('i');
			ring.className = 'ring';
			ring.style.color = AMBER;
			ring.style.opacity = '0';
			if (this.#still) this.#fade(ring, 0.8, n === 0 ? 0.4 : 0.7);
			else
				ring.animate(
					[
						{ transform: 'scale(0.12)', opacity: 0.95 },
						{ transform: 'scale(1)', opacity: 0 }
					],
					{ duration: 1500, delay: n * 500, iterations: 2, easing: 'cubic-bezier(0.2, 0.6, 0.3, 1)' }
				);
			return ring;
		});
	}

	get #still(): boolean {
		return this.#calm || this.#ground.strained;
	}

	#fade(element: Element & ElementCSSInlineStyle, most: number, scale = 1): void {
		element.style.transform = `scale(${scale})`;
		if (this.#ground.strained) return void (element.style.opacity = String(most));
		element.animate(
			[{ opacity: 0 }, { opacity: most, offset: 0.12 }, { opacity: most, offset: 0.7 }, { opacity: 0 }],
			{
				duration: LIFE_MS - 200,
				fill: 'both'
			}
		);
	}

	/** A bow from the ticket to (dx, dy), and a spark that runs along it. */
	#arc(element: HTMLElement, dx: number, dy: number): void {
		const length = Math.hypot(dx, dy);
		if (length < 24) return;
		// The bow rises to the side that is up.
		const bend = Math.min(180, length * 0.28) * (dx < 0 ? -1 : 1);
		const middle = { x: dx / 2 + (dy / length) * bend, y: dy / 2 - (dx / length) * bend };
		const picture = document.createElementNS(SVG, 'svg');
		picture.setAttribute('class', 'arc');
		for (const [width, opacity] of [
			['7', '0.16'],
			['2.2', '0.85']
		] as const) {
			const path = document.createElementNS(SVG, 'path');
			path.setAttribute('d', `M0 0Q${middle.x} ${middle.y} ${dx} ${dy}`);
			path.setAttribute('stroke-width', width);
			path.setAttribute('stroke-opacity', opacity);
			picture.append(path);
		}
		const goal = document.createElementNS(SVG, 'circle');
		goal.setAttribute('cx', String(dx));
		goal.setAttribute('cy', String(dy));
		goal.setAttribute('r', '6');
		picture.append(goal);
		picture.style.color = AMBER;
		element.append(picture);
		this.#fade(picture, 0.9);
		if (this.#still) return;
		const spark = document.createElement('i');
		spark.className = 'spark';
		const steps = Array.from({ length: STEPS + 1 }, (_, i) => {
			const t = i / STEPS;
			const x = 2 * t * (1 - t) * middle.x + t * t * dx;
			const y = 2 * t * (1 - t) * middle.y + t * t * dy;
			return { transform: `translate(${x}px, ${y}px)`, opacity: i === STEPS ? 0 : 1 };
		});
		spark.animate(steps, {
			duration: 1400,
			delay: 250,
			iterations: 2,
			easing: 'ease-in-out',
			fill: 'backwards'
		});
		spark.style.opacity = '0';
		element.append(spark);
	}

	#place({ element, from, zoom }: Alive): void {
		const { x, y } = this.#ground.project(...from);
		element.style.transform = `translate(${x}px, ${y}px) scale(${2 ** (this.#ground.zoom - zoom)})`;
	}

	/** The ground moved. */
	move(): void {
		for (const alive of this.#alive) this.#place(alive);
	}

	#remove(alive: Alive): void {
		this.#alive.delete(alive);
		alive.element.remove();
	}

	clear(): void {
		for (const alive of this.#alive) this.#remove(alive);
	}
}
