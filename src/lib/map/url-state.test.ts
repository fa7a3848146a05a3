import { describe, expect, it } from 'vitest';
import type { Layer } from '#geo/layer.ts';
import { readUrl, writeUrl, type UrlState } from './url-state.ts';

const layer = (id: string, shown?: boolean): Layer => ({
	id,
	name: { zh: id, en: id },
	slot: 'place',
	audience: 'public',
	looks: [{ tone: 'red' }],
	describe: () => ({ title: id, lines: [] }),
	...(shown === undefined ? {} : { shown })
});
const layers = [layer('grids'), layer('stations'), layer('leaders', false)];
const read = (query: string) => readUrl(new URLSearchParams(query), layers);
const plain: UrlState = {
	layers: ['grids', 'stations'],
	camera: null,
	selection: null,
	theme: 'auto',
	locale: 'zh'
};

describe('the address of the map', () => {
	it('says nothing when everything is as at first', () => {
		expect(read('')).toEqual(plain);
		expect(writeUrl(plain, layers)).toBe('');
	});

	it.each<Partial<UrlState>>([
		{ layers: [] },
		{ layers: ['leaders'] },
		{ camera: { lng: 115.33512, lat: 22.96501, zoom: 15.25 } },
		{ selection: { layer: 'stations', id: 'S:01,a' } },
		{ selection: { lng: 115.335123, lat: -22.965 } },
		{ theme: 'night', locale: 'en' }
	])('comes back as it was written: %j', (change) => {
		const state = { ...plain, ...change };
		expect(read(writeUrl(state, layers))).toEqual(state);
	});

	it.each([
		'camera=1,2',
		'camera=,,',
		'camera=1,99,3',
		'at=x,y',
		'at=200,1',
		'sel=nothing',
		'theme=neon',
		'lang=fr'
	])('takes %s for not said', (query) => expect(read(query)).toEqual(plain));

	it('drops layers that do not exist', () => {
		expect(read('layers=stations,unicorns').layers).toEqual(['stations']);
	});

	it('stays readable', () => {
		const state: UrlState = {
			...plain,
			camera: { lng: 1, lat: 2, zoom: 3 },
			selection: { layer: 'grids', id: 'G1' }
		};
		expect(writeUrl(state, layers)).toBe('?camera=1.00000,2.00000,3.00&sel=grids:G1');
	});
});
