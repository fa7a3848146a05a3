import { card, type Layer } from '../layer.ts';

/** Unit grids and the dedicated grids inside them: the ground that one grid leader answers for. */
export default {
	id: 'grids',
	name: { zh: '网格', en: 'Grids' },
	slot: 'area',
	audience: 'public',
	looks: [
		{
			name: { zh: '基础网格', en: 'Grid' },
			only: ['level', 'grid'],
			tone: 'violet',
			symbol: 'frame',
			shape: 'square',
			area: { fill: 0, border: 1.5, dash: [4, 2] },
			namedFrom: 14.2
		},
		{
			name: { zh: '专属网格', en: 'Dedicated grid' },
			only: ['level', 'dedicated_grid'],
			tone: 'teal',
			symbol: 'frame',
			shape: 'diamond',
			area: { fill: 0.14, border: 1.8 },
			namedFrom: 15.2
		}
	],
	describe: (properties, locale) =>
		card(properties, locale, {
			code: { zh: '编码', en: 'Code' },
			leader: { zh: '网格长', en: 'Grid leader' },
			community: { zh: '所在社区', en: 'Community' },
			hectares: { zh: '面积(公顷)', en: 'Area (ha)' },
			version: { zh: '边界版本', en: 'Boundary version' }
		})
} satisfies Layer;
