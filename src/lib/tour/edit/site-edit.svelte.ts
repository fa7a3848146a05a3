import type { SiteOpened } from '../../server/site-drafts.ts';
import { sitePublication, type SiteDraft } from '../site.ts';
import { hoursOf, rowsOf, saidTwice } from './hours-rows.ts';
import { lacks, type Lack } from './lacks.ts';

type Pair = { zh: string; en: string };
const said = ({ zh, en }: Pair): boolean => zh.trim() !== '' || en.trim() !== '';

/** A site while somebody writes on it: its parts as the form binds them, and what they make. */
export class SiteEdit {
	name = $state({ zh: '', en: '' });
	facts = $state({ period: '', level: '', address: '' });
	spot = $state.raw<{ lng: number; lat: number } | null>(null);
	rows = $state(rowsOf(null));
	told = $state<Omit<SiteDraft, 'place'>>(empty());
	basis = $state('');
	#saved = $state('');

	/** What would be saved now: what was begun and left empty is left out. */
	written: SiteDraft = $derived.by(() => ({
		...$state.snapshot(this.told),
		people: $state.snapshot(this.told.people).filter(said),
		events: $state.snapshot(this.told.events).filter(said),
		sources: $state.snapshot(this.told.sources).filter(said),
		place: this.spot && {
			name: this.name.zh,
			nameEn: this.name.en,
			...this.facts,
			...this.spot,
			hours: hoursOf(this.rows)
		}
	}));
	content = $derived(JSON.stringify(this.written));
	changed = $derived(this.content !== this.#saved);
	twice = $derived(saidTwice(this.rows));
	/** What is missing before it can be published. */
	lacks: Lack[] = $derived(lacks(sitePublication.safeParse(this.written).error?.issues ?? []));

	/** @param opened null: a new site */
	constructor(opened: SiteOpened | null) {
		if (opened) this.take(opened.draft, opened.basis);
		this.#saved = this.content;
	}

	/** Goes on from what is kept. */
	take(draft: SiteDraft, basis: string): void {
		const { place, ...told } = structuredClone(draft);
		this.told = told;
		this.basis = basis;
		if (!place) return;
		const { name, nameEn, lng, lat, hours, ...facts } = place;
		this.name = { zh: name, en: nameEn };
		this.spot = { lng, lat };
		this.facts = facts;
		this.rows = rowsOf(hours);
	}

	/** It is kept as it is now. */
	kept(basis: string): void {
		this.basis = basis;
		this.#saved = this.content;
	}
}

const empty = (): Omit<SiteDraft, 'place'> => ({
	people: [],
	events: [],
	access: { steps: 0, toilets: false, seats: false, wheels: false },
	short: { zh: '', en: '' },
	long: { zh: '', en: '' },
	sources: [{ zh: '', en: '' }],
	pictures: [],
	sound: { zh: null, en: null },
	questions: []
});
