import { z } from 'zod';
import { crsNames } from '#geo/crs/to-wgs84.ts';
import { onEarth } from '#geo/crs/suspect.ts';
import { states } from '../ticket/states.ts';

// What has no sentence of ours is said in Chinese all the same.
z.config(z.locales.zhCN());

/** Text of a person: trimmed, and without what PostgreSQL or a reader would stumble over: control characters, U+FFFE and U+FFFF. */
export const text = (max: number) =>
	z
		.string({ error: '需要文字 / a text is needed' })
		.transform((value) => value.replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '').trim())
		.pipe(z.string().max(max, { error: `最多 ${max} 个字 / at most ${max} characters` }));

const crs = z
	.enum(crsNames, { error: `坐标系只能是 ${crsNames.join('、')} / one of ${crsNames.join(', ')}` })
	.default('wgs84');

const degree = z.number({ error: '需要一个数(度) / a number of degrees is needed' });

/** A swapped pair is let through: it is kept with a mark, where nonsense is refused. */
const onEarthEitherWay = ({ lng, lat }: { lng: number; lat: number }) =>
	onEarth(lng, lat) || onEarth(lat, lng);
const notOnEarth = { error: '经纬度不在地球上 / not on earth: longitude ±180, latitude ±90', path: ['lat'] };

const point = z.object({ lng: degree, lat: degree, crs }).refine(onEarthEitherWay, notOnEarth);

/** A decimal number as text; the text is kept, for its decimals say how exact it is. */
const degreeText = z
	.string({ error: '缺少这个参数 / this parameter is missing' })
	// Before the pattern is tried at all.
	.max(40, { error: '数字太长，最多 40 个字符 / too long: at most 40 characters', abort: true })
	.regex(/^\s*[+-]?(\d+(\.\d*)?|\.\d+)\s*$/, {
		error: '需要十进制度数 / decimal degrees are needed, such as 115.32371'
	});

const moment = z.iso
	.datetime({
		offset: true,
		local: false,
		error: '需要 ISO 8601 时间(带时区) / an ISO 8601 time with its zone is needed'
	})
	// A date alone is that day's beginning in Beijing, as with --as-of of the command line.
	.or(
		z.iso
			.date({ error: '需要 ISO 8601 时间 / an ISO 8601 time is needed' })
			.transform((date) => `${date}T00:00:00+08:00`)
	)
	.transform((value) => new Date(value));

export const dutyQuery = z
	.object({ lng: degreeText, lat: degreeText, crs, at: moment.optional() })
	.refine(
		({ lng, lat }) =>
			[lng, lat].some((text) => Number.isNaN(Number(text))) ||
			onEarthEitherWay({ lng: Number(lng), lat: Number(lat) }),
		notOnEarth
	);

export const dutyBody = z.object({
	points: z
		.array(point, { error: '需要 points 数组 / an array "points" is needed' })
		.min(1, { error: '至少一个点 / at least one point' })
		.max(10_000, { error: '一次最多 10000 个点 / at most 10,000 points at a time' }),
	at: moment.optional()
});

export const ticketBody = z
	.object({
		title: text(200).pipe(
			z.string().min(1, { error: '请写一句话说明情况 / please say in a sentence what it is about' })
		),
		description: text(5000).optional(),
		category: z
			.string()
			.regex(/^[a-z][a-z0-9_]{0,40}$/, { error: '没有这个类别 / there is no such category' })
			.default('other'),
		lng: degree,
		lat: degree,
		crs,
		reporter: z
			.object({
				name: text(100).optional(),
				phone: text(40)
					.pipe(z.string().regex(/^[+\d][\d\-() ]{4,}$/, { error: '电话号码不对 / not a phone number' }))
					.optional()
			})
			.optional()
	})
	.refine(onEarthEitherWay, notOnEarth);

const bbox = z
	.string()
	.transform((value) => value.split(',').map((part) => (part.trim() === '' ? NaN : Number(part))))
	.transform(([west = NaN, south = NaN, east = NaN, north = NaN, ...more], context) => {
		if (more.length === 0 && west <= east && south <= north) return [west, south, east, north] as const;
		context.addIssue('需要 西，南，东，北 四个数 / four numbers west,south,east,north are needed');
		return z.NEVER;
	});

export const layerQuery = z.object({ bbox: bbox.optional() });

/** `open`: every state in which somebody still has to do something. */
const askable: readonly string[] = ['open', ...states];

const stateList = z
	.string()
	.max(200, { error: '最多 200 个字符 / at most 200 characters' })
	.transform((value) => value.split(',').map((state) => state.trim()))
	.superRefine((asked, { addIssue }) => {
		const wrong = asked.find((state) => !askable.includes(state));
		if (wrong === undefined) return;
		const all = askable.join('、');
		addIssue(`没有状态「${wrong}」，只有 ${all} / there is no state "${wrong}"; choose from these`);
	});

export const ticketQuery = z.object({
	bbox: bbox.optional(),
	grid: z.string().max(64).optional(),
	state: stateList.optional(),
	category: z.string().max(64).optional(),
	since: moment.optional(),
	after: z
		.string()
		.regex(/^\d{1,18}$/, { error: '不是本接口给出的 next 值 / not a value that "next" gave' })
		.optional(),
	limit: z.coerce
		.number()
		.int()
		.min(1)
		.max(10_000, { error: '一次最多 10000 条 / at most 10,000 at a time' })
		.default(1000)
});

export const searchQuery = z.object({
	q: text(100).pipe(z.string().min(1, { error: '请输入要找的内容 / something to look for is needed' })),
	limit: z.coerce.number().int().min(1).max(50).default(10)
});

export const filmQuery = z.object({
	span: z.enum(['24h', '30d'], { error: '只能是 24h 或 30d / 24h or 30d' })
});

const key = z
	.string({ error: '需要请求头 Idempotency-Key / the header Idempotency-Key is needed' })
	.regex(/^[\x21-\x7e]{1,200}$/, { error: '1 到 200 个可见字符 / 1 to 200 visible characters' });

export const idempotencyKey = key.optional();

/** Where a request without one cannot be told from its repetition. */
export const onceHeader = z.object({ 'idempotency-key': key });

/** In which language a tour is taken along. */
export const tourFileQuery = z.object({
	lang: z.enum(['zh', 'en'], { error: 'lang 只能是 zh 或 en / lang is zh or en' }).default('zh')
});
