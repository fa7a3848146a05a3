import { createDuty } from '../../geo/duty/decide.ts';
import { loadAreas } from '../../src/lib/server/duty.ts';
import { median, milliseconds, seconds, type Measurement } from './figures.ts';
import { database, onNative, points } from './ground.ts';
import type { NativeServer } from '../support/native.ts';

const COUNT = 3000;
const ROUNDS = 15;
const SIZES = [32, 100, 316];

/** So many grids a side: the same decision over `COUNT` points, in SQL and in TypeScript. */
async function ground(server: NativeServer, columns: number) {
	const { sql, close } = await database(server, `grids${columns}`, columns, 1);
	const spots = points(columns, COUNT);
	const { areas, nearestM } = await loadAreas(sql);
	const duty = createDuty(areas, { nearestM });
	const ways = {
		SQL: async () => {
			await sql`
				select count(d.outcome)
				from unnest(${spots.map(([lng]) => lng)}::float8[], ${spots.map(([, lat]) => lat)}::float8[]) u (lng, lat)
					cross join lateral duty_decide(st_setsrid(st_point(u.lng, u.lat), 4326), now(), '{}') d`;
		},
		TypeScript: () => {
			for (const [lng, lat] of spots) duty.decide(lng, lat, []);
		}
	};
	return { columns, ways, close };
}

export const growth: Measurement = {
	title: 'Growth of a lookup from 1,000 to 100,000 grids',
	how: `Time of one decision in SQL (inside one statement over ${COUNT} points, native) and in TypeScript; the sizes by turns, medians of ${ROUNDS} rounds and of their ratios. The ratio is against 1,000 grids: at most 2 is wanted.`,
	run: () =>
		onNative(async (server) => {
			const grounds = [];
			for (const columns of SIZES) grounds.push(await ground(server, columns));
			const figures = [];
			for (const way of ['SQL', 'TypeScript'] as const) {
				const rounds: number[][] = [];
				for (let round = 0; round <= ROUNDS; round++) {
					const times: number[] = [];
					for (const { ways } of grounds) times.push(((await seconds(ways[way])) / COUNT) * 1000);
					rounds.push(times);
				}
				const counted = rounds.slice(1);
				const each = grounds.map((_, size) => median(counted.map((times) => times[size] ?? NaN)));
				for (const [size, { columns }] of grounds.entries()) {
					figures.push({
						what: `${way}, ${(columns ** 2).toLocaleString('en-US')} grids`,
						ours: milliseconds(each[size] ?? NaN),
						baseline: milliseconds(each[0] ?? NaN),
						ratio: median(counted.map((times) => (times[size] ?? NaN) / (times[0] ?? NaN))),
						wanted: { most: 2 }
					});
				}
			}
			for (const { close } of grounds) await close();
			return figures;
		})
};
