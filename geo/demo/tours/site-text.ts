import type { Words } from '../../layer.ts';

/** What a visitor reads, hears and is asked at a site. */
export type SiteText = {
	/** Who the place tells of: trades and neighbours, never a person's name. */
	people: Words[];
	events: Words[];
	/** Steps up to what there is to see; wheels: a wheelchair or a pram gets there. */
	access: { steps: number; toilets: boolean; seats: boolean; wheels: boolean };
	/** Read in two minutes. */
	short: Words;
	/** Read in ten minutes: paragraphs with a blank line between them. */
	long: Words;
	sources: Words[];
	picture: { credit: Words } | null;
	questions: { ask: Words; answers: [Words, Words, Words]; right: 0 | 1 | 2; why: Words }[];
};

/** The last paragraph of every text of the demonstration, so that nobody takes it for history. */
export const MARK: Words = { zh: '演示文字，情节为虚构。', en: 'Demonstration text; invented.' };

/** Every site of the demonstration names the same source: none. */
export const INVENTED: Words = {
	zh: '本项目为演示编写，没有史料来源；情节为虚构。',
	en: 'Written by this project for the demonstration, from no historical source; invented.'
};

/** Paragraphs as one text, with the mark at its end. */
export const zh = (...paragraphs: string[]): string => [...paragraphs, MARK.zh].join('\n\n');
export const en = (...paragraphs: string[]): string => [...paragraphs, MARK.en].join('\n\n');
