import type { Letter } from '$lib/outbox/letter.ts';
import type { NewLetter } from '$lib/outbox/outbox.svelte.ts';
import type { Fields, Spot } from './draft.svelte.ts';

type Filled = {
	category: string;
	/** The name of the category: what it is called where nobody said more. */
	categoryName: string;
	words: string;
	spot: Spot;
	name: string;
	phone: string;
};

/** As long as the title of a ticket may be; what is longer is its description. */
const TITLE = 200;
/** The server's own rule. */
const PHONE = /^[+\d][\d\-() ]{4,}$/;

/** Whether a phone number can be sent; none can. */
export const isPhone = (phone: string): boolean => phone.trim() === '' || PHONE.test(phone.trim());

/** Seven decimals are a centimetre. */
const degrees = (value: number): number => Number(value.toFixed(7));

/** A filled in report as the server wants it. */
export function reportLetter(filled: Filled): NewLetter {
	const { category, categoryName, spot } = filled;
	const [words, name, phone] = [filled.words, filled.name, filled.phone].map((text) => text.trim());
	const characters = Array.from(words ?? '');
	const title = characters.slice(0, TITLE).join('') || categoryName;
	return {
		path: '/api/tickets',
		body: {
			json: {
				title,
				...(characters.length > TITLE && { description: words }),
				category,
				lng: degrees(spot.lng),
				lat: degrees(spot.lat),
				crs: 'wgs84',
				...((name || phone) && { reporter: { ...(name && { name }), ...(phone && { phone }) } })
			}
		},
		label: title
	};
}

/** A report that was written, as it was filled in: to be changed and sent again. */
export function fieldsOf(json: unknown): Fields {
	const read = (from: unknown, key: string): unknown =>
		typeof from === 'object' && from !== null
			? Object.entries(from).find(([name]) => name === key)?.[1]
			: null;
	const text = (from: unknown, key: string): string => {
		const value = read(from, key);
		return typeof value === 'string' ? value : '';
	};
	const [lng, lat] = [read(json, 'lng'), read(json, 'lat')];
	const reporter = read(json, 'reporter');
	return {
		category: text(json, 'category') || null,
		words: text(json, 'description') || text(json, 'title'),
		spot: typeof lng === 'number' && typeof lat === 'number' ? { lng, lat, from: 'map' } : null,
		name: text(reporter, 'name'),
		phone: text(reporter, 'phone')
	};
}

/** A photograph of it, sent after it. */
export const photographLetter = (blob: Blob, label: string): NewLetter => ({
	path: '/api/tickets/{code}/photographs?kind=before',
	body: { blob },
	label
});

/** 「就是这件，我也遇到了」, in the place of a report that was begun. */
export const echoLetter = (code: string, label: string, begun: Begun): NewLetter => ({
	path: echoPath(code),
	body: { json: {} },
	gaveUp: begun,
	label
});

/** A report that was begun: what was filled in, and its photographs. */
export type Begun = { fields: Fields; photographs: readonly Blob[] };
const isBegun = (value: unknown): value is Begun =>
	typeof value === 'object' && value !== null && 'fields' in value && 'photographs' in value;

/** What goes back into the form of a letter that was refused, a report with its photographs or what was given up for it; null: nothing. */
export function begunOf({ path, body, gaveUp }: Letter, pictures: readonly Letter[]): Begun | null {
	if (isBegun(gaveUp)) return gaveUp;
	if (!('json' in body) || path.endsWith('/echo')) return null;
	return {
		fields: fieldsOf(body.json),
		photographs: pictures.flatMap((picture) => ('blob' in picture.body ? [picture.body.blob] : []))
	};
}
export const echoPath = (code: string): string => `/api/tickets/${encodeURIComponent(code)}/echo`;

/** What the server answered to a report. */
export type Opened = { code: string; key: string };
export const isOpened = (answer: unknown): answer is Opened =>
	typeof answer === 'object' &&
	answer !== null &&
	'code' in answer &&
	typeof answer.code === 'string' &&
	'key' in answer &&
	typeof answer.key === 'string';
