/** What the wall can show for a while (docs/architecture.md). */
export const sceneNames = ['whole', 'late', 'hot', 'grids', 'red', 'riders'] as const;

export type SceneName = (typeof sceneNames)[number];

/** One turn of the rotation. */
export type SceneTurn = { scene: SceneName; seconds: number };

/** The rotation where nothing else is set. */
export const usualScenes = 'whole:40,late:25,hot:25,grids:40,red:30,riders:25';

const SHORTEST = 5;
const LONGEST = 600;

const isScene = (name: string): name is SceneName => sceneNames.some((known) => known === name);

/**
 * Reads `whole:40,late:25`: which scenes follow one another, and for how many seconds each. A scene may come more than once.
 * @throws {RangeError} saying which part cannot be, and what would do
 */
export function parseScenes(text: string): [SceneTurn, ...SceneTurn[]] {
	const [first, ...rest] = text.split(',').map(parseTurn);
	if (!first) throw new RangeError('没有场景 / no scene');
	return [first, ...rest];
}

function parseTurn(part: string): SceneTurn {
	const [, scene = '', digits = ''] = /^\s*([a-z]+)\s*:\s*(\d{1,4})\s*$/.exec(part) ?? [];
	const seconds = Number(digits);
	if (scene === '') {
		throw new RangeError(`「${part.trim()}」不是「场景:秒」 / "${part.trim()}" is not scene:seconds`);
	}
	if (!isScene(scene)) {
		throw new RangeError(
			`没有场景「${scene}」，有 ${sceneNames.join('、')} / there is no scene "${scene}", only ${sceneNames.join(', ')}`
		);
	}
	if (seconds < SHORTEST || seconds > LONGEST) {
		throw new RangeError(
			`「${scene}」要显示 ${SHORTEST} 到 ${LONGEST} 秒 / "${scene}" takes ${SHORTEST} to ${LONGEST} seconds`
		);
	}
	return { scene, seconds };
}
