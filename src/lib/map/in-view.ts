import type { Layer, Locale } from '#geo/layer.ts';
import { isOver, urgencies, type Urgency } from '#geo/tickets/urgency.ts';
import { duration, say } from '$lib/i18n/say.ts';
import type { Bounds, Place } from './places.ts';
import type { Ticket } from './ticket-table.ts';

/** One line of the list beside the map. `look` is the place of its look in the layer: the badge it carries. */
export type Item = { id: string; title: string; detail: string; look: number };
export type ItemGroup = { layer: Layer; total: number; items: Item[] };

type View = {
	layers: readonly Layer[];
	places: Readonly<Record<string, readonly Place[]>>;
	tickets: Iterable<Ticket>;
	urgencyOf(code: string): Urgency;
	bounds: Bounds;
	locale: Locale;
	now: number;
	/** At most so many lines for each layer; the total counts all. */
	most: number;
};

const meets = ([w, s, e, n]: Bounds, [west, south, east, north]: Bounds) =>
	w <= east && e >= west && s <= north && n >= south;

/** What is drawn in view, as a list: open tickets with the most pressing first, then places from the middle outwards. */
export function inView({ layers, places, tickets, urgencyOf, bounds, locale, now, most }: View): ItemGroup[] {
	const middle = { lng: (bounds[0] + bounds[2]) / 2, lat: (bounds[1] + bounds[3]) / 2 };
	const away = ({ lng, lat }: Place) => Math.hypot(lng - middle.lng, lat - middle.lat);
	// Topmost slot first: what is live comes before the ground.
	return layers.toReversed().flatMap((layer) => {
		if (layer.live) return ticketGroup(layer);
		const here = (places[layer.id] ?? []).filter((place) => meets(place.bounds, bounds));
		const items = here
			.toSorted((a, b) => away(a) - away(b))
			.slice(0, most)
			.map((place): Item => {
				const { title, lines } = layer.describe(place.properties, locale);
				const detail = lines.find(({ text }) => text !== title && text !== place.id)?.text ?? '';
				return { id: place.id, title, detail, look: lookOf(layer, place.properties) };
			});
		return items.length > 0 ? [{ layer, total: here.length, items }] : [];
	});

	function ticketGroup(layer: Layer): ItemGroup[] {
		const [west, south, east, north] = bounds;
		let total = 0;
		const best: { ticket: Ticket; rank: number }[] = [];
		for (const ticket of tickets) {
			const { lng, lat, state } = ticket;
			if (isOver(state) || lng < west || lng > east || lat < south || lat > north) continue;
			total++;
			keep(best, { ticket, rank: urgencies.indexOf(urgencyOf(ticket.code)) }, most);
		}
		const items = best.map(({ ticket, rank }): Item => {
			const name = locale === 'zh' ? ticket.categoryName : ticket.categoryNameEn;
			const urgency = urgencies[rank] ?? 'in_time';
			return {
				id: ticket.code,
				title: ticket.title ?? name,
				detail: [timeLeft(locale, ticket.dueAt, now), ticket.gridName].filter(Boolean).join(' · '),
				look: layer.looks.findIndex(({ only }) => only?.[1] === urgency)
			};
		});
		return items.length > 0 ? [{ layer, total, items }] : [];
	}
}

type Ranked = { ticket: Ticket; rank: number };

const before = (a: Ranked, b: Ranked): boolean =>
	a.rank > b.rank || (a.rank === b.rank && (a.ticket.dueAt ?? Infinity) < (b.ticket.dueAt ?? Infinity));

/** Keeps the most pressing in their order: of 100,000 in view nobody sorts more than a handful. */
function keep(best: Ranked[], ticket: Ranked, most: number): void {
	const last = best.at(-1);
	if (best.length === most && last && !before(ticket, last)) return;
	const place = best.findIndex((other) => before(ticket, other));
	best.splice(place < 0 ? best.length : place, 0, ticket);
	if (best.length > most) best.pop();
}

/** Which look of its layer a feature has: the first that is meant for it. */
export const lookOf = (layer: Layer, properties: Readonly<Record<string, unknown>>): number =>
	Math.max(
		0,
		layer.looks.findIndex(({ only }) => !only || properties[only[0]] === only[1])
	);

/** 「还剩 3 小时」, 「超时 2 天」, or '' where no limit is known. */
export function timeLeft(locale: Locale, dueAt: number | null, now: number): string {
	if (dueAt === null) return '';
	return say(locale, dueAt < now ? 'timeOver' : 'timeLeft', { d: duration(locale, dueAt - now) });
}
