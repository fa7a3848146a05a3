import { slots, type Layer } from './layer.ts';

const found = import.meta.glob<Layer>('./*/layer.ts', { eager: true, import: 'default' });

/** Every layer there is, lowest slot first: each folder of geo/ that has a layer.ts. */
export const layers: readonly Layer[] = Object.values(found).toSorted(
	(a, b) => slots.indexOf(a.slot) - slots.indexOf(b.slot) || (a.id < b.id ? -1 : 1)
);

/** The layers that everybody may see. */
export const publicLayers: readonly Layer[] = layers.filter(({ audience }) => audience === 'public');

/** The layer of that id, or undefined. */
export const findLayer = (id: string): Layer | undefined => layers.find((layer) => layer.id === id);
