import type { Layer } from '@deck.gl/core';
import { IconLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import { tones, type Theme } from '../tones.ts';
import type { Group, Points } from './gather.ts';
import { urgencies } from './urgency.ts';

/** Marks for tickets and rings for groups in one picture; `icons` says where each lies in it. */
export type Atlas = {
	image: string;
	icons: Record<string, { x: number; y: number; width: number; height: number; mask: boolean }>;
};

/** Tickets that stand alone, as deck.gl takes them; made once for many frames. */
export type Marks = {
	length: number;
	attributes: Record<
		'getPosition' | 'getColor',
		{ value: Float64Array | Uint8Array; size: number; normalized?: boolean }
	>;
	icons: readonly string[];
};

/** All that decides how tickets look at one moment. */
export type TicketScene = {
	marks: Marks;
	/** The one that is selected, if any: larger, and above all others. */
	selected: Marks;
	groups: Group[];
	/** Specks of warmth where there are too many to be told apart. */
	heat: Group[];
	/** Tickets that came a moment ago, and how far their pulse has gone, 0 to 1. */
	fresh: readonly { lng: number; lat: number; age: number }[];
	theme: Theme;
	scale: number;
	atlas: Atlas;
};

/** A ring is drawn in so many parts. */
export const RING_PARTS = 8;

/** The name of the ring for a group: how many of its eight parts are overdue, and how many due soon. At least one if any. */
export function ringOf({ count, overdue, soon }: Pick<Group, 'count' | 'overdue' | 'soon'>): string {
	const part = (n: number) => (n === 0 ? 0 : Math.max(1, Math.round((n / count) * RING_PARTS)));
	const red = Math.min(part(overdue), RING_PARTS - (overdue < count ? 1 : 0));
	const amber = Math.min(part(soon), RING_PARTS - red - (overdue + soon < count ? 1 : 0));
	return `ring:${red}:${Math.max(0, amber)}`;
}

/** The diameter of a group in pixels: ten times as many tickets, twelve pixels more. */
export const groupSize = (count: number): number => 34 + 12 * Math.log10(count);

const rgb = (hex: string): [number, number, number] => [
	parseInt(hex.slice(1, 3), 16),
	parseInt(hex.slice(3, 5), 16),
	parseInt(hex.slice(5, 7), 16)
];

/** Lays out the tickets that stand alone as binary attributes: 100,000 of them stay fluid. */
export function layOut(points: Points, singles: Uint32Array): Marks {
	const positions = new Float64Array(singles.length * 2);
	const colours = new Uint8Array(singles.length * 4);
	const icons: string[] = [];
	singles.forEach((point, i) => {
		const kind = points.urgency[point] ?? 0;
		positions[2 * i] = points.positions[2 * point] ?? 0;
		positions[2 * i + 1] = points.positions[2 * point + 1] ?? 0;
		// The mark brings its own colours; only how present it is is said here.
		colours[4 * i + 3] = 255 * (points.presence[point] ?? 0);
		icons.push(`mark:${urgencies[kind] ?? 'in_time'}`);
	});
	const colour = { value: colours, size: 4, normalized: true };
	return {
		length: singles.length,
		attributes: { getPosition: { value: positions, size: 2 }, getColor: colour },
		icons
	};
}

/** The layers of deck.gl for the live tickets, from the lowest to the topmost. */
export function ticketLayers({
	marks,
	selected,
	groups,
	heat,
	fresh,
	theme,
	scale,
	atlas
}: TicketScene): Layer[] {
	return [
		warmth(heat, { theme, scale, atlas }),
		new ScatterplotLayer<TicketScene['fresh'][number]>({
			id: 'ticket-pulse',
			data: [...fresh],
			radiusUnits: 'pixels',
			lineWidthUnits: 'pixels',
			filled: true,
			stroked: true,
			getPosition: ({ lng, lat }) => [lng, lat],
			getRadius: ({ age }) => (12 + 42 * ((age * 4) % 1)) * scale,
			getLineWidth: 2.5 * scale,
			getLineColor: ({ age }) => [...rgb(tones.amber[theme]), 255 * (1 - ((age * 4) % 1)) * (1 - age)],
			getFillColor: ({ age }) => [...rgb(tones.amber[theme]), 70 * (1 - ((age * 4) % 1)) * (1 - age)]
		}),
		markLayer('ticket-marks', marks, { size: 40, scale, atlas }),
		new IconLayer<Group>({
			id: 'ticket-groups',
			data: groups,
			iconAtlas: atlas.image,
			iconMapping: atlas.icons,
			getPosition: ({ lng, lat }) => [lng, lat],
			getIcon: ringOf,
			getSize: ({ count }) => groupSize(count) * scale,
			alphaCutoff: -1,
			updateTriggers: { getSize: scale }
		}),
		new TextLayer<Group>({
			id: 'ticket-counts',
			data: groups,
			getPosition: ({ lng, lat }) => [lng, lat],
			getText: ({ count }) =>
				count < 1000 ? String(count) : `${(count / 1000).toFixed(count < 10_000 ? 1 : 0)}k`,
			getSize: ({ count }) => (12 + Math.log10(count) * 2) * scale,
			getColor: theme === 'day' ? [44, 38, 30] : [238, 242, 250],
			fontFamily: 'system-ui, "Noto Sans CJK SC", sans-serif',
			fontWeight: 700,
			characterSet: '0123456789.k',
			updateTriggers: { getSize: scale, getColor: theme }
		}),
		markLayer('ticket-selected', selected, { size: 58, scale, atlas })
	];
}

/** Each speck is a soft light; many of them together glow. Red where two in five are overdue. */
function warmth(
	heat: Group[],
	{ theme, scale, atlas }: Pick<TicketScene, 'theme' | 'scale' | 'atlas'>
): Layer {
	const most = heat.reduce((max, { count }) => Math.max(max, count), 1);
	return new IconLayer<Group>({
		id: 'ticket-heat',
		data: heat,
		iconAtlas: atlas.image,
		iconMapping: atlas.icons,
		getPosition: ({ lng, lat }) => [lng, lat],
		getIcon: () => 'speck',
		getSize: 96 * scale,
		getColor: ({ count, overdue }) => [
			...rgb(tones[overdue > count * 0.4 ? 'red' : 'amber'][theme]),
			255 * (theme === 'day' ? 0.2 : 0.16) * Math.sqrt(count / most)
		],
		alphaCutoff: -1,
		updateTriggers: { getColor: [heat, theme] }
	});
}

/** Marks of tickets; those of closed ones are smaller. */
function markLayer(
	id: string,
	marks: Marks,
	{ size, scale, atlas }: { size: number; scale: number; atlas: Atlas }
): Layer {
	return new IconLayer({
		id,
		data: marks,
		iconAtlas: atlas.image,
		iconMapping: atlas.icons,
		getIcon: (_: unknown, { index }: { index: number }) => marks.icons[index] ?? 'mark:in_time',
		getSize: (_: unknown, { index }: { index: number }) =>
			(marks.icons[index] === 'mark:closed' ? 0.6 : 1) * size * scale,
		alphaCutoff: -1,
		updateTriggers: { getIcon: marks, getSize: [marks, scale] }
	});
}
