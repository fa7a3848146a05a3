import type { Words } from '#geo/layer.ts';
import { everybody, only, signedIn, words, type Who } from './endpoint.ts';

/** A page or another route outside of /api, with the forms on it. */
export type Page = {
	path: string;
	summary: Words;
	who: Who;
	/** The actions of its forms, by name, and who may take them. */
	forms?: Readonly<Record<string, Who>>;
};

const administrators = only('administrator', 'script');
const ofTheCounty = words('督办员：只限全县的', 'supervisors: those of the county alone');
const overseers: Who = { ...only('administrator', 'supervisor', 'script'), which: ofTheCounty };
const pairing: Who = { ...only('administrator', 'supervisor'), which: ofTheCounty };
const wall: Who = { ...everybody, wall: true };

/** Every route outside of /api; api.test.ts fails where one is missing. */
export const pages: readonly Page[] = [
	{ path: '/', summary: words('地图', 'the map'), who: everybody },
	{ path: '/report', summary: words('上报一件事', 'reporting something'), who: everybody },
	{ path: '/t/{code}', summary: words('一件工单', 'one ticket'), who: everybody },
	{ path: '/stations/{code}', summary: words('骑手之家', "a riders' station"), who: everybody },
	{
		path: '/stations/{code}/poster',
		summary: words('骑手之家的二维码，印在纸上', "the code of a riders' station, on paper"),
		who: everybody
	},
	{
		path: '/tours',
		summary: words('红色路线，供人挑选', 'the red-culture tours, to choose from'),
		who: everybody
	},
	{ path: '/tours/{slug}', summary: words('一条路线', 'one tour'), who: everybody },
	{
		path: '/tours/{slug}/walk',
		summary: words('跟着手机走一条路线，直到证书', 'walking a tour with the phone, to the certificate'),
		who: everybody
	},
	{
		path: '/tours/{slug}/map',
		summary: words('一条路线，印在一张纸上', 'a tour on one sheet of paper'),
		who: everybody
	},
	{
		path: '/tours/{slug}/og.png',
		summary: words('一条路线的分享图', 'the picture that is shown where a tour is shared'),
		who: everybody
	},
	{
		path: '/tours/{slug}/stops/{code}/poster',
		summary: words('一站的二维码，印在纸上', 'the code of a stop, on paper'),
		who: everybody
	},
	{
		path: '/field',
		summary: words(
			'网格长的一天：页面框架，内容要登录',
			"the grid leader's day: the frame; what is in it needs a sign-in"
		),
		who: everybody
	},
	{ path: '/wall', summary: words('大屏', 'the command wall'), who: wall },
	{
		path: '/wall/print',
		summary: words('大屏的数字，印在纸上', 'the figures of the wall, on paper'),
		who: wall
	},
	{
		path: '/basemap-bytes.json',
		summary: words('底图有多大', 'what the basemap takes on a device'),
		who: everybody
	},
	{ path: '/basemap/{part}.json', summary: words('底图', 'the basemap'), who: everybody },
	{
		path: '/feeds/{kind}/{code}.xml',
		summary: words('网格或类别的订阅源(Atom)', 'the feed of a grid or a category (Atom)'),
		who: everybody
	},
	{ path: '/api-docs', summary: words('接口文档', 'the documentation of the API'), who: everybody },
	{
		path: '/sign-in',
		summary: words('登录', 'signing in'),
		who: everybody,
		forms: { password: everybody, second: everybody, county: everybody }
	},
	{
		path: '/welcome/{token}',
		summary: words('一次性链接：设密码', 'the one-time link: a password is set'),
		who: everybody,
		forms: { first: everybody, invited: everybody }
	},
	{ path: '/pair', summary: words('大屏上的配对码', 'the code on a display'), who: everybody },
	{
		path: '/account',
		summary: words('我的账号', "one's own account"),
		who: signedIn,
		forms: {
			signOut: signedIn,
			endSession: signedIn,
			password: signedIn,
			prepareSecond: signedIn,
			confirmSecond: signedIn,
			dropSecond: signedIn
		}
	},
	{
		path: '/admin/accounts',
		summary: words('账号管理', 'accounts'),
		who: administrators,
		forms: {
			invite: administrators,
			link: administrators,
			disable: administrators,
			enable: administrators,
			resetSecond: administrators,
			identity: administrators,
			give: administrators,
			take: administrators
		}
	},
	{
		path: '/admin/displays',
		summary: words('大屏管理', 'displays'),
		who: overseers,
		forms: { pair: pairing, revoke: pairing }
	},
	{
		path: '/sites/{code}',
		summary: words('一个红色文化点', 'one red-culture site'),
		who: everybody
	},
	{
		path: '/sites/{code}/poster',
		summary: words('文化点门口张贴的二维码', 'the code to hang up at a site'),
		who: everybody
	},
	{
		path: '/sites/{code}/book',
		summary: words('预约现场讲解', 'booking an hour of teaching at a site'),
		who: everybody,
		forms: { book: everybody }
	},
	{
		path: '/bookings/{id}',
		summary: words(
			'一个预约：页面框架，内容要凭链接',
			'one booking: the frame; what is in it needs the link'
		),
		who: everybody
	},
	{
		path: '/admin/bookings',
		summary: words('讲解预约和讲解员', 'bookings and guides'),
		who: administrators,
		forms: {
			reveal: only('administrator'),
			cancel: administrators,
			addGuide: administrators,
			changeGuide: administrators,
			endGuide: administrators
		}
	},
	{
		path: '/admin/themes',
		summary: words('网格长的每周主题', 'the themes of the week of grid leaders'),
		who: administrators,
		forms: { write: administrators, remove: administrators }
	},
	{
		path: '/admin/tours/figures',
		summary: words('参观数据：只有合计', 'how many came on tours: sums alone'),
		who: overseers
	},
	{
		path: '/classes',
		summary: words('给一个班要班级码', 'a code for a school class'),
		who: everybody,
		forms: { make: everybody }
	},
	{ path: '/classes/{code}', summary: words('全班的成绩', 'how a class did'), who: everybody },
	{
		path: '/admin/sites',
		summary: words('红色文化点：全部', 'red-culture sites, all of them'),
		who: administrators
	},
	{
		path: '/admin/sites/{code}',
		summary: words('写一个红色文化点（new：新的）', 'writing a red-culture site (new: a new one)'),
		who: administrators,
		forms: {
			save: administrators,
			publish: administrators,
			discard: administrators,
			takeBack: administrators
		}
	},
	{ path: '/admin/tours', summary: words('红色路线：全部', 'tours, all of them'), who: administrators },
	{
		path: '/admin/tours/{slug}',
		summary: words('编一条红色路线（new：新的）', 'making a tour (new: a new one)'),
		who: administrators,
		forms: {
			save: administrators,
			measure: administrators,
			publish: administrators,
			takeBack: administrators
		}
	},
	{ path: '/admin/audit', summary: words('审计日志', 'the audit log'), who: overseers }
];
