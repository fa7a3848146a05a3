import { parseScenes, sceneNames, type SceneTurn } from './scenes.ts';

export type Turns = readonly [SceneTurn, ...SceneTurn[]];

/** A scene that stays: so often the page may load itself anew. */
const STAY_SECONDS = 60;

/**
 * The scenes as the address wants them: `?scene=late` is one that stays, `?scenes=whole:40,late:25` a rotation; else
 * as the server is set. What cannot be read counts as not said.
 */
export function turnsFrom(search: URLSearchParams, usual: Turns): Turns {
	const one = sceneNames.find((name) => name === search.get('scene'));
	if (one) return [{ scene: one, seconds: STAY_SECONDS }];
	const text = search.get('scenes');
	if (text === null) return usual;
	try {
		return parseScenes(text);
	} catch {
		return usual;
	}
}
