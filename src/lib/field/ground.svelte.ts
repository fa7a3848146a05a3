import type { FeatureCollection, MultiPolygon } from 'geojson';
import { on } from 'svelte/events';
import { dateOf, dayOf } from '#geo/beijing-day.ts';
import { createDuty } from '#geo/duty/decide.ts';
import { publicLayers } from '#geo/layers.ts';
import { features } from '$lib/map/api.ts';
import { dutyAreas } from '$lib/map/hover.ts';
import { withLabelPoints } from '$lib/map/label-point.ts';
import { boundsOf, placesOf, type Bounds, type Place } from '$lib/map/places.ts';
import * as api from './api.ts';

const AGAIN_MS = 60_000;

/** What lies in a grid, besides its tickets. */
const layers = publicLayers.filter(({ id, live }) => !live && id !== 'grids' && id !== 'communities');

/** Outwards to hundredths of a degree: neighbours ask the same question, and its answer is kept once. */
const roundedOut = ([west, south, east, north]: Bounds): Bounds => [
	Math.floor(west * 100) / 100,
	Math.floor(south * 100) / 100,
	Math.ceil(east * 100) / 100,
	Math.ceil(north * 100) / 100
];

/** My grids and what is in them, brought to the device as soon as there is a network. */
export class Ground {
	mine = $state.raw<api.MyGrids | null>(null);
	today = $state.raw<api.Today | null>(null);
	collections = $state.raw<Readonly<Record<string, FeatureCollection>>>({});
	/** The same without the points that only carry names. */
	places = $state.raw<Readonly<Record<string, Place[]>>>({});
	readonly layers = layers;

	/** The ground of my grids, all of them as one shape. */
	area: MultiPolygon | null = $derived.by(() => {
		const coordinates = (this.mine?.grids ?? []).flatMap(({ geometry }) => geometry.coordinates);
		return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null;
	});
	bounds: Bounds | null = $derived.by(() => this.area && boundsOf(this.area));
	/** What lies in my grids, layer by layer. */
	inside: readonly { layer: (typeof layers)[number]; places: Place[] }[] = $derived.by(() => {
		const codes = (this.mine?.grids ?? []).map(({ code }) => code);
		const all = this.collections.grids;
		const duty = all ? createDuty(dutyAreas(all), { nearestM: 0 }) : null;
		return layers.flatMap((layer) => {
			const places = this.places[layer.id] ?? [];
			const here = places.filter(({ lng, lat }) => codes.includes(duty?.covering(lng, lat)?.code ?? ''));
			return here.length > 0 ? [{ layer, places: here }] : [];
		});
	});

	/** Reads now, and once more when there may be a network, or a new day, as long as something lacks. @returns the end of it */
	begin(): () => void {
		const now = () => void this.read().catch(() => {});
		const ifLacking = () => this.#lacks() && now();
		const stops = [
			on(window, 'online', ifLacking),
			on(document, 'visibilitychange', () => document.visibilityState === 'visible' && ifLacking())
		];
		const timer = setInterval(ifLacking, AGAIN_MS);
		now();
		return () => {
			for (const stop of stops) stop();
			clearInterval(timer);
		};
	}

	#lacks(): boolean {
		if (this.mine === null || this.today?.day !== dateOf(dayOf(Date.now()))) return true;
		return (
			this.bounds !== null && ![...layers.map(({ id }) => id), 'grids'].every((id) => id in this.collections)
		);
	}

	/** Reads what is not here yet; what cannot be had now is asked for the next time. */
	async read(): Promise<void> {
		this.today = await api.today().then(
			({ value }) => value,
			() => this.today
		);
		this.mine = (await api.myGrids()).value;
		const box = this.bounds && roundedOut(this.bounds);
		if (box)
			await Promise.allSettled(['grids', ...layers.map(({ id }) => id)].map((id) => this.#load(id, box)));
	}

	async #load(id: string, box: Bounds): Promise<void> {
		const collection = await features(id, box);
		this.collections = { ...this.collections, [id]: withLabelPoints(collection) };
		this.places = { ...this.places, [id]: placesOf(id, collection) };
	}
}
