import { z } from 'zod';

/** Of what is stored: hexadecimal SHA-256. */
export const fileHash = z.string().regex(/^[0-9a-f]{64}$/);

/** What an upload is answered with. */
export const siteFileKept = z.discriminatedUnion('kind', [
	z.object({ hash: fileHash, kind: z.literal('picture'), width: z.int(), height: z.int(), bytes: z.int() }),
	z.object({ hash: fileHash, kind: z.literal('sound'), type: z.string(), bytes: z.int() })
]);
export type SiteFileKept = z.infer<typeof siteFileKept>;
