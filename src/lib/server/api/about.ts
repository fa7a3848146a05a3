import { z } from 'zod';
import { time } from './answers.ts';
import { everybody, words, type Endpoint } from './endpoint.ts';

/** What the product says of itself: that it is there, and how it is asked. */
export const about: readonly Endpoint[] = [
	{
		method: 'GET',
		path: '/api/health',
		area: 'service',
		summary: words('系统是否正常', 'Whether the product answers, and on which engine'),
		who: everybody,
		answers: [
			{
				status: 200,
				what: words('正常', 'all is well'),
				body: z.object({
					status: z.enum(['ok', 'unavailable']),
					engine: z.enum(['embedded', 'native']),
					database: z.enum(['ok', 'away']),
					durability: z.string(),
					live: z.object({
						clients: z.int(),
						position: z.string().nullable(),
						waitingSince: time.nullable()
					})
				})
			}
		],
		example: { path: '/api/health' }
	},
	{
		method: 'GET',
		path: '/api/openapi.json',
		area: 'service',
		summary: words('这份文档(OpenAPI 3.1)', 'This documentation as OpenAPI 3.1'),
		who: everybody,
		answers: [
			{
				status: 200,
				what: words('OpenAPI 文档', 'the document'),
				body: z.looseObject({ openapi: z.literal('3.1.0') })
			}
		],
		example: { path: '/api/openapi.json' }
	}
];
