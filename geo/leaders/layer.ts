import { card, type Layer } from '../layer.ts';

/** 红色四长: leaders of streets and lanes (lines), of shops (points), of buildings (polygons). */
export default {
	id: 'leaders',
	name: { zh: '红色四长', en: 'Four kinds of leaders' },
	slot: 'place',
	audience: 'public',
	shown: false,
	looks: [
		{
			name: { zh: '街路长', en: 'Street leader' },
			only: ['kind', 'street'],
			tone: 'rose',
			line: { width: 7 }
		},
		{
			name: { zh: '巷长', en: 'Lane leader' },
			only: ['kind', 'lane'],
			tone: 'brown',
			line: { width: 4.5, dash: [2.5, 1.2] },
			from: 13,
			namedFrom: 16
		},
		{
			name: { zh: '店长', en: 'Shop leader' },
			only: ['kind', 'shop'],
			tone: 'amber',
			symbol: 'shop',
			shape: 'square',
			from: 13.5,
			namedFrom: 16
		},
		{
			name: { zh: '楼栋长', en: 'Building leader' },
			only: ['kind', 'building'],
			tone: 'violet',
			symbol: 'tower',
			shape: 'square',
			area: { fill: 0.5, border: 2 },
			namedFrom: 16
		}
	],
	describe: (properties, locale) =>
		card(properties, locale, {
			title: { zh: '岗位', en: 'Post' },
			leader: { zh: '姓名', en: 'Name' },
			address: { zh: '地址', en: 'Address' }
		})
} satisfies Layer;
