import { z } from 'zod';

const endpoint = z
	.url({ protocol: /^https$/, error: '需要 https 的推送地址 / an https endpoint is needed' })
	.max(2000);
const topic = z.string().regex(/^(ticket|grid|category):[A-Za-z0-9_.-]{1,64}$/, {
	error: '只能是 ticket:编号、grid:编号 或 category:编号 / ticket:, grid: or category: and a code'
});
const topics = z
	.array(topic)
	.min(1, { error: '至少一项 / at least one topic' })
	.max(50, { error: '一次最多 50 项 / at most 50 at a time' });

export const pushBody = z.object({
	endpoint,
	keys: z.object({
		p256dh: z
			.string()
			.regex(/^[A-Za-z0-9_-]{87}=?$/, { error: '不是浏览器给的公钥 / not a key of a browser' }),
		auth: z
			.string()
			.regex(/^[A-Za-z0-9_-]{22}(==)?$/, { error: '不是浏览器给的密钥 / not a secret of a browser' })
	}),
	topics,
	locale: z.enum(['zh', 'en']).default('zh')
});

export const pushEnd = z.object({ endpoint, topics: topics.optional() });
