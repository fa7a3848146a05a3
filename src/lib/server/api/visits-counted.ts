import { z } from 'zod';
import { classBody, resultsBody } from '../classes.ts';
import { onceHeader } from '../requests.ts';
import { countBody } from '../tour-counts.ts';
import { classResults, counted, newClass } from './booking-answers.ts';
import { everybody, words, type Endpoint } from './endpoint.ts';
import { code, onceField } from './tickets.ts';

const classField = words('班级码，六个字母', 'the code of the class, six letters');
const noTour = words('没有这条路线', 'there is no such tour');
const noClass = words('没有这个班级码，或已过三十天', 'there is no such class, or its thirty days are over');

/** Numbers of walks and of classes: no person, no single walk, no time finer than a day. */
export const visitsCounted: readonly Endpoint[] = [
	{
		method: 'POST',
		path: '/api/tours/{slug}/counts',
		area: 'tours',
		summary: words('记一次参观，只记数', 'Counts a walk'),
		more: words(
			'当场加进当天的合计，单次参观不留；键的摘要三十天后删除。参观者事先知道，可以不发',
			'Added at once to the sums of the day, the single walk is not kept; the hash of the key is forgotten after thirty days. Visitors know of it and can say no'
		),
		who: everybody,
		params: z.object({ slug: z.string() }),
		headers: onceHeader.shape,
		body: countBody,
		fields: {
			slug: words('路线', 'the tour'),
			'idempotency-key': onceField,
			started: words('出发了', 'they set out'),
			finished: words('走完了', 'they finished'),
			came: words('到过的点', 'codes of the stops they came to'),
			skipped: words('跳过的点', 'codes of the stops they passed by')
		},
		answers: [{ status: 201, what: words('已记数', 'it is counted'), body: counted }],
		refusals: { 404: noTour },
		example: {
			path: '/api/tours/whole-street/counts',
			body: { started: true, finished: true, came: ['red-01', 'red-02'], skipped: ['red-03'] }
		}
	},
	{
		method: 'POST',
		path: '/api/classes',
		area: 'tours',
		summary: words('给一个班要一个班级码', 'A code for a school class'),
		more: words(
			'不用账号；三十天后连同成绩一起删除',
			'Without an account; after thirty days it is deleted with all that is in it'
		),
		who: everybody,
		body: classBody,
		fields: { tour: words('路线', 'the tour') },
		answers: [
			{
				status: 201,
				what: words('六个字母的班级码', 'six letters'),
				body: newClass,
				example: { code: 'ABCDEF', expiresAt: '2026-12-22T01:00:00.000Z' }
			}
		],
		refusals: { 404: noTour },
		example: { path: '/api/classes', body: { tour: 'whole-street' } }
	},
	{
		method: 'POST',
		path: '/api/classes/{code}/results',
		area: 'tours',
		summary: words('一名学生的答题结果，不带姓名', "A pupil's answers, without a name"),
		more: words(
			'当场加进全班的合计，个人的不留',
			'Added at once to the sums of the class; nobody’s own are kept'
		),
		who: everybody,
		params: code,
		headers: onceHeader.shape,
		body: resultsBody,
		fields: {
			code: classField,
			'idempotency-key': onceField,
			answers: words(
				'哪一点的第几题（从 0 起），对不对',
				'the stop, which question (from 0), whether it was right'
			)
		},
		answers: [{ status: 201, what: words('已加进合计', 'it is added'), body: counted }],
		refusals: { 404: noClass, 409: words('这个班人数已满', 'the class is full') },
		example: {
			path: '/api/classes/ABCDEF/results',
			body: { answers: [{ stop: 'red-01', question: 0, right: true }] }
		}
	},
	{
		method: 'GET',
		path: '/api/classes/{code}',
		area: 'tours',
		summary: words('全班的成绩', 'How a class did'),
		more: words('不足三人不细分', 'Fewer than three pupils are not told one from another'),
		who: everybody,
		params: code,
		fields: { code: classField },
		answers: [
			{
				status: 200,
				what: words('分布和每题的对错', 'the distribution, and each question'),
				body: classResults
			}
		],
		refusals: { 404: noClass },
		example: { path: '/api/classes/ABCDEF' }
	}
];
