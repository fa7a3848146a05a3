import { newId } from '$lib/outbox/id.ts';
import type { Store } from '$lib/outbox/store.ts';

/** Where it is: WGS 84. `gps` is what the phone said, before any conversion. */
export type Spot = {
	lng: number;
	lat: number;
	from: 'gps' | 'map' | 'search';
	name?: string;
	gps?: { lng: number; lat: number; accuracyM: number };
};
export type Photograph = { id: string; blob: Blob; src: string };

export type Fields = {
	category: string | null;
	words: string;
	spot: Spot | null;
	name: string;
	phone: string;
};
type Kept = Fields & { photographs: string[] };

/** Names of drafts on the device: the fields, and each photograph apart, so that a keystroke does not write them all again. */
export const DRAFT = 'report';
const photographDraft = (id: string): string => `report-photograph-${id}`;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isKept = (value: unknown): value is Kept =>
	isObject(value) && 'words' in value && 'photographs' in value && Array.isArray(value.photographs);

/** A report that is being filled in, kept on the device at every change. To be made while a component is. */
export class Draft {
	category = $state<string | null>(null);
	words = $state('');
	spot = $state.raw<Spot | null>(null);
	name = $state('');
	phone = $state('');
	photographs = $state.raw<readonly Photograph[]>([]);
	/** What was kept is here again; before that nothing is written over it. */
	restored = $state(false);
	isEmpty = $derived(
		!this.category && !this.spot && !this.words && !this.name && !this.phone && this.photographs.length === 0
	);
	#drafts: Store['drafts'] | null = null;
	#name: string;

	/** @param name of the draft on the device */
	constructor(name: string = DRAFT) {
		this.#name = name;
		$effect(() => {
			const { category, words, spot, name, phone } = this;
			const photographs = this.photographs.map(({ id }) => id);
			if (!this.restored) return;
			const kept = this.isEmpty
				? this.#drafts?.drop(this.#name)
				: this.#drafts?.keep(this.#name, { category, words, spot, name, phone, photographs } satisfies Kept);
			// Where the device keeps nothing there is nothing to be done; sending says so.
			kept?.catch(() => {});
		});
	}

	/** Brings back what was kept on this device. What somebody has filled in meanwhile stays. */
	async restore(drafts: Store['drafts']): Promise<void> {
		this.#drafts = drafts;
		try {
			const kept = await drafts.read(this.#name);
			if (isKept(kept)) {
				this.category ??= kept.category;
				this.spot ??= kept.spot;
				this.words ||= kept.words;
				this.name ||= kept.name;
				this.phone ||= kept.phone;
				const blobs = await Promise.all(
					kept.photographs.map(async (id) => ({ id, blob: await drafts.read(photographDraft(id)) }))
				);
				const found = blobs.flatMap(({ id, blob }) => (blob instanceof Blob ? [shown(id, blob)] : []));
				this.photographs = [...found, ...this.photographs];
			}
		} finally {
			this.restored = true;
		}
	}

	add(blob: Blob): void {
		const id = newId();
		this.photographs = [...this.photographs, shown(id, blob)];
		this.#drafts?.keep(photographDraft(id), blob).catch(() => {});
	}

	remove(id: string): void {
		for (const photograph of this.photographs) if (photograph.id === id) URL.revokeObjectURL(photograph.src);
		this.photographs = this.photographs.filter((photograph) => photograph.id !== id);
		this.#drafts?.drop(photographDraft(id)).catch(() => {});
	}

	clear(): void {
		for (const { id } of this.photographs) this.remove(id);
		this.fill({ category: null, words: '', spot: null, name: '', phone: '' });
	}

	/** All that is filled in, as it is now. */
	begun(): { fields: Fields; photographs: Blob[] } {
		const { category, words, spot, name, phone } = this;
		return {
			fields: { category, words, spot, name, phone },
			photographs: this.photographs.map(({ blob }) => blob)
		};
	}

	fill({ category, words, spot, name, phone }: Fields): void {
		this.category = category;
		this.words = words;
		this.spot = spot;
		this.name = name;
		this.phone = phone;
	}
}

const shown = (id: string, blob: Blob): Photograph => ({ id, blob, src: URL.createObjectURL(blob) });
