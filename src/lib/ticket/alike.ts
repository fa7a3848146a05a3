import { scaleAt } from '#geo/duty/metres.ts';
import { pieces, wordsAlike } from './words-alike.ts';

type Moment = Date | number | string;

/** What is about to be reported. */
export type Report = { lng: number; lat: number; category: string; words: string; at: Moment };

/** An open ticket, as the public sees it: without a title until somebody released it. */
export type OpenTicket = {
	code: string;
	lng: number | null;
	lat: number | null;
	category: string;
	title: string | null;
	reportedAt: Moment;
	echoes: number;
};

/** An open ticket that may be what a report is about. */
export type Alike<Ticket extends OpenTicket = OpenTicket> = {
	code: string;
	distanceM: number;
	sameCategory: boolean;
	days: number;
	/** From 0 to 1; null where one of the two has no words. */
	wordsAlike: number | null;
	/** From 0 to 1, for the order; 0.5 is where it may be as well as not. */
	likeness: number;
	ticket: Ticket;
};

type Limits = { mostM?: number; mostDays?: number; most?: number };

const DAY = 86_400_000;

// Each kind of evidence in natural logarithms of odds: how much likelier it is of two reports of one thing than of two things.
/** Before anything is known; 40 m, the same category and a few days come out near one half. */
const BEFORE = -1;
/** A pin is off by some 40 m: by the phone, and by who stands opposite. A few are off by far more, so it falls slowly. */
const PIN_M = 40;
const BY_PIN = 1.5;
/** Whoever reports the same thing chooses the same category six times in seven; of neighbours one in ten has it (Baltimore's 311). */
const SAME_CATEGORY = Math.log(0.85 / 0.1);
const OTHER_CATEGORY = Math.log(0.15 / 0.9);
/** Most who meet the same thing meet it in the first days. */
const FRESH_DAYS = 15;
/** Two sentences about two things share a tenth of their pieces by chance. */
const BY_WORDS = 6;
const WORDS_BY_CHANCE = 0.1;

const evidence = (distanceM: number, same: boolean, days: number, words: number | null): number =>
	BEFORE -
	BY_PIN * Math.log(1 + (distanceM / PIN_M) ** 2) +
	(same ? SAME_CATEGORY : OTHER_CATEGORY) -
	days / FRESH_DAYS +
	(words === null ? 0 : BY_WORDS * (words - WORDS_BY_CHANCE));

/**
 * The open tickets close by that a report may repeat, likeliest first. Distance, category, age and words each add their evidence,
 * as independent witnesses do (naive Bayes):
 *
 * `ln odds = −1 − 1.5 ln(1 + (m/40)²) + (same category ? 2.14 : −1.79) − days/15 + 6 (words − 0.1)`,
 * `likeness = 1 / (1 + e^−ln odds)`.
 *
 * A sum and no list of rules, because one strong witness outweighs a weak one: another category chosen for the same hole five
 * metres away, or the same category two hundred metres away, which is another lamp. Where a title is not released its words
 * say nothing, neither for nor against. It runs on the phone: what somebody is about to write is sent to nobody for it.
 */
export function alike<Ticket extends OpenTicket>(
	report: Report,
	others: readonly Ticket[],
	{ mostM = 250, mostDays = 30, most = 3 }: Limits = {}
): Alike<Ticket>[] {
	const { kx, ky } = scaleAt(report.lat);
	const at = new Date(report.at).getTime();
	const words = pieces(report.words);
	const found: Alike<Ticket>[] = [];
	for (const ticket of others) {
		if (ticket.lng === null || ticket.lat === null) continue;
		const distanceM = Math.hypot((ticket.lng - report.lng) * kx, (ticket.lat - report.lat) * ky);
		// A phone's clock may be behind.
		const days = Math.max(0, at - new Date(ticket.reportedAt).getTime()) / DAY;
		if (distanceM > mostM || days > mostDays) continue;
		const sameCategory = ticket.category === report.category;
		const said = ticket.title === null ? null : wordsAlike(words, pieces(ticket.title));
		const likeness = 1 / (1 + Math.exp(-evidence(distanceM, sameCategory, days, said)));
		found.push({ code: ticket.code, distanceM, sameCategory, days, wordsAlike: said, likeness, ticket });
	}
	return found.sort(likeliestFirst).slice(0, most);
}

/** Of two that are as likely, the one that more people met. */
const likeliestFirst = (a: Alike, b: Alike): number =>
	b.likeness - a.likeness || b.ticket.echoes - a.ticket.echoes || (a.code < b.code ? -1 : 1);
