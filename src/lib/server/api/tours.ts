import { z } from 'zod';
import { needs } from '../../tour/around.ts';
import { siteContent } from '../../tour/site.ts';
import { tourFileQuery } from '../requests.ts';
import { everybody, words, type Endpoint } from './endpoint.ts';
import { collection } from './map.ts';

const both = z.object({ zh: z.string(), en: z.string() });
const at = z.tuple([z.number(), z.number()]);
const outlook = {
	open: z.array(z.object({ from: z.number(), to: z.number() })),
	openKnownTo: z.number()
};
const site = z.object({
	code: z.string(),
	name: both,
	at,
	period: z.string().nullable(),
	level: z.string().nullable(),
	address: z.string().nullable(),
	hours: both.nullable(),
	...outlook,
	provisional: z.array(z.int()),
	content: siteContent
});
const head = z.object({
	slug: z.string(),
	name: both,
	intro: both,
	forWhom: both,
	minutes: z.int(),
	metres: z.number(),
	wheels: z.boolean()
});
const streets = z.object({
	nodes: z.array(at),
	edges: z.array(
		z.object({
			from: z.int(),
			to: z.int(),
			kind: z.string(),
			name: z.string(),
			steps: z.boolean().optional()
		})
	)
});

const lang = words('名称和文字的语言', 'the language of names and texts');
const around = z.object({
	kind: z.enum(['stations', 'service-centres', 'red-sites']),
	code: z.string(),
	name: both,
	at,
	has: z.array(z.enum(needs)),
	hours: both.nullable(),
	...outlook
});

const slug = words('路线的名称，见 /api/tours', 'the name of a tour, as /api/tours gives it');
const same = { status: 304, what: words('没有变化(If-None-Match)', 'nothing has changed (If-None-Match)') };
const noTour = { 404: words('没有这条路线', 'there is no such tour') };

export const tours: readonly Endpoint[] = [
	{
		method: 'GET',
		path: '/api/tours',
		area: 'tours',
		summary: words('红色路线一览', 'The red-culture tours'),
		more: words(
			'只有已发布的；带 ETag，可压缩',
			'Published ones only, the longest walk first; with an ETag, compressed'
		),
		who: everybody,
		answers: [
			{
				status: 200,
				what: words('全部路线，长的在前', 'every tour'),
				body: z.array(head.extend({ stops: z.int(), picture: z.string().nullable() }))
			},
			same
		],
		example: { path: '/api/tours' }
	},
	{
		method: 'GET',
		path: '/api/tours/{slug}',
		area: 'tours',
		summary: words(
			'一条路线：站点、讲解和走法',
			'A tour: its stops, what is told there, and the ways between'
		),
		more: words(
			'路段沿街道计算；坐标为 WGS 84，长度为米。legSteps 是路段上有台阶的地方，从上一站算起。open 是今后 16 天的开放时段(毫秒)，到 openKnownTo 为止，再往后不知道',
			'Legs are computed along the streets; WGS 84, metres. `legSteps`: where a leg goes over steps, from the stop before. `open`: when it is open in the next 16 days, in milliseconds since 1970, as far as `openKnownTo`: after that nobody knows'
		),
		who: everybody,
		params: z.object({ slug: z.string() }),
		fields: { slug },
		answers: [
			{
				status: 200,
				what: words('整条路线', 'the whole tour'),
				body: head.extend({
					stops: z.array(
						site.extend({
							position: z.int(),
							leg: z.array(at),
							legM: z.number(),
							legSteps: z.array(z.object({ fromM: z.number(), toM: z.number() }))
						})
					)
				})
			},
			same
		],
		refusals: noTour,
		example: { path: '/api/tours/whole-street' }
	},
	{
		method: 'GET',
		path: '/api/tours/{slug}.gpx',
		area: 'tours',
		summary: words('带走路线(GPX 1.1)', 'A tour to take along (GPX 1.1)'),
		more: words(
			'站点为航点，路线为轨迹；手表和徒步软件都能打开',
			'Stops as waypoints, the line as a track; for watches and walking apps'
		),
		who: everybody,
		params: z.object({ slug: z.string() }),
		query: tourFileQuery,
		fields: { slug, lang },
		answers: [{ status: 200, what: words('GPX 文件', 'a GPX file'), type: 'application/gpx+xml' }, same],
		refusals: noTour,
		example: { path: '/api/tours/whole-street.gpx?lang=en' }
	},
	{
		method: 'GET',
		path: '/api/tours/{slug}.geojson',
		area: 'tours',
		summary: words('带走路线(GeoJSON)', 'A tour to take along (GeoJSON)'),
		who: everybody,
		params: z.object({ slug: z.string() }),
		query: tourFileQuery,
		fields: { slug, lang },
		answers: [
			{
				status: 200,
				what: words('先是路线，后是站点', 'its line, then its stops'),
				body: collection,
				type: 'application/geo+json'
			},
			same
		],
		refusals: noTour,
		example: { path: '/api/tours/whole-street.geojson?lang=en' }
	},
	{
		method: 'GET',
		path: '/api/tours/{slug}/streets',
		area: 'tours',
		summary: words(
			'路线周围的街道，供手机离线带路',
			'The streets about a tour, so that a phone can lead without a network'
		),
		more: words(
			'路线两侧 400 米以内;edges 的 from、to 是 nodes 里的序号(从 0 起)',
			'Within 400 m of its line; `from` and `to` of an edge are places in `nodes`, from 0 on'
		),
		who: everybody,
		params: z.object({ slug: z.string() }),
		fields: { slug },
		answers: [{ status: 200, what: words('街道网', 'nodes and edges'), body: streets }, same],
		refusals: noTour,
		example: { path: '/api/tours/whole-street/streets' }
	},
	{
		method: 'GET',
		path: '/api/tours/{slug}/around',
		area: 'tours',
		summary: words('路线附近的卫生间、饮水和座位', 'Toilets, water and seats by the way of a tour'),
		more: words(
			'骑手之家、党群服务中心和红色文化点，每站每样最近的六处；现在开不开由手机按 open 判断',
			"Riders' stations, service centres and sites, for each stop the six nearest of each; whether one is open now, the phone tells by `open`"
		),
		who: everybody,
		params: z.object({ slug: z.string() }),
		fields: { slug },
		answers: [{ status: 200, what: words('附近的地方', 'the places'), body: z.array(around) }, same],
		refusals: noTour,
		example: { path: '/api/tours/whole-street/around' }
	},
	{
		method: 'GET',
		path: '/api/sites/{code}',
		area: 'tours',
		summary: words('一个红色文化点', 'A red-culture site, and what is told there'),
		who: everybody,
		params: z.object({ code: z.string() }),
		fields: { code: words('文化点的编号', 'the code of the site') },
		answers: [{ status: 200, what: words('最近发布的内容', 'what was published last'), body: site }, same],
		refusals: { 404: words('没有这个文化点，或尚未发布', 'there is none, or it is not published') },
		example: { path: '/api/sites/red-01' }
	}
];
