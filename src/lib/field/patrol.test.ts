import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toWgs84 } from '#geo/crs/to-wgs84.ts';
import { openOutbox, type Outbox } from '../outbox/outbox.svelte.ts';
import { drafts } from '../outbox/store.ts';
import { Patrol } from './patrol.svelte.ts';

type Found = (at: { coords: { longitude: number; latitude: number } }) => void;

const lid = { note: '井盖松动', category: null, photographs: [], spot: null };
const labels = { report: '上报', found: '发现' };
const coords = { longitude: 115.33, latitude: 22.97 };
let outbox: Outbox;
let patrol: Patrol;
let found: Found;
let walked: Found;
/** How many look where the phone is. */
let watching = 0;

beforeEach(async () => {
	watching = 0;
	vi.spyOn(drafts, 'keep').mockResolvedValue();
	outbox = openOutbox(undefined, { as: 'a' });
	vi.spyOn(outbox, 'write').mockImplementation((letter) =>
		Promise.resolve({
			...{ id: 'l', as: 'a', after: null, key: null, madeAt: 0, state: { is: 'waiting' } },
			...letter
		} as Awaited<ReturnType<Outbox['write']>>)
	);
	vi.stubGlobal('navigator', {
		geolocation: {
			getCurrentPosition: (is: Found) => (found = is),
			watchPosition: (is: Found) => {
				walked = is;
				return ++watching;
			},
			clearWatch: () => watching--
		}
	});
	vi.stubGlobal('localStorage', { getItem: () => null });
	patrol = new Patrol(outbox, 'a');
	await patrol.start({ code: 'g', name: '网格' }, '开始');
	vi.mocked(outbox.write).mockClear();
});
afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

test('two taps while the place is being found make one ticket', async () => {
	const [first, second] = [patrol.report(lid, labels), patrol.report(lid, labels)];
	expect(patrol.finding).toBe(true);
	found({ coords });
	expect([await first, await second]).toEqual([true, false]);
	expect(outbox.write).toHaveBeenCalledTimes(1);
	expect([patrol.finding, patrol.walk?.noted]).toEqual([false, 1]);
});

test('a phone that gives GCJ-02 and was said to is believed: the ticket and the way are in WGS 84', async () => {
	vi.stubGlobal('localStorage', { getItem: () => 'yes' });
	await patrol.setTracked(true);
	walked({ coords });
	const reported = patrol.report(lid, labels);
	found({ coords });
	await reported;
	const [lng, lat] = toWgs84([coords.longitude, coords.latitude], 'gcj02');
	expect(vi.mocked(outbox.write).mock.calls[0]?.[0].body).toEqual({ json: { title: '井盖松动', lng, lat } });
	await vi.waitFor(() => expect(patrol.walk?.track).toEqual([[lng, lat]]));
});

test('what was walked while the place was being found stays', async () => {
	await patrol.setTracked(true);
	const reported = patrol.report(lid, labels);
	walked({ coords });
	found({ coords });
	await reported;
	expect(patrol.walk).toMatchObject({ noted: 1, track: [[115.33, 22.97]] });
});

test('a round that ended meanwhile stays ended, and nothing is reported from it', async () => {
	const reported = patrol.report(lid, labels);
	await patrol.end('结束');
	found({ coords });
	expect(await reported).toBe(false);
	expect(patrol.walk).toBe(null);
	expect(outbox.write).toHaveBeenCalledTimes(1);
});

test('a position that comes while the end is being written down does not bring the round back, with its way', async () => {
	await patrol.setTracked(true);
	let written: () => void = () => {};
	vi.mocked(outbox.write).mockImplementation(() => new Promise((is) => (written = () => is({} as never))));
	const ended = patrol.end('结束');
	vi.mocked(drafts.keep).mockClear();
	walked({ coords });
	await vi.waitFor(() => expect(outbox.write).toHaveBeenCalled());
	written();
	await ended;
	await Promise.resolve();
	expect(drafts.keep).not.toHaveBeenCalled();
	expect([patrol.walk, watching]).toEqual([null, 0]);
});

test('a round whose end cannot be written down goes on, and so does its way', async () => {
	await patrol.setTracked(true);
	vi.mocked(outbox.write).mockRejectedValueOnce(new Error('full'));
	await expect(patrol.end('结束')).rejects.toThrow('full');
	expect(watching).toBe(1);
	walked({ coords });
	await vi.waitFor(() => expect(patrol.walk?.track).toEqual([[115.33, 22.97]]));
	await patrol.end('结束');
	expect(patrol.walk).toBe(null);
});

test('a ticket of a round has its category, its photographs, and the place that was tapped on the map', async () => {
	const blob = new Blob(['jpeg']);
	const spot = { lng: 115.34, lat: 22.96 };
	await patrol.report({ ...lid, category: 'road', photographs: [blob], spot }, labels);
	const [[report, { followedBy = [] } = {}] = []] = vi.mocked(outbox.write).mock.calls;
	expect(report?.body).toEqual({ json: { title: '井盖松动', category: 'road', ...spot } });
	const [found, picture] = followedBy.map(({ body }) => body);
	expect(found).toMatchObject({ json: { note: '井盖松动', category: 'road', ticket: '{code}' } });
	expect(picture).toEqual({ blob });
});

test('without a place it can be tried again', async () => {
	vi.stubGlobal('navigator', {
		geolocation: {
			getCurrentPosition: (_: Found, failed: (why: Error) => void) => failed(new Error('denied'))
		}
	});
	await expect(patrol.report(lid, labels)).rejects.toThrow('denied');
	expect([patrol.finding, patrol.walk?.noted]).toEqual([false, 0]);
});
