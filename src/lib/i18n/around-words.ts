import { wording } from './wording.ts';

const zh = {
	around: '附近歇脚',
	toilets: '卫生间',
	water: '饮水',
	seats: '座位',
	here: '就在这里',
	away: '直线{way}',
	fromStop: '从这一站算起，只列现在开放的。',
	fromStopOld: '从这一站算起。这份路线存了一阵子，开不开以门口公示的时间为准。',
	fromMe: '从您现在的位置算起。位置不离开您的手机。',
	useMe: '按我的位置找',
	useStop: '按这一站找',
	looking: '正在定位……',
	lost: '定位不到，仍从这一站算起。',
	none: '附近没有登记。',
	noneOpen: '附近现在都不开放。最近的是：',
	noHours: '没有写开放时间，请看门口。',
	failed: '现在读不到附近的地方，连上网再看看。',
	again: '再试一次'
};
export type AroundWord = keyof typeof zh;

const en: Record<AroundWord, string> = {
	around: 'Rest close by',
	toilets: 'Toilets',
	water: 'Drinking water',
	seats: 'Seats',
	here: 'right here',
	away: '{way} as the crow flies',
	fromStop: 'Counted from this stop; only what is open now.',
	fromStopOld: 'Counted from this stop. This tour was saved a while ago: see the hours on the doors.',
	fromMe: 'Counted from where you are. Your position does not leave your phone.',
	useMe: 'Look from where I am',
	useStop: 'Look from this stop',
	looking: 'Finding where you are …',
	lost: 'Your position cannot be found: still counted from this stop.',
	none: 'None is registered close by.',
	noneOpen: 'None close by is open now. The nearest is:',
	noHours: 'No opening hours are written down: see the door.',
	failed: 'What is close by cannot be read just now; please look again with a network.',
	again: 'Try again'
};

/** What is said of places to rest by the way of a tour. */
export const sayAround = wording<AroundWord>({ zh, en });
