import type { Locale } from '#geo/layer.ts';
import type { ReportWord } from '$lib/i18n/report-words.ts';
import { say } from './say.ts';

const sentences: Readonly<Record<string, ReportWord>> = {
	reported: 'plain_reported',
	accepted: 'plain_accepted',
	dispatched: 'plain_dispatched',
	in_progress: 'plain_in_progress',
	suspended: 'plain_suspended',
	handled: 'plain_handled',
	awaiting_acceptance: 'plain_awaiting_acceptance',
	closed: 'plain_closed',
	evaluated: 'plain_closed',
	void: 'plain_void',
	duplicate: 'plain_duplicate'
};

/** A state of the law as one says it to a neighbour: 「红宫第一网格长正在处理」; '' for one that has no sentence. */
export function plainState(state: string, who: string, locale: Locale): string {
	const sentence = sentences[state];
	return sentence ? say(locale, sentence, { who }) : '';
}
