import type { Locale } from '#geo/layer.ts';
import { say } from '$lib/i18n/say.ts';
import type { Word } from '$lib/i18n/words.ts';

const words: Readonly<Record<string, Word>> = {
	whole: 'scene_whole',
	late: 'scene_late',
	hot: 'scene_hot',
	grids: 'scene_grids',
	red: 'scene_red',
	riders: 'scene_riders',
	film: 'scene_film'
};

/** The name of a scene. */
export const sceneWord = (locale: Locale, scene: string): string => {
	const word = words[scene];
	return word ? say(locale, word) : scene;
};
