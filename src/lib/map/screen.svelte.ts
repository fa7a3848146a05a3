import { innerHeight, innerWidth } from 'svelte/reactivity/window';
import type { Level } from '$lib/ui/level.ts';
import type { Padding } from './map-view.ts';

/** Below this many rem the panel becomes a sheet at the bottom (the same number stands in the style sheets). */
const NARROW_REM = 48;
const PANEL_REM = 25;
const SHEET_REM = 5.5;

/** On the server nobody has a width, and a rem is what it is at first. */
const remAt = (width: number): number =>
	typeof document === 'undefined' || width === 0
		? 16
		: parseFloat(getComputedStyle(document.documentElement).fontSize);

/** How large the screen is, and how much of it the panels leave to the map. */
export class Screen {
	#width = $derived(innerWidth.current ?? 1280);
	#height = $derived(innerHeight.current ?? 800);
	/** Pixels of one rem: it grows with the width (app.css), and with what a reader has set. */
	#rem = $derived(remAt(this.#width));
	narrow = $derived(this.#width < NARROW_REM * this.#rem);
	/** How much larger than on a desk things on the map are drawn. */
	scale = $derived(Math.min(2, Math.max(1, this.#rem / 16)));

	/** Pixels of the map under the panels, for a sheet at that level. */
	padding(level: Level): Padding {
		const rem = this.#rem;
		if (!this.narrow) return { top: 0, right: 0, bottom: 0, left: PANEL_REM * rem };
		const sheet = level === 'low' ? SHEET_REM * rem : this.#height * 0.46;
		return { top: 7.5 * rem, right: 0, bottom: sheet, left: 0 };
	}
}
