import { expect, test } from 'vitest';
import { SITE_TEXTS } from '#geo/demo/tours/site-texts.ts';
import { siteContent } from './site.ts';
import { asScript, tourSchema } from './schema-org.ts';
import type { Stop, Tour } from './tour.ts';

const both = (text: string) => ({ zh: text, en: text });
const stop = (code: string, position: number): Stop => ({
	code,
	position,
	name: both(`${code}</script><b>`),
	at: [115.33, 22.96],
	period: null,
	level: null,
	address: '文化街 1 号',
	hours: null,
	// 2026-11-23 00:00 to 02:00 in Beijing: a night that began the day before.
	open: [{ from: Date.parse('2026-11-22T07:00:00+08:00'), to: Date.parse('2026-11-23T02:00:00+08:00') }],
	openKnownTo: Date.parse('2026-12-08T00:00:00+08:00'),
	provisional: [],
	content: siteContent.parse({ ...SITE_TEXTS['red-01'], pictures: [], sound: { zh: null, en: null } }),
	leg: [],
	legM: 0,
	legSteps: []
});
const tour: Tour = {
	slug: 'whole-street',
	name: both('从渡口到东门'),
	intro: both('走一走。'),
	forWhom: both('大家'),
	minutes: 180,
	metres: 4000,
	wheels: false,
	stops: [stop('red-01', 1), stop('red-02', 2)]
};

test('A tour is a trip with its stops in their order, each with its place and its hours by the clock of Beijing', () => {
	expect(tourSchema(tour, 'https://minqing.example.cn', 'zh')).toMatchObject({
		'@type': 'TouristTrip',
		url: 'https://minqing.example.cn/tours/whole-street',
		itinerary: {
			numberOfItems: 2,
			itemListElement: [
				{
					position: 1,
					item: {
						'@type': 'TouristAttraction',
						url: 'https://minqing.example.cn/tours/whole-street?stop=red-01',
						geo: { longitude: 115.33, latitude: 22.96 },
						openingHoursSpecification: [
							{ validFrom: '2026-11-22', opens: '07:00', validThrough: '2026-11-22', closes: '02:00' }
						]
					}
				},
				{ position: 2 }
			]
		}
	});
});

test.each([
	// An evening that ends after midnight is not open the next evening too.
	['2026-10-01 18:00', '2026-10-02 02:00', ['2026-10-01 18:00 02:00']],
	['2026-10-01 18:00', '2026-10-02 00:00', ['2026-10-01 18:00 00:00']],
	['2026-10-01 00:00', '2026-10-02 00:00', ['2026-10-01 00:00 23:59']],
	[
		'2026-10-01 07:00',
		'2026-10-03 02:00',
		['2026-10-01 07:00 23:59', '2026-10-02 00:00 23:59', '2026-10-03 00:00 02:00']
	],
	['2026-10-01 00:00', '2026-10-17 00:00', [1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${day} 00:00 23:59`)]
])('Open from %s to %s is said day by day', (from, to, said) => {
	const at = (moment: string): number => Date.parse(`${moment.replace(' ', 'T')}:00+08:00`);
	const first = { ...stop('red-01', 1), open: [{ from: at(from), to: at(to) }] };
	expect(tourSchema({ ...tour, stops: [first] }, '', 'zh')).toMatchObject({
		itinerary: {
			itemListElement: [
				{
					item: {
						openingHoursSpecification: said.map((line) => {
							const [day, opens, closes] = line.split(' ');
							return { validFrom: day, validThrough: day, opens, closes };
						})
					}
				}
			]
		}
	});
});

test('No name leaves the script that it stands in', () => {
	const script = asScript(tourSchema(tour, '', 'zh'));
	expect(script.match(/<\/script>/g)).toHaveLength(1);
	const inner = script.replace(/^<script[^>]*>/, '').replace('</script>', '');
	expect(JSON.parse(inner)).toEqual(JSON.parse(JSON.stringify(tourSchema(tour, '', 'zh'))));
});
