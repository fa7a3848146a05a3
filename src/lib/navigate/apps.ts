import { fromWgs84, type Crs } from '#geo/crs/to-wgs84.ts';
import type { Locale, Words } from '#geo/layer.ts';

export type MapApp = 'amap' | 'tencent' | 'baidu' | 'apple' | 'google';
/** Where somebody wants to go: degrees in WGS 84. */
export type Destination = { lng: number; lat: number; name: string };
export type NavigationLink = { app: MapApp; name: string; href: string };

type App = { name: Words; crs: Crs; href: (at: { lng: string; lat: string }, name: string) => string };

/** Whom the map apps write down as having sent somebody. */
const SOURCE = 'minqing';

/** Six decimals are eleven centimetres. */
const degrees = (value: number): string => value.toFixed(6);

const query = (address: string, parameters: Record<string, string>): string =>
	`${address}?${new URLSearchParams(parameters)}`;

/**
 * The map apps, each with the coordinate system that it understands: what Amap, Tencent, Apple and Google draw of the mainland's streets is shifted to
 * GCJ-02, Baidu's once more to BD-09. A position handed over in another system leads to the wrong door, 300 to 700 metres off.
 * All are web addresses: with the app on the phone they open it, else a page.
 */
const apps: Readonly<Record<MapApp, App>> = {
	amap: {
		name: { zh: '高德地图', en: 'Amap' },
		crs: 'gcj02',
		href: ({ lng, lat }, name) =>
			query('https://uri.amap.com/navigation', {
				to: `${lng},${lat},${name}`,
				mode: 'walk',
				coordinate: 'gaode',
				src: SOURCE,
				callnative: '1'
			})
	},
	tencent: {
		name: { zh: '腾讯地图', en: 'Tencent Maps' },
		crs: 'gcj02',
		href: ({ lng, lat }, name) =>
			query('https://apis.map.qq.com/uri/v1/routeplan', {
				type: 'walk',
				to: name,
				tocoord: `${lat},${lng}`,
				coord_type: '2',
				referer: SOURCE
			})
	},
	baidu: {
		name: { zh: '百度地图', en: 'Baidu Maps' },
		crs: 'bd09',
		href: ({ lng, lat }, name) =>
			query('https://api.map.baidu.com/marker', {
				location: `${lat},${lng}`,
				title: name,
				content: name,
				coord_type: 'bd09ll',
				output: 'html',
				src: SOURCE
			})
	},
	apple: {
		name: { zh: '苹果地图', en: 'Apple Maps' },
		crs: 'gcj02',
		href: ({ lng, lat }) => query('https://maps.apple.com/', { daddr: `${lat},${lng}`, dirflg: 'w' })
	},
	google: {
		name: { zh: '谷歌地图', en: 'Google Maps' },
		crs: 'gcj02',
		href: ({ lng, lat }) =>
			query('https://www.google.com/maps/dir/', {
				api: '1',
				destination: `${lat},${lng}`,
				travelmode: 'walking'
			})
	}
};

const order: Readonly<Record<Locale, readonly MapApp[]>> = {
	zh: ['amap', 'tencent', 'baidu', 'apple', 'google'],
	en: ['apple', 'google', 'amap', 'tencent', 'baidu']
};

/** A link for each map app, in the order in which the reader is likely to have them. A comma in a name would end it. */
export function navigationLinks({ lng, lat, name }: Destination, locale: Locale): NavigationLink[] {
	const plain = name.replace(/[,，|]/g, ' ').trim();
	return order[locale].map((app) => {
		const { name: words, crs, href } = apps[app];
		const [x, y] = fromWgs84([lng, lat], crs);
		return { app, name: words[locale], href: href({ lng: degrees(x), lat: degrees(y) }, plain) };
	});
}
