import { z } from 'zod';
import { actions } from '../../ticket/law.ts';
import { actionBody, revealBody } from '../action-requests.ts';
import { idempotencyKey, ticketBody, ticketQuery } from '../requests.ts';
import { opened, suggestionList, taken, ticket, ticketPage, workList } from './answers.ts';
import { everybody, ofTheirs, signedIn, words, type Endpoint } from './endpoint.ts';

export const code = z.object({ code: z.string() });
export const codeField = words('工单编号', 'the code of the ticket');
/** The secret of the reporter's link, as a header. */
export const withKey = { 'x-ticket-key': z.string().optional() };
export const keyField = words(
	'上报人链接里的密钥，上报时只给一次',
	"the secret of the reporter's link, told once when it was reported"
);
const once = { 'idempotency-key': idempotencyKey };
export const onceField = words(
	'同一个值再发一次，不会办两次，答复与第一次相同',
	'sent again with the same value it is not done twice; the answer is that of the first time'
);
export const noTicket = words('没有这件工单', 'there is no such ticket');
const keyReused = words(
	'这个 Idempotency-Key 已用于别的请求',
	'this Idempotency-Key was used for something else'
);

export const tickets: readonly Endpoint[] = [
	{
		method: 'POST',
		path: '/api/tickets',
		area: 'tickets',
		summary: words('上报一件事', 'A new report; it finds who answers for its spot'),
		more: words(
			'姓名和电话可不留；留下的加密保存，任何公开答复里都没有。工作人员登录后代报，记为采集人',
			'Name and phone may be left out; what is left is kept sealed and is in no public answer. Staff who are signed in are kept as whoever collected it'
		),
		who: everybody,
		headers: once,
		body: ticketBody,
		fields: {
			'idempotency-key': onceField,
			title: words('一句话说明情况', 'what it is about, in a sentence'),
			description: words('详细情况', 'more about it'),
			category: words('类别', 'the category'),
			lng: words('经度，十进制度数', 'longitude in decimal degrees'),
			lat: words('纬度，十进制度数', 'latitude in decimal degrees'),
			crs: words('所给坐标的坐标系', 'the coordinate system of what is given'),
			reporter: words('上报人，可不留', 'the reporter, if they like')
		},
		answers: [
			{
				status: 201,
				what: words(
					'编号、状态、由谁负责，和上报人链接的密钥',
					"code, state, who answers, and the secret of the reporter's link"
				),
				body: opened
			}
		],
		refusals: { 422: keyReused },
		example: {
			path: '/api/tickets',
			body: { title: '路灯不亮', category: 'light', lng: 115.36215, lat: 22.78731 }
		}
	},
	{
		method: 'GET',
		path: '/api/tickets',
		area: 'tickets',
		summary: words('工单列表(GeoJSON),新的在前', 'A page of tickets as GeoJSON, newest first'),
		who: everybody,
		query: ticketQuery,
		fields: {
			bbox: words('西，南，东，北(WGS 84)', 'west,south,east,north (WGS 84)'),
			grid: words('网格编号', 'the code of a grid'),
			state: words(
				'状态，可用逗号并列;open 即未结',
				'states, parted by commas; open: all that are not closed'
			),
			category: words('类别', 'the category'),
			since: words(
				'此时之后上报的；只写日期即北京时间当天零点',
				'reported since then; a date alone is 00:00 of that day in Beijing'
			),
			after: words('上一页的 next', 'what the page before gave as next'),
			limit: words('一页几条', 'how many a page holds')
		},
		answers: [
			{
				status: 200,
				what: words(
					'一页工单;next 是下一页,position 是实时事件接续的位置',
					'a page; next is the cursor, position the place in the log from which live events take over'
				),
				body: ticketPage
			}
		],
		example: { path: '/api/tickets?state=open&limit=20' }
	},
	{
		method: 'GET',
		path: '/api/tickets/{code}',
		area: 'tickets',
		summary: words('一件工单和它的经过', 'One ticket and its story'),
		more: words(
			'任何人看到公开部分；与工单有关的人另有 inside:内容、经过、现在能办什么(can)',
			'Anybody sees what is public; whoever has to do with it is told `inside` too: its words, the whole story, and what they may do now (can)'
		),
		who: everybody,
		params: code,
		headers: withKey,
		fields: { code: codeField, 'x-ticket-key': keyField },
		answers: [{ status: 200, what: words('工单', 'the ticket'), body: ticket }],
		refusals: { 404: noTicket },
		example: { path: '/api/tickets/20261121-000042' }
	},
	{
		method: 'POST',
		path: '/api/tickets/{code}/actions/{action}',
		area: 'tickets',
		summary: words('办理一步', 'One step of the law of the loop'),
		more: words(
			'谁在什么状态能办哪一步，见下面的办理规则；数据库同样按它拒绝',
			'Who may take which step from which state stands in the law below; the database refuses by the same table'
		),
		who: ofTheirs(
			['resident', 'operator', 'dispatcher', 'grid_leader', 'grid_worker', 'unit', 'checker', 'supervisor'],
			words('自己的工单，并按办理规则', 'tickets of theirs, and by the law')
		),
		params: code.extend({ action: z.enum(actions) }),
		headers: { ...withKey, ...once },
		body: actionBody,
		fields: {
			code: codeField,
			action: words('哪一步', 'which step'),
			'x-ticket-key': keyField,
			'idempotency-key': onceField,
			reason: words('原因', 'why'),
			note: words('情况', 'what was found or done'),
			to: words('岗位编号', 'the number of a post'),
			original: words('并入哪一件', 'the ticket that it repeats'),
			title: words('拆出的部分是什么事', 'what the part that is split off is about'),
			category: words('拆出部分的类别', 'the category of that part'),
			reviewAt: words('复查日期', 'when a suspended ticket is looked at again'),
			dueAt: words('新时限', 'the new limit'),
			seen: words(
				'您看到的最后一步(inside.step);之后有人办过就告诉您',
				'the step you saw last (inside.step); if there was another since, you are told'
			)
		},
		answers: [
			{
				status: 200,
				what: words('办好了，现在的状态', 'it is done; the state it is in now'),
				body: taken,
				example: {
					code: '20261121-000042',
					state: 'in_progress',
					step: 3,
					at: '2026-11-21T02:15:04.123Z',
					dueAt: '2026-11-24T16:00:00.000Z'
				}
			}
		],
		refusals: {
			404: words('没有这件工单，或没有这个动作', 'there is no such ticket, or no such action'),
			409: words(
				'工单现在不能这样办；说明谁在何时办了什么',
				'the ticket cannot be taken there now: it is said who did what, and when'
			),
			422: words(
				'缺少这一步要写的内容，或 Idempotency-Key 已用过',
				'what this step needs is missing, or the key was used before'
			)
		},
		example: {
			path: '/api/tickets/20261121-000042/actions/send_back',
			body: { reason: '不在本网格', seen: 2 }
		}
	},
	{
		method: 'GET',
		path: '/api/tickets/{code}/posts',
		area: 'tickets',
		summary: words('这件工单可以派给谁', 'Whom a ticket can be sent to'),
		who: ofTheirs(
			['operator', 'dispatcher', 'grid_leader', 'grid_worker', 'unit', 'supervisor'],
			words('自己岗位范围内的、派给自己的', 'those of their ground, or sent to them')
		),
		params: code,
		fields: { code: codeField },
		answers: [
			{
				status: 200,
				what: words('岗位：退回时建议的在前', 'posts, the one suggested first'),
				body: suggestionList
			}
		],
		refusals: { 404: noTicket },
		example: { path: '/api/tickets/20261121-000042/posts' }
	},
	{
		method: 'POST',
		path: '/api/tickets/{code}/reporter',
		area: 'tickets',
		summary: words('查看上报人的姓名或电话', 'Reveals the name or the phone number of the reporter'),
		more: words(
			'一次一项，要写原因，每次都记入审计日志；每人每小时有次数限制',
			'One at a time and with a reason; each is kept in the audit log, and only so many are told in an hour'
		),
		who: ofTheirs(
			['operator', 'dispatcher', 'grid_leader', 'grid_worker', 'unit', 'checker', 'supervisor'],
			words(
				'中心人员：自己岗位范围内的；办件人：轮到自己的',
				'the centre: of their ground; who handles: while it is their turn'
			)
		),
		params: code,
		body: revealBody,
		fields: {
			code: codeField,
			field: words('姓名或电话', 'the name, or the phone number'),
			reason: words('为什么要看', 'why it is needed')
		},
		answers: [
			{ status: 200, what: words('这一项', 'what was asked for'), body: z.object({ value: z.string() }) }
		],
		refusals: {
			404: words('没有这件工单，或上报人没有留', 'there is no such ticket, or the reporter left none'),
			429: words('看得太多，请稍后再试', 'too many; try again later')
		},
		example: {
			path: '/api/tickets/20261121-000042/reporter',
			body: { field: 'phone', reason: '现场找不到位置，要问上报人' }
		}
	},
	{
		method: 'GET',
		path: '/api/my/tickets',
		area: 'tickets',
		summary: words('我的待办', 'The open tickets of whoever is signed in'),
		who: signedIn,
		answers: [
			{ status: 200, what: words('轮到自己的在前', 'those whose turn is theirs first'), body: workList }
		],
		example: { path: '/api/my/tickets' }
	}
];
