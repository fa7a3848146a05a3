import { wording } from './wording.ts';

const zh = {
	station: '骑手之家',
	rest: '我来歇脚',
	report: '在这里上报',
	reportHint: '看到坑洼、断电、占道？顺手报一下，会有人管。',
	openNow: '现在开放',
	closedNow: '现在不开放',
	openUnknown: '以门口公示的时间为准',
	until: '到{time}',
	from: '{time} 开门',
	always: '全天开放',
	hoursUnknown: '没有写开放时间，请看门口。',
	provisional: '{year} 年放假安排尚未公布，节假日以门口告示为准。',
	hours: '开放时间',
	facilities: '这里有',
	noFacilities: '设施还没有登记。',
	seats: '{n} 个座位',
	address: '地址',
	others: '附近还有',
	nextOpen: '最近的开放站点',
	noneOpen: '附近现在没有别的站点开放。',
	noOthers: '十公里内没有别的站点。',
	metres: '{m} 米',
	kilometres: '{km} 公里',
	go: '用地图应用走过去',
	poster: '打印张贴的二维码',
	posterHint: '扫码：看这里有什么、几点关门，或者随手上报',
	posterPrint: '打印',
	onMap: '在地图上看',
	today: '今天 {time}',
	tomorrow: '明天 {time}',
	title: '民情地图'
};
export type StationWord = keyof typeof zh;

const en: Record<StationWord, string> = {
	station: "Riders' station",
	rest: 'I am here to rest',
	report: 'Report something here',
	reportHint: 'A pothole, a dead lamp, a blocked lane? Say so, somebody will see to it.',
	openNow: 'Open now',
	closedNow: 'Closed now',
	openUnknown: 'See the hours on the door',
	until: 'until {time}',
	from: 'opens {time}',
	always: 'open round the clock',
	hoursUnknown: 'No opening hours are written down: see the door.',
	provisional: 'The public holidays of {year} are not published yet: on holidays the door is right.',
	hours: 'Opening hours',
	facilities: 'What is here',
	noFacilities: 'Nobody has written down yet what is here.',
	seats: '{n} seats',
	address: 'Address',
	others: 'Others close by',
	nextOpen: 'The nearest that is open',
	noneOpen: 'No other station close by is open now.',
	noOthers: 'There is no other station within ten kilometres.',
	metres: '{m} m',
	kilometres: '{km} km',
	go: 'Walk there with a map app',
	poster: 'The QR code to print and hang up',
	posterHint: 'Scan it: what is here, when it closes, and a quick report',
	posterPrint: 'Print',
	onMap: 'See it on the map',
	today: 'today {time}',
	tomorrow: 'tomorrow {time}',
	title: 'Minqing'
};

/** The facilities of a station, which its layer names in Chinese. */
const facilitiesEn: Readonly<Record<string, string>> = {
	休息座椅: 'Seats',
	饮水: 'Drinking water',
	医药箱: 'First-aid box',
	充电宝: 'Power banks',
	雨伞: 'Umbrellas',
	微波炉: 'Microwave',
	图书: 'Books',
	空调: 'Air conditioning'
};

/** What the pages of a riders' station say. */
export const sayStation = wording<StationWord>({ zh, en });

/** A facility in the reader's language; its own name where no other is known. */
export const facilityName = (locale: 'zh' | 'en', name: string): string =>
	locale === 'en' ? (facilitiesEn[name] ?? name) : name;
