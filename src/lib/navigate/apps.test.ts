import gcoord from 'gcoord';
import { describe, expect, it } from 'vitest';
import { navigationLinks, type MapApp } from './apps.ts';

/** Twenty places from Kashgar to Fuyuan, one of them the demonstration town. */
const places: readonly (readonly [name: string, lng: number, lat: number])[] = [
	['北京', 116.3913, 39.9075],
	['上海', 121.4737, 31.2304],
	['广州', 113.2644, 23.1291],
	['深圳', 114.0579, 22.5431],
	['海丰', 115.3236, 22.9661],
	['示范镇', 115.3702, 22.7888],
	['合肥', 117.2272, 31.8206],
	['西安', 108.9402, 34.3416],
	['成都', 104.0665, 30.5723],
	['重庆', 106.5516, 29.563],
	['武汉', 114.3055, 30.5928],
	['哈尔滨', 126.535, 45.8038],
	['乌鲁木齐', 87.6168, 43.8256],
	['喀什', 75.9891, 39.4704],
	['拉萨', 91.1409, 29.6456],
	['昆明', 102.8329, 24.8801],
	['三亚', 109.5119, 18.2528],
	['漠河', 122.5386, 52.9721],
	['抚远', 134.3078, 48.3647],
	['南京', 118.7969, 32.0603]
];

/** Longitude and latitude as the link hands them over. */
const handed: Readonly<Record<MapApp, (query: URLSearchParams) => number[]>> = {
	amap: (q) => (q.get('to') ?? '').split(',').slice(0, 2).map(Number),
	tencent: (q) => (q.get('tocoord') ?? '').split(',').map(Number).reverse(),
	baidu: (q) => (q.get('location') ?? '').split(',').map(Number).reverse(),
	apple: (q) => (q.get('daddr') ?? '').split(',').map(Number).reverse(),
	google: (q) => (q.get('destination') ?? '').split(',').map(Number).reverse()
};

describe('navigation links', () => {
	it.each(places)("%s reaches each of the five map apps in the app's own system", (name, lng, lat) => {
		const links = navigationLinks({ lng, lat, name }, 'zh');
		expect(links.map(({ app }) => app).sort()).toEqual(['amap', 'apple', 'baidu', 'google', 'tencent']);
		for (const { app, href } of links) {
			const system = app === 'baidu' ? gcoord.BD09 : gcoord.GCJ02;
			const [x, y] = gcoord.transform<[number, number]>([lng, lat], gcoord.WGS84, system);
			const [a = NaN, b = NaN] = handed[app](new URL(href).searchParams);
			expect(Math.abs(a - x), `${app} ${name}`).toBeLessThan(1e-6);
			expect(Math.abs(b - y), `${app} ${name}`).toBeLessThan(1e-6);
			// Untouched WGS 84 would lead hundreds of metres astray.
			expect(
				Math.hypot((a - lng) * 111_000 * Math.cos((lat * Math.PI) / 180), (b - lat) * 111_000)
			).toBeGreaterThan(200);
		}
	});

	it('takes no name for more than a name', () => {
		const name = '红宫,&to=0,0|<script>';
		for (const { href } of navigationLinks({ lng: 115.3702, lat: 22.7888, name }, 'zh')) {
			const { searchParams, hostname } = new URL(href);
			expect(searchParams.getAll('to').length).toBeLessThanOrEqual(1);
			expect(hostname).toMatch(/(amap|qq|baidu|apple|google)\.com$/);
			expect(href).not.toMatch(/[<>|]/);
		}
	});
});
