import { z } from 'zod';
import { slots } from '#geo/layer.ts';
import { dutyBody, dutyQuery, layerQuery, searchQuery } from '../requests.ts';
import { dutyAnswer } from './answers.ts';
import { everybody, words, type Endpoint } from './endpoint.ts';

const legend = z.object({
	name: z.string(),
	nameEn: z.string(),
	tone: z.string(),
	shape: z.string(),
	symbol: z.string().nullable()
});
const layerList = z.array(
	z.object({
		id: z.string(),
		name: z.string(),
		nameEn: z.string(),
		slot: z.enum(slots),
		audience: z.enum(['public', 'staff']),
		legend: z.array(legend),
		count: z.int()
	})
);
const foundList = z.array(
	z.object({
		kind: z.enum(['area', 'place', 'ticket']),
		layer: z.string(),
		code: z.string(),
		name: z.string(),
		nameEn: z.string().nullable(),
		detail: z.string().nullable(),
		lng: z.number(),
		lat: z.number(),
		bbox: z.tuple([z.number(), z.number(), z.number(), z.number()])
	})
);
export const collection = z.object({
	type: z.literal('FeatureCollection'),
	features: z.array(
		z.object({
			type: z.literal('Feature'),
			id: z.string(),
			geometry: z.record(z.string(), z.unknown()).nullable(),
			properties: z.record(z.string(), z.unknown())
		})
	)
});

const place = {
	lng: words('经度，十进制度数', 'longitude in decimal degrees'),
	lat: words('纬度，十进制度数', 'latitude in decimal degrees'),
	crs: words('所给坐标的坐标系', 'the coordinate system of what is given'),
	at: words(
		'按那一刻的边界和任职；不写即现在，只写日期即北京时间当天零点',
		'by the boundaries and posts of that moment; now where left out, and 00:00 in Beijing where it is a date alone'
	)
};
const answered = {
	outcome: 'grid',
	rule: 'covers',
	grid: { code: '441502001001-01', name: '红宫一网格', version: 1 },
	leader: { name: '演示网格长', post: '红宫一网格网格长' },
	border_m: 38.2,
	runner_up: { code: '441502001001-02', name: '红宫二网格' },
	suspect: [],
	at: [115.36215, 22.78731]
};

export const map: readonly Endpoint[] = [
	{
		method: 'GET',
		path: '/api/duty',
		area: 'map',
		summary: words('这个点由谁负责，为什么', 'Who answers for a point, and why'),
		who: everybody,
		query: dutyQuery,
		fields: place,
		answers: [
			{
				status: 200,
				what: words('一个答复，总有一个', 'one answer; there is always one'),
				body: dutyAnswer,
				example: answered
			}
		],
		example: { path: '/api/duty?lng=115.36215&lat=22.78731' }
	},
	{
		method: 'POST',
		path: '/api/duty',
		area: 'map',
		summary: words('一次问最多一万个点', 'The same for up to 10,000 points at a time'),
		who: everybody,
		body: dutyBody,
		fields: { points: words('要问的点', 'the points that are asked about'), at: place.at },
		answers: [
			{
				status: 200,
				what: words('按所给的顺序', 'the answers, in the order given'),
				body: z.object({ answers: z.array(dutyAnswer) }),
				example: { answers: [answered] }
			}
		],
		example: { path: '/api/duty', body: { points: [{ lng: 115.36215, lat: 22.78731 }] } }
	},
	{
		method: 'GET',
		path: '/api/layers',
		area: 'map',
		summary: words('地图的图层和图例', 'The layers of the map, lowest first, with their legends'),
		who: everybody,
		answers: [{ status: 200, what: words('全部公开图层', 'every public layer'), body: layerList }],
		example: { path: '/api/layers' }
	},
	{
		method: 'GET',
		path: '/api/layers/{id}.geojson',
		area: 'map',
		summary: words('一个图层的内容(GeoJSON)', 'What a layer shows, as GeoJSON'),
		more: words('带 ETag，可压缩；只有公开的内容', 'With an ETag, compressed; public rows only'),
		who: everybody,
		params: z.object({ id: z.string() }),
		query: layerQuery,
		fields: {
			id: words('图层的名称，见 /api/layers', 'the name of a layer, as /api/layers gives it'),
			bbox: words('西，南，东，北(WGS 84)', 'west,south,east,north (WGS 84)')
		},
		answers: [
			{
				status: 200,
				what: words('要素集合', 'a collection of features'),
				body: collection,
				type: 'application/geo+json'
			},
			{ status: 304, what: words('没有变化(If-None-Match)', 'nothing has changed (If-None-Match)') }
		],
		refusals: { 404: words('没有这个图层', 'there is no such layer') },
		example: { path: '/api/layers/grids.geojson?bbox=115.3,22.7,115.4,22.8' }
	},
	{
		method: 'GET',
		path: '/api/search',
		area: 'map',
		summary: words(
			'按名称、编号、拼音或首字母查找',
			'Areas, places and tickets by name, code, pinyin or initials'
		),
		who: everybody,
		query: searchQuery,
		fields: {
			q: words('要找的字', 'what to look for'),
			limit: words('最多几条', 'how many at most')
		},
		answers: [{ status: 200, what: words('最像的在前', 'the best match first'), body: foundList }],
		example: { path: '/api/search?q=hg' }
	}
];
