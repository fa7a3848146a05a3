import { card, type Layer } from '../layer.ts';

/** Party branches: committees, grid branches, party groups of a building. */
export default {
	id: 'branches',
	name: { zh: '党组织', en: 'Party branches' },
	slot: 'place',
	audience: 'public',
	looks: [
		{
			name: { zh: '社区党委', en: 'Community committee' },
			only: ['kind', 'committee'],
			tone: 'red',
			symbol: 'flag',
			shape: 'shield'
		},
		{
			name: { zh: '网格党支部', en: 'Grid branch' },
			only: ['kind', 'grid_branch'],
			tone: 'red',
			symbol: 'flag',
			from: 13.5
		},
		{
			name: { zh: '楼栋党小组', en: 'Building group' },
			only: ['kind', 'building_group'],
			tone: 'red',
			symbol: 'people',
			from: 14.5
		}
	],
	describe: (properties, locale) =>
		card(properties, locale, {
			kindName: { zh: '类型', en: 'Kind' },
			secretary: { zh: '书记', en: 'Secretary' },
			members: { zh: '党员人数', en: 'Members' },
			address: { zh: '地址', en: 'Address' }
		})
} satisfies Layer;
