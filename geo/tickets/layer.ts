import { card, type Layer } from '../layer.ts';
import { urgencyLooks } from './urgency.ts';

/** Open tickets, live. Their colour says how much time is left; deck.ts draws them. */
export default {
	id: 'tickets',
	name: { zh: '工单', en: 'Tickets' },
	slot: 'alert',
	audience: 'public',
	live: true,
	looks: [
		{ name: { zh: '已超时', en: 'Overdue' }, only: ['urgency', 'overdue'], ...urgencyLooks.overdue },
		{ name: { zh: '即将超时', en: 'Due soon' }, only: ['urgency', 'soon'], ...urgencyLooks.soon },
		{ name: { zh: '时限内', en: 'In time' }, only: ['urgency', 'in_time'], ...urgencyLooks.in_time },
		{ name: { zh: '刚办结', en: 'Just closed' }, only: ['urgency', 'closed'], ...urgencyLooks.closed }
	],
	describe(properties, locale) {
		const { title, lines } = card(properties, locale, {
			categoryName: { zh: '类别', en: 'Category' },
			gridName: { zh: '网格', en: 'Grid' },
			code: { zh: '编号', en: 'Number' }
		});
		return { title: typeof properties.title === 'string' ? properties.title : title, lines };
	}
} satisfies Layer;
