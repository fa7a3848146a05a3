import type { Locale } from '#geo/layer.ts';
import { say } from '$lib/i18n/say.ts';
import type { HotSpot } from './feed.ts';
import { nameOf } from './formats.ts';

/** What the tickets of a hot spot have in common: 「垃圾堆放 7／12 件 · 多在 19–22 时」. */
export const commonIn = (
	locale: Locale,
	{ category, hours, count }: Pick<HotSpot, 'category' | 'hours' | 'count'>
): string =>
	[
		category
			? `${nameOf(locale, category)} ${say(locale, 'wallOf', { hits: category.n, n: count })}`
			: say(locale, 'wallHotMixed'),
		hours ? say(locale, 'wallHotHours', { from: hours.from, to: hours.to }) : ''
	]
		.filter(Boolean)
		.join(' · ');
