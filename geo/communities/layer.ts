import { card, type Layer } from '../layer.ts';

/** Communities: every grid lies in exactly one. */
export default {
	id: 'communities',
	name: { zh: '社区边界', en: 'Communities' },
	slot: 'ground',
	audience: 'public',
	looks: [
		{
			tone: 'brown',
			symbol: 'people',
			shape: 'square',
			area: { fill: 0, border: 3, dash: [5, 1.6, 1, 1.6] },
			// The basemap names them where their houses stand.
			namedFrom: 24
		}
	],
	describe: (properties, locale) =>
		card(properties, locale, {
			code: { zh: '编码', en: 'Code' },
			town: { zh: '所在镇街', en: 'Town' },
			grids: { zh: '网格数', en: 'Grids' }
		})
} satisfies Layer;
