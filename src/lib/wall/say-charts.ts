import type { Locale } from '#geo/layer.ts';
import { say } from '$lib/i18n/say.ts';
import type { Bar } from './charts.ts';
import type { Course } from './feed.ts';

const LIST = { zh: '，', en: ', ' } as const;
const COLON = { zh: '：', en: ': ' } as const;

/** Bars in words, for those who do not see them. */
export function sayBars(locale: Locale, title: string, bars: readonly Bar[]): string {
	const parts = bars.map(({ name, n, overdue }) =>
		overdue > 0 ? `${name} ${n} (${say(locale, 'wallOverdue')} ${overdue})` : `${name} ${n}`
	);
	return title + COLON[locale] + parts.join(LIST[locale]);
}

/** A course in words: each step with what was reported and closed. */
export function sayCourse(locale: Locale, title: string, course: Course, labels: readonly string[]): string {
	const parts = labels.map(
		(label, i) =>
			`${label} ${say(locale, 'wallReported')} ${course.reported[i] ?? 0} ${say(locale, 'wallClosed')} ${course.closed[i] ?? 0}`
	);
	return title + COLON[locale] + parts.join(LIST[locale]);
}
