import type { Locale } from '#geo/layer.ts';
import { sayField } from '$lib/i18n/field-words.ts';
import { duration } from '$lib/i18n/time.ts';

/** 「还剩 3 小时」, 「超时 2 天」, 「」 where no limit is known. */
export function timeLeft(locale: Locale, due: number | null, now: number): string {
	if (due === null) return '';
	return sayField(locale, due < now ? 'overdue' : 'left', { d: duration(locale, due - now) });
}
