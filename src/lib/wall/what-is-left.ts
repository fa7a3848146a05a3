import type { Attachment } from 'svelte/attachments';
import type { Padding } from '$lib/map/map-view.ts';

/** Tells what lies between the edges of an element and of the `.stage` beside it, whenever that changes; in pixels. */
export function whatIsLeft(tell: (padding: Padding) => void): Attachment<HTMLElement> {
	return (hole) => {
		const look = () => {
			const stage = hole.parentElement?.querySelector('.stage')?.getBoundingClientRect();
			if (!stage) return;
			const { top, right, bottom, left } = hole.getBoundingClientRect();
			tell({
				top: Math.max(0, top - stage.top),
				right: Math.max(0, stage.right - right),
				bottom: Math.max(0, stage.bottom - bottom),
				left: Math.max(0, left - stage.left)
			});
		};
		const size = new ResizeObserver(look);
		size.observe(hole);
		addEventListener('resize', look);
		return () => {
			size.disconnect();
			removeEventListener('resize', look);
		};
	};
}
