import type { Locale, Words } from '#geo/layer.ts';
import type { SiteContent } from './site.ts';
import type { Tour } from './tour.ts';

/**
 * A tour for a reader: what is told in one language, in the other nothing. Half as much is sent over a bad network; names and pictures stay, for they are
 * short, and maps and stamps use both.
 */
export function inLanguage(tour: Tour, locale: Locale): Tour {
	const only = (words: Words): Words => ({ zh: '', en: '', [locale]: words[locale] });
	const told = (content: SiteContent): SiteContent => ({
		...content,
		people: content.people.map(only),
		events: content.events.map(only),
		short: only(content.short),
		long: only(content.long),
		sources: content.sources.map(only),
		questions: content.questions.map(({ ask, answers, right, why }) => ({
			ask: only(ask),
			answers: answers.map(only),
			right,
			why: only(why)
		}))
	});
	return {
		...tour,
		intro: only(tour.intro),
		stops: tour.stops.map((stop) => ({ ...stop, content: told(stop.content) }))
	};
}

/**
 * A tour as it is read beforehand: the questions are asked at the stops, and what takes ten minutes comes when somebody wants it.
 * @param opened the code of the stop whose long text is wanted now
 */
export const toRead = (tour: Tour, opened: string | null): Tour => ({
	...tour,
	stops: tour.stops.map((stop) => {
		const long = stop.code === opened ? stop.content.long : { zh: '', en: '' };
		return { ...stop, content: { ...stop.content, long, questions: [] } };
	})
});

/** A text as its paragraphs. */
export const paragraphs = (text: string): string[] =>
	text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
