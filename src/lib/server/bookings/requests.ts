import { z } from 'zod';
import { dayNumber } from '#geo/beijing-day.ts';
import { text } from '../requests.ts';

export const languages = ['zh', 'en'] as const;
export type GroupLanguage = (typeof languages)[number];

const language = z.enum(languages, { error: '只能是 zh 或 en / zh or en' });
const day = z.iso
	.date({ error: '需要日期，如 2026-11-24 / a date is needed, such as 2026-11-24' })
	.transform(dayNumber);

export const hoursQuery = z.object({ from: day.optional(), language: language.default('zh') });

/** What a group says of itself; numbers and the hour may come as the text of a form. */
export const bookingBody = z.object({
	from: z.iso
		.datetime({ offset: true, error: '请选一个时段 / please choose an hour' })
		.transform((value) => new Date(value)),
	group: text(60).pipe(z.string().min(1, { error: '请填写团队名称 / please say what the group is called' })),
	size: z.coerce
		.number({ error: '请填写人数 / please say how many you are' })
		.int({ error: '人数要是整数 / a whole number' })
		.min(1, { error: '至少 1 人 / at least one person' })
		.max(200, { error: '一次最多 200 人 / at most 200 people' }),
	language: language.default('zh'),
	phone: text(40).pipe(
		z.string().regex(/^[+\d][\d\-() ]{4,}$/, { error: '电话号码不对 / this is not a phone number' })
	)
});
export type BookingBody = z.infer<typeof bookingBody>;

/** As the page sends it: sent twice, it is one booking. */
export const bookingForm = bookingBody.extend({ once: z.uuid() });

export const bookingId = z.object({ id: z.uuid({ error: '没有这个预约 / there is no such booking' }) });

const reason = text(500).pipe(
	z.string().min(2, { error: '请写明原因(2 到 500 字) / say why (2 to 500 characters)' })
);
/** Staff say why; the group need not. */
export const cancelBody = z.object({ reason: reason.optional() });
export const reasonBody = z.object({ reason });

export const bookingsQuery = z.object({
	from: day.optional(),
	days: z.coerce.number().int().min(1).max(92).default(14)
});

/** A checkbox that was not ticked is not sent. */
export const teachingBody = z.object({ english: z.literal('on').optional() });
export const guideBody = teachingBody.extend({
	name: text(100).pipe(z.string().min(1, { error: '请填写姓名 / the name is missing' }))
});
