import { card, read, type Layer } from '../layer.ts';
import { withHours } from '../opening-hours.ts';

/** 骑手之家: where riders rest, drink, charge. */
export default {
	id: 'stations',
	name: { zh: '骑手之家', en: "Riders' stations" },
	slot: 'place',
	audience: 'public',
	looks: [{ tone: 'blue', symbol: 'bicycle', shape: 'square' }],
	describe: (properties, locale) =>
		card(withHours(properties, locale), locale, {
			facilities: { zh: '设施', en: 'Facilities' },
			seats: { zh: '休息座位', en: 'Seats' },
			openingHours: { zh: '开放时间', en: 'Open' },
			address: { zh: '地址', en: 'Address' }
		}),
	page: (properties) => `/stations/${encodeURIComponent(read(properties, 'code', 'zh'))}`
} satisfies Layer;
