import { clock } from './clock.ts';
import { at, random } from './random.ts';
import type { Ticket } from './tickets.ts';
import { CATEGORIES } from './wording.ts';

/** So many reports of the last thirty days beside those of tickets.ts: about twenty a day. */
const COUNT = 600;
/** Half of them come from so few places: a grid is told of by its figures only where it has enough of them. */
const OFTEN = 12;

const isCategory = (name: string): name is keyof typeof CATEGORIES => name in CATEGORIES;

/**
 * What was reported and closed within the last thirty days: the same things at nearly the same places as in `tickets`,
 * a few metres on. The figures and the film live on them; the same for the same seed and time.
 */
export function past(seed: number, tickets: readonly Ticket[], now: Date): Ticket[] {
	const chance = random(seed, 'past');
	const when = clock(now, random(seed, 'past times'));
	const ordinary = tickets.filter(({ category }) => isCategory(category));
	const often = ordinary.slice(-OFTEN);
	return Array.from({ length: COUNT }, (_, i) => {
		const { title, description, category, lng, lat } = chance.pick(i % 2 === 0 ? often : ordinary);
		const hours = isCategory(category) ? CATEGORIES[category].hours : 72;
		return {
			externalId: `DEMO-${String(tickets.length + i + 1).padStart(4, '0')}`,
			title,
			description,
			category,
			lng: aside(lng, chance.between(-1.5e-4, 1.5e-4)),
			lat: aside(lat, chance.between(-1.5e-4, 1.5e-4)),
			state: at(['closed', 'closed', 'closed', 'evaluated'], i),
			...when.closed(hours)
		};
	});
}

/** Seven decimals, the last of them never zero: a round number would look imprecise. */
function aside(degrees: number, by: number): number {
	const units = Math.round((degrees + by) * 1e7);
	return (units % 10 === 0 ? units + 3 : units) / 1e7;
}
