import type { Locale } from '#geo/layer.ts';
import type { LngLat } from '#geo/crs/to-wgs84.ts';
import { inXml } from '../xml-text.ts';
import { lineOf } from './line.ts';
import type { Tour } from './tour.ts';

/**
 * A tour as GPX 1.1, for watches and walking apps: a waypoint for each stop, and its line as a track. It is no route of waypoints: an app would lay
 * its own way between them, or go straight through the houses.
 * @param page where the tour is told
 */
export function gpx(tour: Tour, locale: Locale, page: string): string {
	const name = tag('name', tour.name[locale]);
	const waypoints = tour.stops.map(({ at, name, position, content }) =>
		point('wpt', at, [
			tag('name', `${position} ${name[locale]}`),
			tag('desc', content.short[locale]),
			tag('sym', 'Flag')
		])
	);
	const track = lineOf(tour).map((at) => point('trkpt', at, []));
	return `<?xml version="1.0" encoding="UTF-8"?>
<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="Minqing">
<metadata>${name}${tag('desc', tour.intro[locale])}<link href="${escaped(page)}"/></metadata>
${waypoints.join('\n')}
<trk>${name}<trkseg>
${track.join('\n')}
</trkseg></trk>
</gpx>
`;
}

const tag = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

const point = (name: string, [lng, lat]: LngLat, inside: readonly string[]): string =>
	`<${name} lat="${lat.toFixed(7)}" lon="${lng.toFixed(7)}">${inside.join('')}</${name}>`;

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;'
};

/** As text or attribute of XML 1.0. */
const escaped = (text: string): string => inXml(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
