import type { LngLat } from '../crs/to-wgs84.ts';

/** A piece of street between two nodes, straight: where a street bends there is a node. */
export type StreetEdge = {
	from: number;
	to: number;
	/** trunk, main, street, lane, path … */
	kind: string;
	name: string;
	/** Stairs: not for wheels. */
	steps?: boolean;
};

/** Where people can walk: nodes in WGS 84, edges between them, walked in both directions. */
export type StreetNetwork = { nodes: readonly LngLat[]; edges: readonly StreetEdge[] };
