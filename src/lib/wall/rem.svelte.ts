import { innerHeight, innerWidth } from 'svelte/reactivity/window';

const measured = (width: number, height: number): number =>
	typeof document === 'undefined' || width === 0 || height === 0
		? 16
		: parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Pixels of one rem: on the wall it grows with the screen. */
export class Rem {
	px = $derived(measured(innerWidth.current ?? 0, innerHeight.current ?? 0));
}
