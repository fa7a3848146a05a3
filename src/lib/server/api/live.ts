import { z } from 'zod';
import { filmQuery } from '../requests.ts';
import { everybody, words, type Endpoint, type Who } from './endpoint.ts';
import { wallFigures, wallFilm, wallTickets } from './wall-answers.ts';

const wall: Who = { ...everybody, wall: true };
const unchanged = {
	status: 304,
	what: words('没有变化(If-None-Match)', 'nothing has changed (If-None-Match)')
};

export const live: readonly Endpoint[] = [
	{
		method: 'GET',
		path: '/api/live',
		area: 'live',
		summary: words('实时事件(SSE)', 'Server-sent events from the log'),
		more: words(
			'id 是在日志里的位置；断线后浏览器带 Last-Event-ID 回来，不漏不重。event: beat 每五秒一次;event: reset 表示要重新取列表。工作人员内部的事(记录、督办、提醒、申请)只报为 updated',
			'The id is the position in the log; a browser comes back with Last-Event-ID, and nothing is lost or told twice. event: beat comes every five seconds; event: reset asks for a new snapshot. What staff say among themselves (notes, supervision, warnings, requests) is told as updated'
		),
		who: everybody,
		query: z.object({
			after: z
				.string()
				.regex(/^\d+-\d+$/)
				.optional()
		}),
		headers: { 'last-event-id': z.string().optional() },
		fields: {
			after: words('从这个位置之后', 'from after this position'),
			'last-event-id': words('同上，优先', 'the same, and goes before it')
		},
		answers: [
			{ status: 200, what: words('不断开的事件流', 'a stream that stays open'), type: 'text/event-stream' }
		],
		example: { path: '/api/live?after=1234-56' }
	},
	{
		method: 'GET',
		path: '/api/wall',
		area: 'live',
		summary: words('大屏的数字', 'The figures of the command wall'),
		who: wall,
		answers: [
			{ status: 200, what: words('此刻的数字', 'the figures as of now'), body: wallFigures },
			unchanged
		],
		example: { path: '/api/wall' }
	},
	{
		method: 'GET',
		path: '/api/wall/tickets',
		area: 'live',
		summary: words('全部未结工单，按列', 'All open tickets that have a place, in columns'),
		who: wall,
		answers: [
			{ status: 200, what: words('每列一个数组', 'an array for each column'), body: wallTickets },
			unchanged
		],
		example: { path: '/api/wall/tickets' }
	},
	{
		method: 'GET',
		path: '/api/wall/film',
		area: 'live',
		summary: words('一天或一月的经过，用来回放', 'The log of the last day or month, to be played'),
		who: wall,
		query: filmQuery,
		fields: { span: words('一天或一月', 'a day or a month') },
		answers: [{ status: 200, what: words('按时间先后', 'in the order of time'), body: wallFilm }, unchanged],
		example: { path: '/api/wall/film?span=24h' }
	}
];
