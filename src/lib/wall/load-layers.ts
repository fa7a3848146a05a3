import type { FeatureCollection } from 'geojson';
import * as api from '$lib/map/api.ts';
import { withLabelPoints } from '$lib/map/label-point.ts';
import { placesOf, type Place } from '$lib/map/places.ts';
import { stageLayers } from './stage-style.ts';

const TRY_AGAIN_MS = 5000;

export type LoadedLayers = {
	/** What the map draws of each layer that has come. */
	readonly drawn: ReadonlyMap<string, FeatureCollection>;
	/** Where the name of an area stands, by the area's code. */
	labelOf(code: string): readonly [lng: number, lat: number] | undefined;
	stop(): void;
};

/** Loads every layer of the wall, and tries again until each is there. */
export function loadLayers(
	arrived: (id: string, drawn: FeatureCollection, places: Place[]) => void
): LoadedLayers {
	const drawn = new Map<string, FeatureCollection>();
	const labels = new Map<string, readonly [number, number]>();
	const timers = new Map<string, ReturnType<typeof setTimeout>>();
	let stopped = false;

	async function load(id: string): Promise<void> {
		try {
			const collection = await api.features(id);
			if (stopped) return;
			const named = withLabelPoints(collection);
			drawn.set(id, named);
			if (id === 'grids') keepLabels(named);
			arrived(id, named, placesOf(id, collection));
		} catch {
			if (!stopped)
				timers.set(
					id,
					setTimeout(() => void load(id), TRY_AGAIN_MS)
				);
		}
	}

	function keepLabels({ features }: FeatureCollection): void {
		for (const { id, geometry } of features) {
			const [lng, lat] = geometry.type === 'Point' ? geometry.coordinates : [];
			if (lng !== undefined && lat !== undefined) labels.set(String(id), [lng, lat]);
		}
	}

	for (const { id } of stageLayers) void load(id);
	return {
		drawn,
		labelOf: (code) => labels.get(code),
		stop() {
			stopped = true;
			for (const timer of timers.values()) clearTimeout(timer);
		}
	};
}
