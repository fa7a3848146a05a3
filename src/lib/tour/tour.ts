import type { LngLat } from '#geo/crs/to-wgs84.ts';
import type { Words } from '#geo/layer.ts';
import type { Outlook } from '#geo/opening-hours.ts';
import type { Stretch } from '#geo/walking/ways.ts';
import type { SiteContent } from './site.ts';

/** A tour in the list of all. */
export type TourSummary = {
	slug: string;
	name: Words;
	intro: Words;
	forWhom: Words;
	/** Walking and looking together, unhurried. */
	minutes: number;
	/** Along the streets. */
	metres: number;
	wheels: boolean;
	stops: number;
	/** Hash of the first picture along the way; null: none. */
	picture: string | null;
};

/** A red-culture site as visitors meet it: what the map shows, and what is told there. Only what was published. */
export type Site = Outlook & {
	code: string;
	name: Words;
	at: LngLat;
	period: string | null;
	level: string | null;
	address: string | null;
	/** What stands on the door; null: nobody said. */
	hours: Words | null;
	/** Years whose public holidays are not published: what is said of them is by weekday. */
	provisional: number[];
	content: SiteContent;
};

/** A stop of a tour: a site, and the way to it from the one before. Where a site is not public, the stops around it are joined. */
export type Stop = Site & {
	/** 1, 2, 3 … */
	position: number;
	/** Along the streets from the spot before the last door to the spot before this one; of the first: empty, 0. */
	leg: LngLat[];
	legM: number;
	/** Where that goes over steps, in metres from the stop before. */
	legSteps: Stretch[];
};

/** A whole tour, as `/tours/{slug}` and `GET /api/tours/{slug}` give it. WGS 84, metres. */
export type Tour = Omit<TourSummary, 'stops' | 'picture'> & { stops: Stop[] };
