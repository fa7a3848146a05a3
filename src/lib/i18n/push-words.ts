/** What a followed ticket says in a notification, and in a feed. */
export const zh = {
	pushTitle: '{category}：{state}',
	pushNumber: '工单 {code}',
	feedTitle: '民情地图 · {name}',
	feedNew: '{category}：居民上报',
	feedSubtitle: '「{name}」的工单动态，只有公开的内容',
	feedUnreleased: '内容待审核后公开。现在：{state}',
	feedReleased: '{title}。现在：{state}'
} as const;

export const en: Record<keyof typeof zh, string> = {
	pushTitle: '{category}: {state}',
	pushNumber: 'Ticket {code}',
	feedTitle: 'Minqing Map · {name}',
	feedNew: '{category}: reported',
	feedSubtitle: 'What happens with the tickets of “{name}”: public facts only',
	feedUnreleased: 'The text is public once it has been looked at. Now: {state}',
	feedReleased: '{title}. Now: {state}'
};
