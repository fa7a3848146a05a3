import { card, type Layer } from '../layer.ts';
import { withHours } from '../opening-hours.ts';

/** 党群服务中心、服务站: where the community does its business under one roof. */
export default {
	id: 'service-centres',
	name: { zh: '党群服务中心', en: 'Service centres' },
	slot: 'place',
	audience: 'public',
	looks: [
		{
			name: { zh: '服务中心', en: 'Service centre' },
			only: ['kind', 'centre'],
			tone: 'teal',
			symbol: 'people',
			shape: 'house'
		},
		{
			name: { zh: '服务站', en: 'Service station' },
			only: ['kind', 'station'],
			tone: 'teal',
			symbol: 'heart',
			from: 13.5
		}
	],
	describe: (properties, locale) =>
		card(withHours(properties, locale), locale, {
			kindName: { zh: '类型', en: 'Kind' },
			rooms: { zh: '场所', en: 'Rooms' },
			facilities: { zh: '设施', en: 'Facilities' },
			openingHours: { zh: '开放时间', en: 'Open' },
			address: { zh: '地址', en: 'Address' },
			phone: { zh: '电话', en: 'Telephone' }
		})
} satisfies Layer;
