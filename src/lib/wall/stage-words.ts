import type { Locale } from '#geo/layer.ts';

/** The words on the wall's map, Chinese first. */
const words = {
	zh: {
		overdueBy: '超时 {d}',
		openOverdue: '在办 {n} · 超时 {o}',
		hotSpot: '热点',
		film_24h: '24 小时回放',
		film_30d: '30 天回放',
		filmCut: '事件太多，从 {from} 起播放',
		filmLoading: '正在读取记录…',
		filmFailed: '记录读不到，稍后再试'
	},
	en: {
		overdueBy: '{d} overdue',
		openOverdue: '{n} open · {o} overdue',
		hotSpot: 'Hot spot',
		film_24h: 'The last 24 hours',
		film_30d: 'The last 30 days',
		filmCut: 'Too many events: played from {from}',
		filmLoading: 'Reading the log…',
		filmFailed: 'The log cannot be read just now'
	}
} as const;

/** A word of the wall's map in the reader's language, with its values filled in. */
export const sayWall = (
	locale: Locale,
	word: keyof typeof words.zh,
	values: Readonly<Record<string, string | number>>
): string =>
	words[locale][word].replace(/\{(\w+)\}/g, (whole: string, name: string) => String(values[name] ?? whole));
