import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xml2js, type ElementCompact } from 'xml-js';
import { geojson } from './geojson.ts';
import { gpx } from './gpx.ts';
import type { Stop, Tour } from './tour.ts';

const none = { zh: null, en: null };
const stop = (position: number, zh: string, leg: [number, number][], text = '短文'): Stop => ({
	code: `red-0${position}`,
	name: { zh, en: `Stop ${position}` },
	at: [115.33 + position / 1000, 22.96],
	period: null,
	level: null,
	address: null,
	hours: null,
	open: [],
	openKnownTo: 0,
	provisional: [],
	content: {
		people: [],
		events: [],
		access: { steps: 0, toilets: false, seats: false, wheels: true },
		short: { zh: text, en: 'A short text' },
		long: { zh: text, en: 'A long text' },
		sources: [],
		pictures: [],
		sound: none,
		questions: []
	},
	position,
	leg,
	legM: 100,
	legSteps: []
});
const tour = (title = '红色小路', text?: string): Tour => ({
	slug: 'a-way',
	name: { zh: title, en: 'A way' },
	intro: { zh: '走走', en: 'Walk' },
	forWhom: { zh: '大家', en: 'Everybody' },
	minutes: 60,
	metres: 200,
	wheels: false,
	stops: [
		stop(1, '渡口', [], text),
		stop(2, '桥', [[115.331, 22.9601], [115.3315, 22.9602], [115.332, 22.9601]], text), // prettier-ignore
		stop(3, '红场', [[115.332, 22.9601], [115.333, 22.9601]], text) // prettier-ignore
	]
});
const page = 'https://minqing.example.cn/tours/a-way?lang=en&x=1';
type Point = {
	_attributes: { lat: string; lon: string };
	name?: { _text: string };
	desc?: { _text: string };
};
const read = (text: string) => {
	const { gpx } = xml2js(text, { compact: true }) as ElementCompact;
	const whole = gpx as {
		metadata: ElementCompact;
		wpt: Point[];
		trk: { name: { _text: string }; trkseg: { trkpt: Point[] } };
	} & ElementCompact;
	return whole;
};
const at = ({ _attributes: { lat, lon } }: Point) => [Number(lon), Number(lat)];

describe('a tour to take along', () => {
	it('is GPX 1.1: its stops as waypoints in the language asked, its line as one track', () => {
		const { _attributes, metadata, wpt, trk } = read(gpx(tour(), 'zh', page));
		expect(_attributes).toMatchObject({ version: '1.1', xmlns: 'http://www.topografix.com/GPX/1/1' });
		expect(metadata).toMatchObject({ name: { _text: '红色小路' }, link: { _attributes: { href: page } } });
		expect(wpt.map((one) => one.name?._text)).toEqual(['1 渡口', '2 桥', '3 红场']);
		expect(wpt.map(at)).toEqual(tour().stops.map((one) => one.at));
		// The corner where two legs meet is said once.
		expect(trk.trkseg.trkpt.map(at)).toEqual([
			[115.331, 22.9601],
			[115.3315, 22.9602],
			[115.332, 22.9601],
			[115.333, 22.9601]
		]);
		const english = read(gpx(tour(), 'en', page));
		expect(english.wpt.map((one) => one.name?._text)).toEqual(['1 Stop 1', '2 Stop 2', '3 Stop 3']);
		expect(english.trk.name._text).toBe('A way');
	});

	it('stays well-formed XML whatever the texts say', () => {
		const nasty = fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", ']]>', '\u0000', '\u000b', '\ud800', '红', 'a', '\n') }); // prettier-ignore
		fc.assert(
			fc.property(nasty, nasty, (title, text) => {
				const kept = (said: string) => said.replace(/[\u0000\u000b\ud800]/g, '');
				const { wpt, trk } = read(gpx(tour(`x${title}`, `x${text}`), 'zh', page));
				expect(trk.name._text).toBe(`x${kept(title)}`);
				expect(wpt[0]?.desc?._text).toBe(`x${kept(text)}`);
			})
		);
	});

	it('is GeoJSON: the line first, then the stops', () => {
		const { features } = geojson(tour(), 'en');
		expect(features.map(({ geometry: { type }, properties }): unknown[] => [type, properties?.name])).toEqual(
			[
				['LineString', 'A way'],
				['Point', 'Stop 1'],
				['Point', 'Stop 2'],
				['Point', 'Stop 3']
			]
		);
		expect(features[0]).toHaveProperty('geometry.coordinates.length', 4);
	});
});
