import { z } from 'zod';
import { kinds } from './photograph-rows.ts';

export const photographQuery = z.object({
	kind: z
		.enum(kinds, {
			error: 'kind 只能是 before(处置前)或 after(处置后) / kind is before or after'
		})
		.default('before')
});

export const photographPath = z.object({
	hash: z.string().regex(/^[0-9a-f]{64}$/),
	size: z.enum(['full', 'small'])
});

/** What an upload is answered with. */
export const photographAdded = z.object({
	hash: z.string(),
	width: z.int(),
	height: z.int(),
	place: z.object({ lng: z.number(), lat: z.number() }).nullable()
});

/** What a ticket's photographs are told as. */
export const photographList = z.object({
	photographs: z.array(
		z.object({
			hash: z.string(),
			kind: z.enum(kinds),
			width: z.int(),
			height: z.int(),
			addedAt: z.iso.datetime(),
			released: z.boolean()
		})
	)
});
