import { wording } from './wording.ts';

const zh = {
	appName: '民情地图',
	title: '每周主题',
	hint: '一天一主题，一周一循环：网格长早上打开手机，先看到今天看什么。近的优先：网格的先于社区的，社区的先于镇街的，都没有就用全县的。',
	area: '哪里的主题',
	everywhere: '全县',
	ownMark: '（有自己的主题）',
	show: '看这里的',
	own: '自己的主题',
	from: '沿用{area}的',
	none: '没有主题',
	theme: '主题',
	look: '看什么',
	english: '英文（可不填）',
	write: '保存',
	remove: '不再单设',
	written: '{day}的主题已保存',
	removed: '{day}不再单设主题'
};

const en: Record<keyof typeof zh, string> = {
	appName: 'Minqing Map',
	title: 'Themes of the week',
	hint: 'One theme a day, week after week: what a grid leader sees first in the morning. The nearest counts: that of the grid before that of its community, then of its town; else the one for everywhere.',
	area: 'Themes of',
	everywhere: 'everywhere',
	ownMark: ' (has its own)',
	show: 'Show',
	own: 'a theme of its own',
	from: 'that of {area}',
	none: 'no theme',
	theme: 'Theme',
	look: 'What to look at',
	english: 'In English (optional)',
	write: 'Save',
	remove: 'No theme of its own',
	written: 'The theme of {day} is saved',
	removed: '{day} has no theme of its own any more'
};

/** What the page of the weekly themes says. */
export const sayTheme = wording<keyof typeof zh>({ zh, en });
