import type { Locale } from '#geo/layer.ts';
import type { Stretch } from '#geo/walking/ways.ts';
import { sayTour } from '../i18n/tour-words.ts';

/** Four kilometres an hour: with children, in summer, and nobody in a hurry. */
const METRES_A_MINUTE = 4000 / 60;

/** Minutes on foot, at least one. */
export const walkingMinutes = (metres: number): number => Math.max(1, Math.round(metres / METRES_A_MINUTE));

/** A way as people say it: 「350 米」, 「1.2 公里」; in whole tens of metres. */
export const way = (metres: number, locale: Locale): string =>
	metres < 950
		? sayTour(locale, 'metres', { n: Math.round(metres / 10) * 10 })
		: sayTour(locale, 'kilometres', { n: (metres / 1000).toFixed(1) });

/** So close to its beginning a way begins with what is there. */
const FIRST_M = 5;

/** Where a way goes over steps: 「这一段有台阶：走 120 米后，长约 15 米」; null: it does not. */
export function stepsOnWay(steps: readonly Stretch[], locale: Locale): string | null {
	if (steps.length === 0) return null;
	const where = steps.map(({ fromM, toM }) => {
		const n = Math.max(1, Math.round(toM - fromM));
		return fromM < FIRST_M
			? sayTour(locale, 'stepsFirst', { n })
			: sayTour(locale, 'stepsAt', { way: way(fromM, locale), n });
	});
	return sayTour(locale, 'legSteps', { where: where.join(locale === 'zh' ? '；' : '; ') });
}

/** How long it takes, as people say it: 「约 1 小时 50 分钟」. */
export function time(minutes: number, locale: Locale): string {
	const [h, n] = [Math.floor(minutes / 60), minutes % 60];
	if (h === 0) return sayTour(locale, 'minutes', { n });
	return n === 0 ? sayTour(locale, 'hours', { n: h }) : sayTour(locale, 'hoursMinutes', { h, n });
}
