/** What a followed ticket says in a notification, and in a feed. */
export const zh = {
	pushTitle: '{category}：{state}',
	pushNumber: '工单 {code}',
	feedTitle: '{name} · 民情地图',
	feedSubtitle: '「{name}」新上报和已办结的工单，只有公开的内容'
} as const;

export const en: Record<keyof typeof zh, string> = {
	pushTitle: '{category}: {state}',
	pushNumber: 'Ticket {code}',
	feedTitle: '{name} · Minqing Map',
	feedSubtitle: 'Tickets of “{name}”, reported and closed: public facts only'
};
