import { z } from 'zod';
import { time } from './answers.ts';

const words = z.object({ zh: z.string(), en: z.string() });
const site = z.object({ code: z.string(), name: words });
const hour = z.object({ from: time, to: time });

export const siteHours = z.object({
	site,
	door: words.nullable(),
	guides: z.int(),
	days: z.array(
		z.object({ day: z.iso.date(), open: z.boolean(), hours: z.array(hour.extend({ free: z.boolean() })) })
	),
	provisional: z.array(z.int())
});

const booking = hour.extend({
	id: z.uuid(),
	site,
	guide: z.string(),
	group: z.string(),
	size: z.int(),
	language: z.enum(['zh', 'en'])
});
export const booked = booking.extend({ key: z.string() });
export const bookingTold = booking.extend({
	phone: z.string().nullable(),
	cancelled: z.object({ at: time, byGroup: z.boolean(), reason: z.string().nullable() }).nullable()
});
export const bookingList = z.array(bookingTold);

export const counted = z.object({ counted: z.literal(true) });
export const newClass = z.object({ code: z.string(), expiresAt: time });
export const classResults = z.object({
	code: z.string(),
	tour: z.object({ slug: z.string(), name: words }),
	expiresAt: time,
	pupils: z.int(),
	scores: z.array(z.object({ correct: z.int(), asked: z.int(), pupils: z.int() })).nullable(),
	questions: z
		.array(
			z.object({
				stop: z.string(),
				name: words,
				question: z.int(),
				ask: words.nullable(),
				asked: z.int(),
				correct: z.int()
			})
		)
		.nullable()
});
