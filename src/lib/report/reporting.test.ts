import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Letter } from '$lib/outbox/letter.ts';
import type { NewLetter } from '$lib/outbox/outbox.svelte.ts';
import { Reporting } from './reporting.svelte.ts';

type Found = (at: { coords: { longitude: number; latitude: number; accuracy: number } }) => void;

const gps = { coords: { longitude: 115.33, latitude: 22.97, accuracy: 8 } };
const picked = { lng: 115.4, lat: 22.9, from: 'map' } as const;
let reporting: Reporting;
let found: Found;

beforeEach(() => {
	vi.stubGlobal('navigator', { geolocation: { getCurrentPosition: (is: Found) => (found = is) } });
	reporting = new Reporting({ categories: [], nearestM: 200, home: null });
});
afterEach(() => vi.unstubAllGlobals());

const letter = (id: string, body: Letter['body']): Letter => ({
	...{ id, as: null, after: null, path: '/api/tickets', body, key: null, label: id, madeAt: 0 },
	state: { is: 'refused', status: 422, sentence: '', at: 0 }
});
const refused = letter('l1', { json: { title: '井盖松了', category: 'road', lng: 115.3, lat: 22.9 } });
const pictures = [letter('l2', { blob: new Blob(['1']) })];

test('the phone says where it is; a spot that was picked meanwhile stays', async () => {
	const first = reporting.locate();
	found(gps);
	await first;
	expect(reporting.draft.spot).toMatchObject({ lng: 115.33, from: 'gps' });
	const late = reporting.locate();
	reporting.draft.spot = picked;
	found(gps);
	await late;
	expect([reporting.draft.spot, reporting.positioning]).toEqual([picked, '']);
});

test('what the phone says too late does not land in the next report', async () => {
	const late = reporting.locate();
	reporting.draft.spot = picked;
	await echoed();
	expect(reporting.draft.spot).toBe(null);
	found(gps);
	await late;
	expect(reporting.draft.spot).toBe(null);
});

/** Sends what is in the form, as 「我也遇到了」. @returns the letter that was written */
async function echoed(): Promise<NewLetter> {
	const write = vi.fn<(letter: NewLetter) => Promise<{ id: string }>>(() => Promise.resolve({ id: 'l9' }));
	const forget = vi.fn(() => Promise.resolve());
	reporting.outbox = { letters: [], write, forget } as never;
	await reporting.echo('20261122-000042', '路灯');
	expect(reporting.sent).toBe('l9');
	return write.mock.calls[0]![0];
}

test('two taps send one report', async () => {
	let written: (letter: { id: string }) => void = () => {};
	const write = vi.fn(() => new Promise<{ id: string }>((is) => (written = is)));
	reporting.outbox = { letters: [], write } as never;
	const taps = [reporting.echo('20261122-000042', '路灯'), reporting.echo('20261122-000042', '路灯')];
	written({ id: 'l9' });
	await Promise.all(taps);
	expect(write).toHaveBeenCalledTimes(1);
});

test('where 「我也遇到了」 is refused, the report that was begun comes back', async () => {
	reporting.draft.fill({ category: 'road', words: '井盖松了', spot: picked, name: '', phone: '13800138000' });
	reporting.draft.add(new Blob(['1']));
	const written = await echoed();
	expect(reporting.draft.isEmpty).toBe(true);
	expect(JSON.stringify(written.body)).toBe('{"json":{}}');
	expect(await reporting.takeBack({ ...letter('l9', written.body), gaveUp: written.gaveUp }, [])).toBe(true);
	expect(reporting.draft).toMatchObject({ words: '井盖松了', category: 'road', spot: picked });
	expect(reporting.draft.phone).toBe('13800138000');
	expect(reporting.draft.photographs).toHaveLength(1);
});

test('a refused report comes back where nothing is being written, whatever place the page began with', async () => {
	await echoed();
	reporting.draft.spot = picked;
	expect(await reporting.takeBack(refused, pictures)).toBe(true);
	expect(reporting.draft).toMatchObject({ words: '井盖松了', category: 'road', spot: { lng: 115.3 } });
	expect(reporting.draft.photographs).toHaveLength(1);
	expect(reporting.outbox?.forget).toHaveBeenCalledWith('l1');
});

test.each(['words', 'photographs'])('a refused report waits where there are %s of another', async (what) => {
	await echoed();
	if (what === 'words') reporting.draft.words = '路灯不亮';
	else reporting.draft.add(new Blob(['2']));
	const before = { words: reporting.draft.words, photographs: reporting.draft.photographs };
	expect(await reporting.takeBack(refused, pictures)).toBe(false);
	expect(reporting.draft).toMatchObject(before);
	expect(reporting.outbox?.forget).not.toHaveBeenCalled();
});
