import { tones, type Theme } from '#geo/tones.ts';

/** What a chart is drawn with: colours by theme, sizes in pixels. */
export type ChartLook = {
	text: string;
	soft: string;
	line: string;
	/** Tickets that are in time, the reported. */
	plain: string;
	/** What is done. */
	good: string;
	late: string;
	font: string;
	/** Pixels of one rem. */
	rem: number;
};

const FONT = "'Noto Sans CJK SC','Noto Sans SC','PingFang SC','Microsoft YaHei',system-ui,sans-serif";

/** The look by night on the wall, by day on paper. */
export const chartLook = (theme: Theme, rem: number): ChartLook => ({
	text: theme === 'night' ? '#eef2fa' : '#2c261e',
	soft: theme === 'night' ? '#a9b7cd' : '#685b48',
	line: theme === 'night' ? '#2b3b58' : '#d6c8ae',
	plain: theme === 'night' ? '#5f7fb5' : tones.blue.day,
	good: tones.green[theme],
	late: tones.red[theme],
	font: FONT,
	rem
});
