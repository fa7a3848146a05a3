import { wording } from './wording.ts';

const zh = {
	site: '红色文化点',
	stop: '第 {n} 站，共 {all} 站',
	period: '年代',
	level: '级别',
	hours: '开放时间',
	scan: '扫码就到这一站：听一听，读一读，跟着走',
	scanSite: '扫码听一听，读一读这里的故事',
	scanTour: '扫码带上这条路线',
	print: '打印',
	poster: '张贴用的二维码',
	map: '一张纸的路线图',
	stops: '站点',
	walking: '步行',
	metres: '{m} 米',
	kilometres: '{km} 公里',
	minutes: '边走边看约 {n} 分钟',
	scale: '比例尺',
	north: '北',
	start: '起点',
	end: '终点',
	steps: '{n} 级台阶',
	toilets: '卫生间',
	seats: '座位',
	level0: '无台阶',
	drawing: '正在画水面和房屋……',
	plain: '底图没有读到，只画出了街道。',
	approval: '审图号：{approval}',
	title: '民情地图'
};
export type PrintWord = keyof typeof zh;

const en: Record<PrintWord, string> = {
	site: 'Red-culture site',
	stop: 'Stop {n} of {all}',
	period: 'Period',
	level: 'Level',
	hours: 'Open',
	scan: 'Scan for this stop: listen, read, walk on',
	scanSite: 'Scan to listen to and read the story of this place',
	scanTour: 'Scan to take this tour along',
	print: 'Print',
	poster: 'The QR code to hang up',
	map: 'The tour on one sheet',
	stops: 'Stops',
	walking: 'On foot',
	metres: '{m} m',
	kilometres: '{km} km',
	minutes: 'about {n} minutes with time to look',
	scale: 'Scale',
	north: 'N',
	start: 'Start',
	end: 'End',
	steps: '{n} steps',
	toilets: 'Toilets',
	seats: 'Seats',
	level0: 'No step',
	drawing: 'Drawing water and houses …',
	plain: 'The basemap could not be read: only the streets are drawn.',
	approval: 'Map approval number: {approval}',
	title: 'Minqing'
};

/** What the printed sheets of a tour say. */
export const sayPrint = wording<PrintWord>({ zh, en });
