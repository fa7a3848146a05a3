import { z } from 'zod';
import { pushBody, pushEnd } from '../push/requests.ts';
import { onceHeader } from '../requests.ts';
import { echoed } from './answers.ts';
import { everybody, words, type Endpoint } from './endpoint.ts';
import { code, codeField, noTicket, onceField } from './tickets.ts';

const endpointField = words('浏览器的推送地址', "the browser's endpoint (PushSubscription)");
const pushTopics = ['ticket:20261121-000042', 'category:light'];
const anEndpoint = 'https://updates.push.services.mozilla.com/wpush/v2/example';

/** What whoever has no account does besides reporting: join somebody else's report, and follow what they chose. */
export const follow: readonly Endpoint[] = [
	{
		method: 'POST',
		path: '/api/tickets/{code}/echo',
		area: 'tickets',
		summary: words('我也遇到了', 'Says that one met the same thing, instead of reporting it again'),
		more: words(
			'不用账号。一部设备对一件工单只计一次:Idempotency-Key 由设备保存，每件工单各用一个；服务器只存它的哈希',
			'No account. A device counts once per ticket: it keeps an Idempotency-Key of its own for each; only a hash of it is stored'
		),
		who: everybody,
		params: code,
		headers: onceHeader.shape,
		fields: { code: codeField, 'idempotency-key': onceField },
		answers: [{ status: 201, what: words('现在有多少人也遇到了', 'how many have said so'), body: echoed }],
		refusals: {
			400: words('没有 Idempotency-Key', 'there is no Idempotency-Key'),
			404: noTicket,
			409: words('工单已经办结；说明在哪里结的', 'the ticket is over; it is said where it ended'),
			429: words('这个网络地址发得太多，请稍后再试', 'too many from one address; try again later')
		},
		example: { path: '/api/tickets/20261121-000042/echo' }
	},
	{
		method: 'GET',
		path: '/api/push',
		area: 'follow',
		summary: words('订阅推送用的公钥', 'The key that a browser needs to subscribe'),
		who: everybody,
		answers: [{ status: 200, what: words('公钥', 'the key'), body: z.object({ publicKey: z.string() }) }],
		example: { path: '/api/push' }
	},
	{
		method: 'POST',
		path: '/api/push',
		area: 'follow',
		summary: words('关注工单、网格或类别', 'Follows tickets, grids or categories by web push'),
		more: words(
			'只保存推送地址和所选的主题，不保存是谁；再次发送即追加',
			'Only the endpoint and the topics are kept, and nothing about the person; sent again, topics are added'
		),
		who: everybody,
		body: pushBody,
		fields: {
			endpoint: endpointField,
			keys: words('浏览器的加密公钥', 'what the browser is encrypted for'),
			topics: words('ticket:编号、grid:编号、category:编号', 'ticket:, grid: or category: and a code'),
			locale: words('用哪种语言告知', 'the language of what is told')
		},
		answers: [
			{
				status: 201,
				what: words('现在关注的全部主题', 'everything that is followed now'),
				body: z.object({ topics: z.array(z.string()) })
			}
		],
		refusals: {
			422: words('不是已知的推送服务，或没有这个主题', 'no push service that we know, or no such topic'),
			429: words('这个网络地址发得太多，请稍后再试', 'too many from one address; try again later')
		},
		example: {
			path: '/api/push',
			body: {
				endpoint: anEndpoint,
				keys: {
					p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
					auth: 'BTBZMqHH6r4Tts7J_aSIgg'
				},
				topics: pushTopics
			}
		}
	},
	{
		method: 'DELETE',
		path: '/api/push',
		area: 'follow',
		summary: words('不再关注', 'Leaves topics, or all of them'),
		who: everybody,
		body: pushEnd,
		fields: {
			endpoint: endpointField,
			topics: words('不写即全部', 'none named: all')
		},
		answers: [{ status: 204, what: words('已取消', 'it is forgotten') }],
		example: { path: '/api/push', body: { endpoint: anEndpoint, topics: pushTopics } }
	}
];
