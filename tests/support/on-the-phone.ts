import type { Page } from 'playwright-core';
import type { WholeTicket } from '../../src/lib/map/api.ts';
import type { Letter } from '../../src/lib/outbox/letter.ts';

/** A spot in a grid, and who leads that grid. */
export type Ground = { lng: number; lat: number; grid: string; leader: string };

/** A spot in a grid of the demonstration town. */
export async function someGrid(server: string): Promise<Ground> {
	const list = (await (await fetch(`${server}/api/tickets?state=open&limit=500`)).json()) as {
		features: {
			geometry: { coordinates: [number, number] } | null;
			properties: { rule: string; code: string };
		}[];
	};
	const inGrid = list.features.find(({ geometry, properties }) => geometry && properties.rule === 'covers')!;
	const asked = await fetch(`${server}/api/tickets/${inGrid.properties.code}`);
	const { grid, duty } = (await asked.json()) as WholeTicket;
	const [lng, lat] = inGrid.geometry!.coordinates;
	return { lng, lat, grid: grid!.code, leader: duty.leader!.name! };
}

/** Whether the device has everything that the field page needs without a network, these tickets whole. */
export const isKept = (page: Page, codes: string[]): Promise<boolean> =>
	page.evaluate(async (all) => {
		const mine = await caches.open('mine');
		const kept = (await mine.keys()).map(({ url }) => new URL(url).pathname);
		const needed = all.flatMap((one) => [`/api/tickets/${one}`, `/api/tickets/${one}/posts`]);
		return ['/api/my/tickets', '/api/my/grids', '/field/__data.json', ...needed].every((path) =>
			kept.includes(path)
		);
	}, codes);

/** What the report of a resident left in the device when they pressed "send": a report, and a picture after another. */
export const leaveReport = (
	page: Page,
	id: string,
	{ lng, lat }: { lng: number; lat: number },
	pictures: readonly Buffer[]
): Promise<void> =>
	page.evaluate(
		async ({ id, lng, lat, photos }) => {
			const letter = (more: Partial<Letter>): Letter => ({
				...{
					id,
					as: null,
					after: null,
					path: '/api/tickets',
					body: { json: null },
					key: null,
					label: '上报'
				},
				...{ madeAt: Date.now(), state: { is: 'waiting' } },
				...more
			});
			const json = { title: '榕树下的石凳断了', category: 'other', lng, lat };
			const blobs = photos.map((data) => new Blob([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))]));
			const all = [
				letter({ body: { json } }),
				...blobs.map((blob, i) =>
					letter({
						...{ id: `${id.slice(0, -1)}${i + 1}`, after: id, body: { blob } },
						path: '/api/tickets/{code}/photographs?kind=before'
					})
				)
			];
			const opened = indexedDB.open('minqing');
			await new Promise((done) => (opened.onsuccess = done));
			const write = opened.result.transaction('letters', 'readwrite');
			for (const one of all) write.objectStore('letters').add(one);
			await new Promise((done) => (write.oncomplete = done));
		},
		{ id, lng, lat, photos: pictures.map((picture) => picture.toString('base64')) }
	);

/** How a letter stands on the device. */
export const stateOf = (page: Page, id: string): Promise<Letter['state'] | undefined> =>
	page.evaluate(async (id) => {
		const opened = indexedDB.open('minqing');
		await new Promise((done) => (opened.onsuccess = done));
		const read = opened.result.transaction('letters').objectStore('letters').index('id').get(id);
		await new Promise((done) => (read.onsuccess = done));
		return (read.result as Letter | undefined)?.state;
	}, id);
