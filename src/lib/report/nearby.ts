import { HttpError } from '$lib/map/api.ts';
import { alike, type Alike, type OpenTicket } from '../ticket/alike.ts';
import { coarseBox } from './box.ts';

/** An open report close by, as the public sees it. */
export type OpenNearby = OpenTicket & { categoryName: string; categoryNameEn: string };

/** So far apart may two pins for the same thing be. */
const NEAR_M = 250;
/** Below this it is most likely another thing, and reading about it costs time. */
const LIKELY = 0.05;

type Page = { features: { geometry: { coordinates: number[] } | null; properties: OpenNearby }[] };
const isPage = (value: unknown): value is Page =>
	typeof value === 'object' && value !== null && 'features' in value && Array.isArray(value.features);

/** Open reports of the surroundings, asked for by a box of whole hundredths of a degree. */
export async function openNear(spot: { lng: number; lat: number }): Promise<OpenNearby[]> {
	const answer = await fetch(`/api/tickets?state=open&limit=1000&bbox=${coarseBox(spot, NEAR_M).join()}`);
	if (!answer.ok) throw new HttpError(answer.status);
	const page: unknown = await answer.json();
	if (!isPage(page)) throw new TypeError('not a page of tickets');
	return page.features.map(({ geometry, properties }) => ({
		...properties,
		lng: geometry?.coordinates[0] ?? null,
		lat: geometry?.coordinates[1] ?? null
	}));
}

/** The first three that it may be, likeliest first; nothing before a category is chosen. Ranked on the phone: nobody learns the words. */
export function rank(
	open: readonly OpenNearby[],
	spot: { lng: number; lat: number },
	{ category, words }: { category: string | null; words: string }
): Alike<OpenNearby>[] {
	if (!category) return [];
	const report = { ...spot, category, words, at: Date.now() };
	return alike(report, open, { mostM: NEAR_M }).filter(({ likeness }) => likeness >= LIKELY);
}
