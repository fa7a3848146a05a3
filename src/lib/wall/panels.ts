import type { SceneName } from './scenes.ts';

export type PanelName =
	'today' | 'promptness' | 'course' | 'open' | 'late' | 'hot' | 'ranking' | 'categories' | 'figures';

/** How the wall stands: one screen, three beside each other, one upright. */
export type Shape = 'plain' | 'triple' | 'portrait';

/** Which panels stand where: columns on both sides, and a row along the lower or upper edge of the map. */
export type Arrangement = { left: PanelName[][]; right: PanelName[][]; foot: PanelName[] };

/** What stands on the side that follows the scene. */
const besides: Record<SceneName, PanelName[]> = {
	whole: ['late', 'hot'],
	late: ['late'],
	hot: ['hot'],
	grids: ['ranking'],
	red: ['late', 'hot'],
	riders: ['late', 'hot']
};

/** Where there is room for everything, everything is there; else the scene decides. */
export function arrange(scene: SceneName, shape: Shape): Arrangement {
	switch (shape) {
		case 'triple':
			return {
				left: [
					['today', 'promptness', 'categories'],
					['figures', 'course']
				],
				right: [
					['open', 'late'],
					['hot', 'ranking']
				],
				foot: []
			};
		case 'portrait':
			return {
				left: [['promptness', 'open', 'course']],
				right: [[...besides[scene], 'figures']],
				foot: ['today']
			};
		case 'plain':
			return {
				left: [['today', 'promptness', 'course']],
				right: [['open', ...besides[scene]]],
				foot: ['categories', 'figures']
			};
	}
}
