import { card, read, type Layer } from '../layer.ts';
import { withHours } from '../opening-hours.ts';

/** 红色文化点: sites that keep the memory of the revolution, stops of the tours. */
export default {
	id: 'red-sites',
	name: { zh: '红色文化点', en: 'Red-culture sites' },
	slot: 'place',
	audience: 'public',
	looks: [{ tone: 'rose', symbol: 'star', shape: 'hexagon' }],
	describe: (properties, locale) =>
		card(withHours(properties, locale), locale, {
			period: { zh: '年代', en: 'Period' },
			level: { zh: '级别', en: 'Level' },
			summary: { zh: '简介', en: 'About' },
			openingHours: { zh: '开放时间', en: 'Open' },
			address: { zh: '地址', en: 'Address' },
			note: { zh: '说明', en: 'Note' }
		}),
	/** The stop of a tour that it is, else its own page; of a site of which nothing is told there is none. */
	page(properties) {
		const [tour, code] = ['tour', 'code'].map((key) => encodeURIComponent(read(properties, key, 'zh')));
		if (tour) return `/tours/${tour}?stop=${code}`;
		return properties.told === true ? `/sites/${code}` : null;
	}
} satisfies Layer;
