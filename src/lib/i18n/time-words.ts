/** The units of time. */
export const zh = { day: '{n} 天', hour: '{n} 小时', minute: '{n} 分钟', and: ' ' } as const;

export const en: Record<keyof typeof zh, string> = {
	day: '{n} d',
	hour: '{n} h',
	minute: '{n} min',
	and: ' '
};
