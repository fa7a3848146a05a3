import { z } from 'zod';

const between = (longest: number, what: string, whatEn: string) =>
	z
		.string()
		.trim()
		.min(1, `${what}还没有写 / ${whatEn} is empty`)
		.max(longest, `${what}最多 ${longest} 字 / ${whatEn} has at most ${longest} characters`);
const pair = (longest: number, what: string, whatEn: string) =>
	z.object({
		zh: between(longest, `${what}（中文）`, `${whatEn} in Chinese`),
		en: between(longest * 2, `${what}（英文）`, `${whatEn} in English`)
	});

/** Addresses below /admin/tours that are pages of their own. */
const taken = ['new', 'figures'];

/** The sites of a tour in the order of walking, by their codes. */
export const tourStops = z
	.array(z.string().max(64))
	.max(60, '一条路线最多 60 站 / a tour has at most 60 stops')
	.refine((codes) => new Set(codes).size === codes.length, {
		error: '一条路线里每一站只到一次 / a tour comes to each of its stops once'
	});

/** A tour as an administrator writes it. */
export const tourDraft = z.object({
	slug: z
		.string()
		.trim()
		.max(60)
		.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
			error:
				'网址只能用小写字母、数字和横线，例如 old-street / an address has small letters, digits and dashes, such as old-street'
		})
		.refine((slug) => !taken.includes(slug), {
			error: '这个网址留作他用，请换一个 / this address is taken by a page of its own; choose another'
		}),
	name: pair(60, '名称', 'the name'),
	intro: pair(2000, '介绍', 'the introduction'),
	forWhom: pair(200, '适合谁', 'for whom it is'),
	minutes: z
		.int({ error: '时长要写成整数的分钟 / minutes are a whole number' })
		.min(5, '时长要在 5 到 720 分钟之间 / a tour takes 5 to 720 minutes')
		.max(720, '时长要在 5 到 720 分钟之间 / a tour takes 5 to 720 minutes'),
	wheels: z.boolean(),
	stops: tourStops
});
export type TourDraft = z.infer<typeof tourDraft>;
