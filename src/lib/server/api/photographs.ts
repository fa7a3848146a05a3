import { z } from 'zod';
import { staffRoles } from '../asker.ts';
import { photographAdded, photographList, photographPath, photographQuery } from '../photograph-requests.ts';
import { everybody, ofTheirs, words, type Endpoint } from './endpoint.ts';
import { code, codeField, keyField, withKey } from './tickets.ts';

/** An administrator looks after the house, not into people's reports. */
const readers = staffRoles.filter((role) => role !== 'administrator');
const ground = words('自己的工单、自己岗位范围内的工单', 'their own ticket, or those of their ground');
const kind = words('处置前或处置后', 'before it was handled, or after');
const noTicket = words('没有这件工单', 'there is no such ticket');
const noPhotograph = words('没有这张照片，或尚未公开', 'there is no such photograph, or it is not public');
const hash = words('照片的编号', 'what names the photograph');

export const photographs: readonly Endpoint[] = [
	{
		method: 'POST',
		path: '/api/tickets/{code}/photographs',
		area: 'photographs',
		summary: words('给工单加一张照片', 'A photograph of a ticket'),
		more: words(
			'请求体就是照片(要带 content-type),或表单里的 photo;JPEG、PNG、WebP、GIF、AVIF,最大 15 MB、5000 万像素，每件最多 12 张。保存前去掉全部附带信息；照片里的位置只在答复里给一次',
			'The body is the picture (with its content-type), or the field `photo` of a form: JPEG, PNG, WebP, GIF or AVIF, at most 15 MB and 50 megapixels, twelve to a ticket. All that comes with a picture is removed; the place in it is offered in this answer alone'
		),
		who: {
			rights: { ...ofTheirs(['resident', ...readers], ground).rights, script: 'all' },
			own: ground
		},
		params: code,
		query: photographQuery,
		headers: withKey,
		body: 'image/*, multipart/form-data',
		fields: { code: codeField, kind, 'x-ticket-key': keyField },
		answers: [
			{
				status: 201,
				what: words('编号、大小、照片里的位置', 'its name and size, and the place in it'),
				body: photographAdded,
				example: { hash: 'a'.repeat(64), width: 1600, height: 1200, place: { lng: 115.36215, lat: 22.78731 } }
			}
		],
		refusals: {
			404: noTicket,
			408: words('传得太慢，请再传', 'it came too slowly; send it again'),
			409: words(
				'已有 12 张，或这张已在，或工单已经结束',
				'there are twelve, or this one is here already, or the ticket has ended'
			),
			413: words('超过 15 MB', 'more than 15 MB'),
			415: words('不是能读的照片', 'no picture that can be read'),
			422: words('照片损坏或太大', 'the picture is broken, or too large'),
			429: words('同时传得太多，请稍后再传', 'too many at the same time; send it again later'),
			507: words('存储空间已满', 'the store is full')
		},
		example: { path: '/api/tickets/20261121-000042/photographs?kind=before' }
	},
	{
		method: 'GET',
		path: '/api/tickets/{code}/photographs',
		area: 'photographs',
		summary: words('一件工单的照片', 'The photographs of a ticket'),
		more: words(
			'任何人看到已公开的；与工单有关的人看到全部',
			'Anybody is told the released ones, whoever has to do with the ticket all'
		),
		who: everybody,
		params: code,
		headers: withKey,
		fields: { code: codeField, 'x-ticket-key': keyField },
		answers: [{ status: 200, what: words('照片', 'the photographs'), body: photographList }],
		refusals: { 404: noTicket },
		example: { path: '/api/tickets/20261121-000042/photographs' }
	},
	{
		method: 'GET',
		path: '/api/photographs/{hash}/{size}',
		area: 'photographs',
		summary: words('一张照片(JPEG)', 'A picture as JPEG'),
		who: {
			rights: {
				...ofTheirs(['public', 'display', 'resident', ...staffRoles], ground).rights,
				script: 'all'
			},
			own: words(
				'已公开的；未公开的只给与工单有关的人',
				'what is released; before, only whoever has to do with the ticket'
			),
			hidden: true
		},
		params: photographPath,
		headers: withKey,
		fields: { hash, size: words('原图或小图', 'the full or the small size'), 'x-ticket-key': keyField },
		answers: [
			{ status: 200, what: words('照片', 'the picture'), type: 'image/jpeg' },
			{ status: 304, what: words('没有变化(If-None-Match)', 'nothing has changed (If-None-Match)') }
		],
		refusals: { 404: noPhotograph },
		example: { path: `/api/photographs/${'a'.repeat(64)}/small` }
	},
	{
		method: 'POST',
		path: '/api/photographs/{hash}/release',
		area: 'photographs',
		summary: words('公开一张照片', 'Lets the public see a picture'),
		who: {
			rights: {
				...ofTheirs(['operator', 'dispatcher', 'checker', 'supervisor'], ground).rights,
				script: 'all'
			},
			own: words('自己岗位范围内的工单', 'tickets of their ground'),
			hidden: true
		},
		params: z.object({ hash: z.string() }),
		fields: { hash },
		answers: [{ status: 204, what: words('已公开', 'it is released') }],
		refusals: { 404: noPhotograph },
		example: { path: `/api/photographs/${'a'.repeat(64)}/release` }
	}
];
