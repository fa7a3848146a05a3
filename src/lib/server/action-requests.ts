import { z } from 'zod';
import { text } from './requests.ts';

const time = z.iso
	.datetime({ offset: true, error: '需要 ISO 8601 时间(带时区) / an ISO 8601 time with its zone is needed' })
	.transform((value) => new Date(value));

/** What is said with a step of the law; which of it an action needs stands in lib/ticket/law.ts, and the database says what is missing. */
export const actionBody = z.object({
	reason: text(2000).optional(),
	note: text(2000).optional(),
	to: z
		.string()
		.regex(/^\d{1,18}$/, { error: '岗位要用编号 / a post is named by its number' })
		.optional(),
	original: text(64).optional(),
	title: text(200).optional(),
	category: z
		.string()
		.regex(/^[a-z][a-z0-9_]{0,40}$/, { error: '没有这个类别 / there is no such category' })
		.optional(),
	reviewAt: time.optional(),
	dueAt: time.optional(),
	seen: z.number().int().min(0).max(1_000_000).optional()
});

export const revealBody = z.object({
	field: z.enum(['name', 'phone'], { error: '只能是 name 或 phone / name or phone' }),
	reason: text(500).pipe(
		z.string().min(2, { error: '请写明查看的原因(2 到 500 字) / say why you need it (2 to 500 characters)' })
	)
});
