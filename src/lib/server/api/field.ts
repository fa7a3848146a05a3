import { z } from 'zod';
import { findingBody, patrolBody, patrolEnd, patrolId, visitBody } from '../field/requests.ts';
import { onceHeader } from '../requests.ts';
import { myGrids, myPatrols, myVisits, today } from './field-answers.ts';
import { ofTheirs, signedIn, words, type Endpoint } from './endpoint.ts';
import { onceField } from './tickets.ts';

const staff = ['operator', 'dispatcher', 'grid_leader', 'grid_worker', 'checker', 'supervisor'] as const;
const ofTheirGrids = ofTheirs(staff, words('自己岗位范围内的网格', 'grids that they have a duty over'));
const ofTheirPatrols = ofTheirs(staff, words('自己的巡查', 'patrols of their own'));
const id = z.object({ id: z.string() });
const idField = words('巡查的 UUID,由手机定', 'the UUID of the patrol, which the phone chooses');
const keyReused = words(
	'这个 Idempotency-Key 已用于别的请求',
	'this Idempotency-Key was used for something else'
);
const aPatrol = '0193527e-8c1a-7c3e-9d55-3f0b8f6f2a10';

/** The day of a grid leader or worker, outdoors. */
export const field: readonly Endpoint[] = [
	{
		method: 'GET',
		path: '/api/my/grids',
		area: 'field',
		summary: words('我的网格和相邻网格', 'The grids of whoever is signed in, and those beside them'),
		more: words(
			'相邻网格有网格长的姓名和岗位，没有电话',
			'Of the grids beside them the name and the post of the leader are told, and no phone number'
		),
		who: signedIn,
		answers: [{ status: 200, what: words('网格', 'the grids'), body: myGrids }],
		example: { path: '/api/my/grids' }
	},
	{
		method: 'GET',
		path: '/api/my/theme',
		area: 'field',
		summary: words('今天的主题', "Today's theme"),
		more: words(
			'一天一主题、一周一循环：自己网格的优先，其次社区、镇街、全县',
			'One for each weekday: that of the own grid, else of the community, the town, the county'
		),
		who: signedIn,
		answers: [{ status: 200, what: words('主题', 'the theme'), body: today }],
		example: { path: '/api/my/theme' }
	},
	{
		method: 'POST',
		path: '/api/patrols',
		area: 'field',
		summary: words('开始一次巡查', 'Begins a round through a grid'),
		who: ofTheirGrids,
		headers: onceHeader.shape,
		body: patrolBody,
		fields: {
			'idempotency-key': onceField,
			id: idField,
			grid: words('网格编号', 'the code of the grid'),
			startedAt: words('何时开始', 'when it began')
		},
		answers: [{ status: 201, what: words('已记下', 'it is noted'), body: id }],
		refusals: { 422: keyReused },
		example: {
			path: '/api/patrols',
			body: { id: aPatrol, grid: 'G1', startedAt: '2026-11-22T08:30:00+08:00' }
		}
	},
	{
		method: 'POST',
		path: '/api/patrols/{id}/findings',
		area: 'field',
		summary: words('巡查发现', 'Something that was found on a round'),
		more: words(
			'带 ticket 即已上报为工单，不带即当场解决',
			'With `ticket` it was reported as that ticket, without it was solved on the spot'
		),
		who: ofTheirPatrols,
		params: patrolId,
		headers: onceHeader.shape,
		body: findingBody,
		fields: {
			id: idField,
			'idempotency-key': onceField,
			category: words('类别', 'the category'),
			note: words('一句话', 'a sentence'),
			ticket: words('工单编号', 'the code of a ticket'),
			place: words('[经度, 纬度],WGS 84，可不写', '[longitude, latitude] in WGS 84, if they like'),
			at: words('何时', 'when')
		},
		answers: [{ status: 201, what: words('已记下', 'it is noted'), body: id }],
		refusals: {
			409: words('巡查已经结束', 'the patrol has ended'),
			422: words(
				'没有这件工单或类别，或 Idempotency-Key 已用过',
				'no such ticket or category, or the key was used before'
			)
		},
		example: {
			path: `/api/patrols/${aPatrol}/findings`,
			body: { category: 'fire', note: '楼道杂物已请住户搬走', at: '2026-11-22T08:41:00+08:00' }
		}
	},
	{
		method: 'POST',
		path: '/api/patrols/{id}/end',
		area: 'field',
		summary: words('结束巡查', 'Ends a round'),
		more: words(
			'走过的路线只有自己选择附上才保存',
			'Where somebody walked is kept only if they choose to send it along'
		),
		who: ofTheirPatrols,
		params: patrolId,
		headers: onceHeader.shape,
		body: patrolEnd,
		fields: {
			id: idField,
			'idempotency-key': onceField,
			endedAt: words('何时结束', 'when it ended'),
			track: words('走过的路线，可不写', 'where it went, if they like')
		},
		answers: [
			{ status: 200, what: words('已结束', 'it has ended'), body: id.extend({ endedAt: z.string() }) }
		],
		refusals: { 422: keyReused },
		example: { path: `/api/patrols/${aPatrol}/end`, body: { endedAt: '2026-11-22T09:10:00+08:00' } }
	},
	{
		method: 'GET',
		path: '/api/my/patrols',
		area: 'field',
		summary: words('我的巡查', 'The patrols of whoever is signed in'),
		who: signedIn,
		answers: [{ status: 200, what: words('新的在前', 'the last first'), body: myPatrols }],
		example: { path: '/api/my/patrols' }
	},
	{
		method: 'POST',
		path: '/api/visits',
		area: 'field',
		summary: words('记一次走访(六访六送)', 'Notes a visit to a building or a household'),
		more: words(
			'只记去了哪里、哪一类、送了什么，没有地方写居民怎么想',
			'Where, which kind, what was brought; there is no field for what anybody thinks'
		),
		who: ofTheirGrids,
		headers: onceHeader.shape,
		body: visitBody,
		fields: {
			'idempotency-key': onceField,
			grid: words('网格编号', 'the code of the grid'),
			building: words('楼栋编号', 'the code of a building'),
			household: words('户号(如积分存折号)', 'the number of a household, as on its passbook'),
			visited: words('六访之一', 'which of the six kinds'),
			brought: words('六送，可多选', 'what was brought'),
			on: words('哪天', 'the day'),
			againOn: words('何时再访；不写即已办好', 'when to come again; none: done')
		},
		answers: [{ status: 201, what: words('已记下', 'it is noted'), body: id }],
		refusals: {
			422: words('没有这个楼栋，或 Idempotency-Key 已用过', 'no such building, or the key was used before')
		},
		example: {
			path: '/api/visits',
			body: { grid: 'G1', household: 'HG-0042', visited: 'elderly', brought: ['health'], on: '2026-11-22' }
		}
	},
	{
		method: 'GET',
		path: '/api/my/visits',
		area: 'field',
		summary: words('我的走访', 'The visits of whoever is signed in'),
		who: signedIn,
		answers: [{ status: 200, what: words('要再去的在前', 'those to be made again first'), body: myVisits }],
		example: { path: '/api/my/visits' }
	}
];
