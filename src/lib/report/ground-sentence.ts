import type { Locale } from '#geo/layer.ts';
import { metres } from '$lib/i18n/time.ts';
import type { Here } from './ground.ts';
import { say } from './say.ts';

/** So near the border that the neighbour is worth naming. */
const NEAR_BORDER_M = 20;

/** 「这里归红宫第一网格，陈建国负责」, and a second sentence where the border is near. */
export function groundSentence(
	{ outcome, grid, leader, borderM, neighbour }: Here,
	locale: Locale
): string[] {
	const name = (named: { name: string; nameEn: string }) => (locale === 'en' ? named.nameEn : named.name);
	if (!grid) return [say(locale, 'belongsLast')];
	if (outcome === 'nearest')
		return [say(locale, 'belongsNear', { grid: name(grid), m: metres(borderM ?? 0) })];
	const first = leader
		? say(locale, 'belongs', { grid: name(grid), leader })
		: say(locale, 'belongsNobody', { grid: name(grid) });
	const near = neighbour && borderM !== null && borderM < NEAR_BORDER_M;
	return near ? [first, say(locale, 'nextDoor', { m: metres(borderM), grid: name(neighbour) })] : [first];
}
