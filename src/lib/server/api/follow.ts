import { onceHeader } from '../requests.ts';
import { echoed } from './answers.ts';
import { everybody, words, type Endpoint } from './endpoint.ts';
import { code, codeField, noTicket, onceField } from './tickets.ts';

/** What whoever has no account does besides reporting: join somebody else's report. */
export const follow: readonly Endpoint[] = [
	{
		method: 'POST',
		path: '/api/tickets/{code}/echo',
		area: 'tickets',
		summary: words('我也遇到了', 'Says that one met the same thing, instead of reporting it again'),
		more: words(
			'不用账号。一部设备对一件工单只计一次:Idempotency-Key 由设备保存,每件工单各用一个;服务器只存它的哈希',
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
			409: words('工单已经办结;说明在哪里结的', 'the ticket is over; it is said where it ended'),
			429: words('这个网络地址发得太多,请稍后再试', 'too many from one address; try again later')
		},
		example: { path: '/api/tickets/20261121-000042/echo' }
	}
];
