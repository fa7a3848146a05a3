import { describe, expect, it } from 'vitest';
import { parseScenes, sceneNames, usualScenes } from './scenes.ts';

describe('the scenes of the wall', () => {
	it('are read in their order, and may come again', () => {
		expect(parseScenes('late:5, whole : 600,late:25')).toEqual([
			{ scene: 'late', seconds: 5 },
			{ scene: 'whole', seconds: 600 },
			{ scene: 'late', seconds: 25 }
		]);
	});

	it('are all of them where nothing else is set', () => {
		expect(parseScenes(usualScenes).map(({ scene }) => scene)).toEqual([...sceneNames]);
	});

	it.each([
		['', 'scene:seconds'],
		['whole', '"whole"'],
		['whole:40,', 'scene:seconds'],
		['whole:4', '5'],
		['whole:601', '600'],
		['whole:forty', 'scene:seconds'],
		['party:30', 'whole, late, hot, grids, red, riders'],
		['whole:-5', 'scene:seconds']
	])('are refused with a reason: %j', (text, reason) => {
		expect(() => parseScenes(text)).toThrow(reason);
	});
});
