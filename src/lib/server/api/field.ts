import { z } from 'zod';
import { named } from './answers.ts';
import { signedIn, words, type Endpoint } from './endpoint.ts';

const geometry = z.object({
	type: z.literal('MultiPolygon'),
	coordinates: z.array(z.array(z.array(z.array(z.number()))))
});
const ledGrid = named.extend({
	leader: z.object({ name: z.string().nullable(), post: z.string() }).nullable(),
	geometry
});
const myGrids = z.object({
	grids: z.array(
		ledGrid.extend({
			nameEn: z.string().nullable(),
			post: z.string(),
			counts: z.object({ open: z.int(), overdue: z.int(), places: z.record(z.string(), z.int()) })
		})
	),
	neighbours: z.array(ledGrid)
});

/** The day of a grid leader or worker, outdoors. */
export const field: readonly Endpoint[] = [
	{
		method: 'GET',
		path: '/api/my/grids',
		area: 'field',
		summary: words('我的网格和相邻网格', 'The grids of whoever is signed in, and those beside them'),
		more: words(
			'相邻网格有网格长的姓名和岗位,没有电话',
			'Of the grids beside them the name and the post of the leader are told, and no phone number'
		),
		who: signedIn,
		answers: [{ status: 200, what: words('网格', 'the grids'), body: myGrids }],
		example: { path: '/api/my/grids' }
	}
];
