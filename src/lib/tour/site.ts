import { z } from 'zod';
import { readHours } from '#geo/opening-hours.ts';

const words = (longest: number) =>
	z.object({
		zh: z.string().trim().min(1).max(longest),
		en: z
			.string()
			.trim()
			.min(1)
			.max(longest * 3)
	});

/** Hexadecimal SHA-256 of a stored picture or sound: `/api/site-files/{hash}`. */
const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const sitePicture = z.object({
	hash,
	/** Pixels of the full size; `?size=small` is at most 400 long. */
	width: z.int().positive(),
	height: z.int().positive(),
	/** What is to be seen, for those who do not see it. */
	alt: words(200),
	credit: words(200)
});

/** Three answers, one of them right. */
export const siteQuestion = z.object({
	ask: words(200),
	answers: z.array(words(120)).length(3),
	right: z.int().min(0).max(2),
	/** Why it is this one, said after the answer. */
	why: words(400)
});

/**
 * What is told at a red-culture site, in both languages; what the map shows of it (name, period, level, hours, address) lies with the place. Kept
 * as `site_version.content`.
 */
export const siteContent = z.object({
	/** Whom and what the place tells of. */
	people: z.array(words(100)).max(20),
	events: z.array(words(200)).max(20),
	/** Steps up to what there is to see; wheels: a wheelchair or a pram gets there. */
	access: z.object({
		steps: z.int().min(0).max(999),
		toilets: z.boolean(),
		seats: z.boolean(),
		wheels: z.boolean()
	}),
	/** Read in two minutes. */
	short: words(1500),
	/** Read in ten minutes: paragraphs with a blank line between them. */
	long: words(6000),
	sources: z.array(words(500)).max(20),
	pictures: z.array(sitePicture).max(12),
	/** A recording of the short text; null: the device reads it aloud. */
	sound: z.object({ zh: hash.nullable(), en: hash.nullable() }),
	questions: z.array(siteQuestion).max(3)
});

/** By kinds of days, as geo/opening-hours.ts reads them: `{"workday": ["08:30-12:00", "14:00-02:00"], "mon": []}`. */
const doorHours = z.record(z.string().max(20), z.array(z.string().max(20)).max(8));

/** What the map shows of a site; '' where nothing is said. Published, it is written into the place itself. */
export const sitePlace = z.object({
	name: z.string().trim().min(1).max(100),
	nameEn: z.string().trim().min(1).max(200),
	/** WGS 84. */
	lng: z.number().min(-180).max(180),
	lat: z.number().min(-90).max(90),
	period: z.string().trim().max(100),
	level: z.string().trim().max(100),
	address: z.string().trim().max(200),
	/** Null: nobody said. */
	hours: doorHours.nullable().superRefine((hours, { addIssue }) => {
		const wrong = hoursFault(hours);
		if (wrong !== null) addIssue({ code: 'custom', message: wrong });
	})
});

/** What can be published: everything that is told, where it comes from, and what the map shows. What scripts published may lack `place`. */
export const sitePublication = siteContent.extend({
	place: sitePlace,
	sources: siteContent.shape.sources.min(1)
});

/** What is wrong with opening hours, 「中文 / English」; null: nothing. */
export function hoursFault(hours: unknown): string | null {
	try {
		readHours(hours);
		return null;
	} catch (wrong) {
		return wrong instanceof RangeError ? wrong.message : String(wrong);
	}
}

/** As far as somebody got: what is missing is empty. */
const begun = (longest: number) =>
	z
		.object({
			zh: z.string().max(longest).default(''),
			en: z
				.string()
				.max(longest * 3)
				.default('')
		})
		.prefault({});

/** Of a draft the position is known, and else nothing need be. */
export const sitePlaceDraft = sitePlace.extend({
	name: z.string().max(100),
	nameEn: z.string().max(200),
	hours: doorHours.nullable()
});

/** A draft: the same as a publication, as far as somebody got; `{}` is one. `place: null`: as the place has it. */
export const siteDraft = z.object({
	place: sitePlaceDraft.nullable().default(null),
	people: z.array(begun(100)).max(20).default([]),
	events: z.array(begun(200)).max(20).default([]),
	access: siteContent.shape.access.default({ steps: 0, toilets: false, seats: false, wheels: false }),
	short: begun(1500),
	long: begun(6000),
	sources: z.array(begun(500)).max(20).default([]),
	pictures: z
		.array(sitePicture.extend({ alt: begun(200), credit: begun(200) }))
		.max(12)
		.default([]),
	sound: siteContent.shape.sound.default({ zh: null, en: null }),
	questions: z
		.array(siteQuestion.extend({ ask: begun(200), answers: z.array(begun(120)).length(3), why: begun(400) }))
		.max(3)
		.default([])
});

export type SitePlace = z.infer<typeof sitePlace>;
export type SiteDraft = z.infer<typeof siteDraft>;
export type SitePlaceDraft = z.infer<typeof sitePlaceDraft>;
export type SitePublication = z.infer<typeof sitePublication>;
export type SiteContent = z.infer<typeof siteContent>;
export type SitePicture = z.infer<typeof sitePicture>;
export type SiteQuestion = z.infer<typeof siteQuestion>;
