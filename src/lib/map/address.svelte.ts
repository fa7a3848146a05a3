import { goto } from '$app/navigation';
import { page } from '$app/state';
import type { Layer, Locale } from '#geo/layer.ts';
import type { Theme } from '#geo/tones.ts';
import { MediaQuery } from 'svelte/reactivity';
import {
	parseSelection,
	readUrl,
	saySelection,
	shownAtFirst,
	writeUrl,
	type Camera,
	type Selection,
	type ThemeChoice,
	type UrlState
} from './url-state.ts';

/**
 * The address of the page as state: read by `$derived`, written by navigation. What a person chose goes into the
 * history, what merely moved does not.
 */
export class Address {
	#layers: readonly Layer[];
	#first: readonly string[];
	/** Where a navigation that has not ended yet leads. */
	#coming: { url: UrlState; query: string; replaceState: boolean } | null = null;
	#dark = new MediaQuery('(prefers-color-scheme: dark)', false);
	#url: UrlState = $derived.by(() => readUrl(page.url.searchParams, this.#layers));
	// Texts and not objects: they change only when what they say does, and so does everything derived from them.
	#on = $derived(this.#url.layers.join());
	#selected = $derived(this.#url.selection ? saySelection(this.#url.selection).join('=') : '');

	locale: Locale = $derived(this.#url.locale);
	themeChoice: ThemeChoice = $derived(this.#url.theme);
	theme: Theme = $derived.by(() => {
		if (this.themeChoice !== 'auto') return this.themeChoice;
		return this.#dark.current ? 'night' : 'day';
	});
	on: readonly string[] = $derived(this.#on ? this.#on.split(',') : []);
	selection: Selection | null = $derived(parseSelection(this.#selected));

	constructor(layers: readonly Layer[]) {
		this.#layers = layers;
		this.#first = shownAtFirst(layers);
	}

	/** `layer:id` of the selected feature, else ''. */
	get selectedKey(): string {
		return this.#selected.startsWith('sel=') ? this.#selected.slice(4) : '';
	}

	/** The query for another page of the site, or for the map at something: light and language stay. */
	elsewhere(at: Partial<Pick<UrlState, 'camera' | 'selection'>> = {}): string {
		const { theme, locale } = this.#url;
		return writeUrl(
			{ layers: this.#first, camera: null, selection: null, theme, locale, ...at },
			this.#layers
		);
	}

	/** Where the address says the camera is. */
	get camera(): Camera | null {
		return this.#url.camera;
	}

	/** A change that comes while the one before is still under way builds on it: the selection survives the flight to it. */
	#go(change: Partial<UrlState>, replace: boolean): void {
		const url = { ...(this.#coming?.url ?? this.#url), ...change };
		const query = writeUrl(url, this.#layers);
		if (query === (this.#coming?.query ?? page.url.search)) return;
		const coming = { url, query, replaceState: replace && (this.#coming?.replaceState ?? true) };
		this.#coming = coming;
		const { replaceState } = coming;
		void goto(`${page.url.pathname}${query}`, { replaceState, keepFocus: true, noScroll: true }).finally(
			() => {
				if (this.#coming === coming) this.#coming = null;
			}
		);
	}

	select(selection: Selection | null): void {
		this.#go({ selection }, false);
	}

	toggle(id: string): void {
		const on = this.on.includes(id) ? this.on.filter((other) => other !== id) : [...this.on, id];
		this.#go({ layers: this.#layers.map((layer) => layer.id).filter((other) => on.includes(other)) }, true);
	}

	setTheme(theme: ThemeChoice): void {
		this.#go({ theme }, true);
	}

	setLocale(locale: Locale): void {
		this.#go({ locale }, true);
	}

	setCamera(camera: Camera): void {
		this.#go({ camera }, true);
	}
}
