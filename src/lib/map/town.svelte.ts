import type { Basemap } from '#geo/basemap/style.ts';
import { nameOf, type Layer } from '#geo/layer.ts';
import { clock, say } from '$lib/i18n/say.ts';
import { inWgs84 } from '$lib/phone/position.ts';
import type { Level } from '$lib/ui/level.ts';
import { Address } from './address.svelte.ts';
import { createFinder } from './finder.ts';
import { hoverDuty } from './hover.ts';
import { inView } from './in-view.ts';
import type { Hit, Listeners, MapView } from './map-view.ts';
import { home, type Bounds, type Place } from './places.ts';
import { dataOf, styleOf } from './scene.ts';
import { Screen } from './screen.svelte.ts';
import { Selected } from './selected.svelte.ts';
import { Situation } from './situation.svelte.ts';

/** A list beside the map holds at most so many lines of each layer. */
const MOST_LINES = 60;
/** How near to go to something that has no extent. */
const NEAR_ZOOM = 16.6;

/** The page of the map: what is shown follows from the address, from what is known and from where one looks. */
export class Town {
	readonly layers: readonly Layer[];
	readonly basemap: Basemap;
	readonly address: Address;
	readonly situation: Situation;
	readonly selected: Selected;
	readonly screen = new Screen();
	readonly finder = createFinder(() => this.address.locale);
	view = $state.raw<MapView | null>(null);
	level = $state.raw<Level>('low');
	/** The name of the grid under the pointer. */
	tag = $state.raw<{ x: number; y: number; text: string } | null>(null);
	/** The map cannot be drawn on this device. */
	mapFailed = $state.raw(false);
	notice = $state.raw('');
	#bounds = $state.raw<Bounds | null>(null);
	/** Until somebody moves the map it stays where the grids are, and the address says nothing about it. */
	#isHome: boolean;

	on: readonly Layer[] = $derived.by(() => this.layers.filter(({ id }) => this.address.on.includes(id)));
	#setting = $derived.by(() => {
		const { theme, locale } = this.address;
		return { theme, locale, scale: this.screen.scale };
	});
	#style = $derived.by(() => styleOf(this.basemap, this.on, this.#setting));
	#data = $derived.by(() => dataOf(this.on, this.situation.collections, this.selected.features));
	#tickets = $derived.by(() => {
		const { revision, table, fresh } = this.situation;
		if (revision === 0 || !this.on.some(({ live }) => live)) return null;
		const { theme, scale } = this.#setting;
		return { points: table.points, codes: table.codes, fresh, selected: this.selected.code, theme, scale };
	});
	scene = $derived.by(() => ({ ...this.#style, data: this.#data, tickets: this.#tickets }));
	padding = $derived.by(() => this.screen.padding(this.level));
	#duty = $derived.by(() => hoverDuty(this.situation.collections.grids));
	groups = $derived.by(() => {
		const { places, now, table, listRevision } = this.situation;
		const bounds = this.#bounds;
		const urgencyOf = (code: string) => table.urgencyOf(code);
		const known = {
			places,
			tickets: listRevision > 0 ? table.all() : [],
			urgencyOf,
			now,
			locale: this.address.locale
		};
		return bounds ? inView({ ...known, layers: this.on, bounds, most: MOST_LINES }) : [];
	});
	/** A sentence when the server cannot be reached. */
	away = $derived.by(() => {
		const { connection, asOf } = this.situation;
		const { locale } = this.address;
		if (connection !== 'off') return '';
		return asOf === null
			? say(locale, 'offlineNever')
			: say(locale, 'offline', { time: clock(locale, asOf) });
	});

	/** To be made while a component is: it brings effects of its own. */
	constructor(layers: readonly Layer[], basemap: Basemap) {
		this.layers = layers;
		this.basemap = basemap;
		this.address = new Address(layers);
		this.situation = new Situation(() => this.address.locale);
		this.selected = new Selected(this.address, this.situation);
		this.#isHome = this.address.camera === null;
		$effect(() => {
			const { selection, on } = this.address;
			const needed = ['grids', ...on, selection && 'id' in selection ? selection.layer : ''];
			for (const { id, live } of layers) if (needed.includes(id) && !live) void this.situation.load(id);
		});
		$effect(() => {
			if (this.view && this.#isHome && this.situation.places.grids) this.goHome(false);
		});
		// Somebody who comes by an address that says what, but not where from, is taken there.
		let arrived = !this.#isHome;
		$effect(() => {
			const { ticket, place, spot } = this.selected;
			const at = ticket?.state === 'here' ? ticket.value : spot;
			if (arrived || !this.view || (!place && !at)) return;
			arrived = true;
			this.#isHome = false;
			if (place) this.go(place);
			else if (at && at.lng !== null && at.lat !== null)
				this.view.fly({ lng: at.lng, lat: at.lat }, NEAR_ZOOM);
		});
		$effect(() => {
			if (this.address.selection && this.level === 'low') this.level = 'half';
		});
	}

	goHome(animate: boolean): void {
		const box = home(this.situation.places.grids ?? []);
		if (box) this.view?.fit(box, animate);
	}

	/** Goes to a place, so that all of it is seen. */
	go({ bounds, lng, lat }: Pick<Place, 'bounds' | 'lng' | 'lat'>): void {
		const [west, south, east, north] = bounds;
		if (east - west > 1e-4 || north - south > 1e-4) this.view?.fit(bounds, true);
		else this.view?.fly({ lng, lat }, NEAR_ZOOM);
	}

	/** From the list: selects and goes there. */
	select(layer: string, id: string): void {
		this.#isHome = false;
		this.address.select({ layer, id });
		const ticket = layer === 'tickets' ? this.situation.table.get(id) : undefined;
		const place = this.situation.places[layer]?.find((other) => other.id === id);
		if (ticket) this.view?.fly(ticket, NEAR_ZOOM);
		else if (place) this.go(place);
	}

	/** From the search. */
	choose(key: string): void {
		this.#isHome = false;
		const found = this.finder.get(key);
		if (!found) return;
		if (found.layer) this.address.select({ layer: found.layer, id: found.code });
		this.go(found);
	}

	zoom(steps: number): void {
		this.#isHome = false;
		this.view?.zoomBy(steps);
	}

	#click(hit: Hit): void {
		this.#isHome = false;
		if (hit.kind === 'group') this.view?.fit(hit.bounds, true);
		else if (hit.kind === 'ticket') this.address.select({ layer: 'tickets', id: hit.code });
		else if (hit.kind === 'feature') this.address.select({ layer: hit.layer, id: hit.id });
		else this.address.select({ lng: hit.lng, lat: hit.lat });
	}

	locate(): void {
		const lost = () => (this.notice = say(this.address.locale, 'locateFailed'));
		navigator.geolocation.getCurrentPosition(
			({ coords: { longitude, latitude } }) =>
				void inWgs84([longitude, latitude]).then(([lng, lat]) => {
					this.notice = '';
					this.#isHome = false;
					this.address.select({ lng, lat });
					this.view?.fly({ lng, lat }, NEAR_ZOOM);
				}, lost),
			lost,
			{ enableHighAccuracy: true, timeout: 10_000 }
		);
	}

	listeners: Listeners = {
		click: (hit) => this.#click(hit),
		hover: (at) => {
			const area = at && this.#duty?.covering(at.lng, at.lat);
			const grid = area && this.situation.places.grids?.find(({ id }) => id === area.code);
			this.tag = grid ? { x: at.x, y: at.y, text: nameOf(grid.properties, this.address.locale) } : null;
		},
		moved: (camera, bounds, byHand) => {
			this.#bounds = bounds;
			if (byHand) this.#isHome = false;
			if (!this.#isHome) this.address.setCamera(camera);
		},
		failed: (reason) => {
			if (reason === 'WebGL' || !this.view) this.mapFailed = true;
		}
	};
}
