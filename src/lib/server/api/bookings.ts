import { z } from 'zod';
import {
	bookingBody,
	bookingId,
	bookingsQuery,
	cancelBody,
	hoursQuery,
	reasonBody
} from '../bookings/requests.ts';
import { onceHeader } from '../requests.ts';
import { booked, bookingList, bookingTold, siteHours } from './booking-answers.ts';
import { everybody, only, words, type Endpoint, type Who } from './endpoint.ts';
import { code, onceField, withKey } from './tickets.ts';

const administrators = only('administrator', 'script');
const byLink: Who = {
	rights: { resident: 'own', administrator: 'all', script: 'all' },
	own: words('凭预约链接，只有自己的预约', 'by the link of a booking, only that booking'),
	hidden: true
};
const siteField = words('文化点编号', 'the code of the site');
const idField = words('预约的编号', 'the number of the booking');
const keyField = words(
	'预约链接里的密钥，预约时只给一次',
	'the secret of the link, told once when it was booked'
);
const reasonField = words('原因', 'why');
const noSite = words('没有这个文化点', 'there is no such site');
const noBooking = words('没有这个预约，或密钥不对', 'there is no such booking, or the key is not right');
const aBooking = '0193527e-8c1a-4c3e-9d55-3f0b8f6f2a10';
const example = {
	id: aBooking,
	site: { code: 'red-01', name: { zh: '红场', en: 'Red Square' } },
	from: '2026-11-24T01:00:00.000Z',
	to: '2026-11-24T02:00:00.000Z',
	guide: '演示讲解员',
	group: '红旗小学三年级',
	size: 40,
	language: 'zh'
};

/** Site teaching: a group, a site, an hour, a guide. */
export const bookings: readonly Endpoint[] = [
	{
		method: 'GET',
		path: '/api/sites/{code}/hours',
		area: 'tours',
		summary: words('哪些时段可以预约讲解', 'The hours of teaching at a site, and which can be booked'),
		more: words(
			'从 from 起十四天；开门且有讲解员的整点时段。被谁订了不说',
			'Fourteen days from `from` on: the hours at which it is open. By whom an hour is taken is not told'
		),
		who: everybody,
		params: code,
		query: hoursQuery,
		fields: {
			code: siteField,
			from: words('从哪天起，不写即今天', 'from which day on; none: today'),
			language: words('讲解用什么语言', 'in which language')
		},
		answers: [{ status: 200, what: words('每天的时段', 'the hours of each day'), body: siteHours }],
		refusals: { 404: noSite },
		example: { path: '/api/sites/red-01/hours?from=2026-11-24&language=zh' }
	},
	{
		method: 'POST',
		path: '/api/sites/{code}/bookings',
		area: 'tours',
		summary: words('预约现场讲解', 'Books an hour of teaching'),
		more: words(
			'同一时段只接一个团队，由数据库保证；晚了一步的，409 的 next 是接下来可约的时段。电话加密保存，讲解后三十天删除',
			'One group an hour: the database sees to it. Whoever comes second is told the next free hours in `next` of the 409. The phone number is kept sealed and deleted thirty days after'
		),
		who: everybody,
		params: code,
		headers: onceHeader.shape,
		body: bookingBody,
		fields: {
			code: siteField,
			'idempotency-key': onceField,
			from: words('时段的开始', 'when the hour begins'),
			group: words('团队名称', 'what the group is called'),
			size: words('人数', 'how many they are'),
			language: words('讲解用什么语言', 'in which language'),
			phone: words('联系电话', 'a phone number')
		},
		answers: [
			{
				status: 201,
				what: words('已约好，和预约链接的密钥', 'it is booked; with the secret of its link'),
				body: booked,
				example: { ...example, key: 'Zm9yIHRoZSBleGFtcGxl' }
			}
		],
		refusals: {
			404: noSite,
			409: words(
				'这个时段约不到；next 是接下来可约的',
				'the hour is not to be had; next are the next that are'
			),
			422: words('这个 Idempotency-Key 已用过', 'this Idempotency-Key was used for something else')
		},
		example: {
			path: '/api/sites/red-01/bookings',
			body: { from: '2026-11-24T09:00:00+08:00', group: '红旗小学三年级', size: 40, phone: '13800000000' }
		}
	},
	{
		method: 'GET',
		path: '/api/bookings',
		area: 'tours',
		summary: words('预约列表', 'The bookings of some days'),
		more: words(
			'电话只显示头尾，要看全号另查',
			'Of phone numbers the ends are shown; the whole is asked for one at a time'
		),
		who: administrators,
		query: bookingsQuery,
		fields: {
			from: words('从哪天起，不写即今天', 'from which day on; none: today'),
			days: words('几天', 'how many days')
		},
		answers: [{ status: 200, what: words('按时间排列', 'in their order'), body: bookingList }],
		example: { path: '/api/bookings?from=2026-11-24&days=7' }
	},
	{
		method: 'GET',
		path: '/api/bookings/{id}',
		area: 'tours',
		summary: words('一个预约', 'One booking'),
		who: byLink,
		params: bookingId,
		headers: withKey,
		fields: { id: idField, 'x-ticket-key': keyField },
		answers: [{ status: 200, what: words('预约', 'the booking'), body: bookingTold }],
		refusals: { 404: noBooking },
		example: { path: `/api/bookings/${aBooking}` }
	},
	{
		method: 'POST',
		path: '/api/bookings/{id}/cancel',
		area: 'tours',
		summary: words('取消预约', 'Cancels a booking; its hour is free again'),
		more: words(
			'团队凭链接里的密钥；管理员要写原因',
			'The group by the secret of its link; an administrator says why'
		),
		who: byLink,
		params: bookingId,
		headers: withKey,
		body: cancelBody,
		fields: { id: idField, 'x-ticket-key': keyField, reason: reasonField },
		answers: [{ status: 200, what: words('已取消', 'it is cancelled'), body: bookingTold }],
		refusals: {
			404: noBooking,
			409: words('已经开始', 'it has begun'),
			422: words('管理员没有写原因', 'an administrator gave no reason')
		},
		example: { path: `/api/bookings/${aBooking}/cancel`, body: { reason: '场馆检修' } }
	},
	{
		method: 'POST',
		path: '/api/bookings/{id}/phone',
		area: 'tours',
		summary: words('查看预约电话', 'The phone number of a booking'),
		more: words('写明原因，先记入审计日志', 'With a reason, which the audit log keeps first'),
		who: only('administrator'),
		params: bookingId,
		body: reasonBody,
		fields: { id: idField, reason: reasonField },
		answers: [{ status: 200, what: words('电话', 'the number'), body: z.object({ value: z.string() }) }],
		refusals: { 404: noBooking },
		example: { path: `/api/bookings/${aBooking}/phone`, body: { reason: '下雨，联系改期' } }
	}
];
