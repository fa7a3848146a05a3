import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';
import { drafts } from './store.ts';

/** What stands in a form: the names of its fields, each with its value; of ticked boxes those that are. */
type Words = [name: string, value: string][];
const isWords = (value: unknown): value is Words =>
	Array.isArray(value) && value.every((entry: unknown) => Array.isArray(entry) && entry.length === 2);

const wordsOf = (form: HTMLFormElement): Words =>
	[...new FormData(form)].flatMap(([name, value]): Words =>
		typeof value === 'string' ? [[name, value]] : []
	);

/** Puts the words into the fields and tells whoever listens to them. */
function fill(form: HTMLFormElement, words: Words): void {
	if (words.length === 0) return;
	for (const field of form.elements) {
		if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio'))
			field.checked = words.some(([name, value]) => name === field.name && value === field.value);
		else if (
			field instanceof HTMLInputElement ||
			field instanceof HTMLTextAreaElement ||
			field instanceof HTMLSelectElement
		) {
			const [, kept = field.value] = words.find(([name]) => name === field.name) ?? [];
			const canBe =
				!(field instanceof HTMLSelectElement) || [...field.options].some(({ value }) => value === kept);
			if (!canBe || field.value === kept) continue;
			field.value = kept;
			field.dispatchEvent(new Event('input', { bubbles: true }));
		}
	}
}

/**
 * Keeps what stands in a form on this device, at every keystroke, and brings it back when the form is opened again: after another part of the
 * page, an update, or the phone having closed the app. Whoever writes the form down as a letter drops the draft with it.
 * @param draft its name: the form, what it is about, and where somebody is signed in their account, so that nobody is shown another's words
 */
export const keptWords =
	(draft: string): Attachment<HTMLFormElement> =>
	(form) => {
		let touched = false;
		let filling = false;
		let kept: Words = [];
		function bringBack(): void {
			if (touched) return;
			filling = true;
			fill(form, kept);
			filling = false;
		}
		// What can be chosen may come later than what was chosen.
		const later = new MutationObserver(bringBack);
		const done = () => (touched = true);
		const stops = [
			on(form, 'input', () => {
				if (filling) return;
				done();
				drafts.keep(draft, wordsOf(form)).catch(() => {});
			}),
			on(form, 'submit', done),
			on(form, 'reset', done)
		];
		drafts.read(draft).then(
			(words) => {
				if (isWords(words)) kept = words;
				bringBack();
				later.observe(form, { childList: true, subtree: true });
			},
			() => {}
		);
		return () => {
			for (const stop of stops) stop();
			later.disconnect();
		};
	};
