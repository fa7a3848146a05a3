import { z } from 'zod';
import { fileHash } from '../tour/site-file.ts';

export const siteFilePath = z.object({ hash: fileHash });
export const siteFileQuery = z.object({
	size: z
		.enum(['full', 'small'], { error: 'size 只能是 full 或 small / size is full or small' })
		.default('full')
});
