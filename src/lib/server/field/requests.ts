import { z } from 'zod';
import { onEarth } from '#geo/crs/suspect.ts';
import { broughtKinds, visitedKinds } from '../../visit/kinds.ts';
import { text } from '../requests.ts';

const time = z.iso
	.datetime({ offset: true, error: '需要 ISO 8601 时间(带时区) / an ISO 8601 time with its zone is needed' })
	.transform((value) => new Date(value));
const day = z.iso.date({ error: '需要日期，如 2026-11-22 / a date is needed, such as 2026-11-22' });
const grid = z.string().min(1).max(64);
const spot = z
	.tuple([z.number(), z.number()], { error: '需要 [经度, 纬度] / [longitude, latitude] is needed' })
	.refine(([lng, lat]) => onEarth(lng, lat), { error: '不在地球上 / not on earth' });

export const patrolId = z.object({ id: z.uuid({ error: '需要 UUID / a UUID is needed' }) });

export const patrolBody = patrolId.extend({
	grid,
	startedAt: time
});

export const findingBody = z
	.object({
		category: z.string().max(41).optional(),
		note: text(500).optional(),
		/** The ticket it was reported as; none: solved on the spot. */
		ticket: z.string().max(64).optional(),
		place: spot.optional(),
		at: time
	})
	.refine(({ category, note }) => category !== undefined || (note !== undefined && note !== ''), {
		error: '请选一类，或写一句话 / choose a category or write a sentence',
		path: ['note']
	});

export const patrolEnd = z.object({
	endedAt: time,
	track: z.array(spot).min(2).max(20_000).optional()
});

export const visitBody = z
	.object({
		grid,
		building: z.string().max(64).optional(),
		household: z
			.string()
			.regex(/^[A-Z]{0,3}-?[0-9]{1,10}$/, { error: '只能是存折那样的编号 / a number as on a passbook' })
			.optional(),
		visited: z.enum(visitedKinds),
		brought: z.array(z.enum(broughtKinds)).max(6).default([]),
		on: day,
		/** None: done. */
		againOn: day.optional()
	})
	.refine(({ building, household }) => (building === undefined) !== (household === undefined), {
		error: '写楼栋或户号其中一个 / a building or a household, and not both',
		path: ['household']
	})
	.refine(({ on, againOn }) => againOn === undefined || againOn > on, {
		error: '下次要在这次之后 / the next time lies after this one',
		path: ['againOn']
	});

/** A day of the week in an area, as a form sends it; no area: everywhere. */
export const themeDay = z.object({
	area: text(64),
	weekday: z.coerce.number().int().min(1).max(7)
});
export type ThemeDay = z.infer<typeof themeDay>;

export const themeBody = themeDay.extend({
	title: text(60).pipe(z.string().min(1, { error: '请填写主题 / the theme has no name' })),
	titleEn: text(60),
	look: text(500).pipe(z.string().min(1, { error: '请写明看什么 / say what is looked at' })),
	lookEn: text(500)
});
export type ThemeBody = z.infer<typeof themeBody>;
