import type { Point } from './plane.ts';
import type { Kind } from './subdivision.ts';

/**
 * A line of the hand-drawn plan: control points in metres, softened and shifted by the generator.
 * `beyond` is what its first and its last stretch are outside the ring road.
 */
export type Course = Named & { points: Point[]; beyond?: [Named, Named] };
type Named = { kind: Kind; name: string; nameEn: string };

/** 'x,y x,y …' in metres. */
function points(text: string): Point[] {
	return text.split(' ').map((pair) => {
		const [x, y] = pair.split(',');
		return [Number(x), Number(y)];
	});
}

const course = (kind: Kind, name: string, nameEn: string, text: string): Course => ({
	kind,
	name,
	nameEn,
	points: points(text)
});

/** 龙津河 winds from the north-west round the old town to the south-east. */
export const RIVER = points(
	'-7600,2500 -5400,1900 -4300,2200 -3300,1850 -2650,950 -1950,850 -1300,1180 -700,900 -520,320 -860,-220 -700,-880 ' +
		'-60,-1080 480,-740 1050,-860 1500,-1420 2250,-1380 3050,-1850 3900,-1650 5200,-2350 7600,-2500'
);

/** The county's border, the town's border, the ring road: closed lines. */
export const COUNTY = points(
	'-6400,300 -6100,2300 -4600,3900 -2600,4700 -300,5300 2100,4800 4100,5000 5800,3500 6500,1500 6100,-400 6400,-2600 ' +
		'4900,-4300 2700,-4900 400,-5300 -1900,-4700 -4100,-4900 -5600,-3600 -6600,-1600'
);
export const TOWN = points(
	'-2500,-300 -2700,400 -2450,1150 -2150,1750 -1300,2000 -300,2300 700,2150 1500,2050 2150,1950 2650,1350 2750,700 ' +
		'2700,50 2600,-600 2750,-1250 2420,-1900 1000,-2000 200,-2300 -800,-2050 -1700,-1800 -2200,-1200'
);
export const RING = points(
	'-1830,140 -1790,-300 -1740,-640 -1420,-1080 -1080,-1400 -560,-1530 150,-1590 900,-1600 1360,-1330 1640,-920 1900,-520 ' +
		'1990,60 1890,560 1790,1010 1420,1270 900,1350 330,1490 -420,1560 -900,1330 -1240,1010 -1620,760'
);

/** Roads in the order they are drawn: each may begin and end only on what is already there. */
export const ROADS: Course[] = [
	course(
		'rail',
		'红津铁路',
		'Hongjin Railway',
		'2900,5600 2600,3000 2400,1500 2330,300 2360,-900 2200,-2200 2300,-3600 1900,-5600'
	),
	{
		...course(
			'main',
			'人民路',
			'Renmin Road',
			'-7200,-200 -4400,260 -3200,-120 -2300,10 -1880,140 -1200,200 -620,250 -80,190 420,240 1000,180 1500,230 ' +
				'2050,170 2900,260 4200,-150 5400,250 7200,100'
		),
		beyond: [
			{ kind: 'trunk', name: '西郊公路', nameEn: 'Xijiao Road' },
			{ kind: 'trunk', name: '迎宾大道', nameEn: 'Yingbin Avenue' }
		]
	},
	{
		...course(
			'main',
			'解放路',
			'Jiefang Road',
			'500,5800 600,4500 200,3600 700,2700 390,1900 340,1500 400,1000 420,240 480,-300 400,-820 450,-1200 440,-1720 ' +
				'120,-2600 650,-3500 300,-4400 500,-5800'
		),
		beyond: [
			{ kind: 'trunk', name: '北山公路', nameEn: 'Beishan Road' },
			{ kind: 'trunk', name: '南田公路', nameEn: 'Nantian Road' }
		]
	},
	course('main', '新桥路', 'Xinqiao Road', '-1500,1000 -1180,560 -1200,200 -1260,-380 -1080,-900 -930,-1600'),
	course('main', '东园路', 'Dongyuan Road', '1190,1500 1090,800 1060,180 1150,-340 1080,-800'),
	course('main', '学府路', 'Xuefu Road', '-720,780 -260,860 400,850 1080,790 1980,690'),
	course(
		'street',
		'红宫文化街',
		'Honggong Culture Street',
		'-1980,-420 -1250,-300 -820,-300 -480,-180 -120,-340 180,-220 470,-330 780,-450 1140,-320 1480,-430 1800,-380 2150,-230'
	),
	course(
		'main',
		'河西公路',
		'Hexi Road',
		'-640,-760 -740,-1200 -960,-1420 -1250,-1900 -2300,-2900 -3100,-4000 -3600,-5600'
	),
	course('street', '南门街', 'Nanmen Street', '-110,150 -60,-330 -140,-700 -120,-1120'),
	course('street', '钟楼街', 'Zhonglou Street', '-640,20 -300,-20 -70,10 200,-30 480,20'),
	course('street', '东市街', 'Dongshi Street', '210,280 190,-30 200,-260 170,-620 190,-890'),
	course('street', '榕荫路', 'Rongyin Road', '-190,1700 -210,1200 -240,850 -160,520 -100,150'),
	course('street', '学前街', 'Xueqian Street', '740,1600 720,1180 750,800 720,480 730,180'),
	course('street', '荔枝路', 'Lizhi Road', '400,540 730,500 1080,480 1420,540 2050,430'),
	course('street', '桥西路', 'Qiaoxi Road', '-2000,-780 -1300,-640 -1000,-700 -720,-640'),
	course('street', '龙津路', 'Longjin Road', '460,-560 780,-640 1100,-620 1450,-730 1750,-680 2000,-640'),
	course(
		'street',
		'南堤街',
		'Nandi Street',
		'-1300,-1240 -700,-1260 -100,-1350 450,-1230 950,-1240 1500,-1300'
	)
];

/** Stretches of embankment road take their names from the side of the river (within the ring). */
export const EMBANKMENTS = {
	north: { name: '滨江东路', nameEn: 'Binjiang East Road' },
	south: { name: '滨江西路', nameEn: 'Binjiang West Road' },
	beyond: { name: '河堤路', nameEn: 'River Dyke Path' }
} as const;
