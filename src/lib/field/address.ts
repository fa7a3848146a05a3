/** The parts of the page, as the bar at the bottom names them. */
export const tabs = ['tickets', 'map', 'grid', 'walk'] as const;
export type Tab = (typeof tabs)[number];

/** Where one is on the page: a part of it, a ticket, or what waits. */
export type Where = { tab: Tab } | { ticket: string } | { waiting: true };

/** Where the address says one is. */
export function readWhere(search: URLSearchParams): Where {
	const ticket = search.get('ticket');
	if (ticket) return { ticket };
	if (search.has('waiting')) return { waiting: true };
	const named = search.get('tab');
	return { tab: tabs.find((tab) => tab === named) ?? 'tickets' };
}

/** The address of another place on the page; language and light stay. */
export function linkTo(where: Where, search: URLSearchParams): string {
	const next = new URLSearchParams();
	if ('ticket' in where) next.set('ticket', where.ticket);
	else if ('waiting' in where) next.set('waiting', '');
	else if (where.tab !== 'tickets') next.set('tab', where.tab);
	for (const name of ['lang', 'theme']) {
		const value = search.get(name);
		if (value !== null) next.set(name, value);
	}
	const query = next.toString();
	return query ? `/field?${query}` : '/field';
}
