import { createDuty } from '../../geo/duty/decide.ts';
import { loadAreas } from '../../src/lib/server/duty.ts';
import { median, milliseconds, seconds, type Figure, type Measurement } from './figures.ts';
import { database, onNative, points } from './ground.ts';

const COUNT = 3000;
const ROUNDS = 5;

export const growth: Measurement = {
	title: 'Growth of a lookup from 1,000 to 100,000 grids',
	how: `Time of one decision in SQL (inside one statement over ${COUNT} points, native) and in TypeScript; medians of ${ROUNDS}. The ratio is against 1,000 grids: at most 2 is wanted.`,
	run: () =>
		onNative(async (server) => {
			const figures: Figure[] = [];
			const first: Record<string, number> = {};
			for (const columns of [32, 100, 316]) {
				const { sql, close } = await database(server, `grids${columns}`, columns, 1);
				const spots = points(columns, COUNT);
				const inSql = async () => {
					await sql`
						select count(d.outcome)
						from unnest(${spots.map(([lng]) => lng)}::float8[], ${spots.map(([, lat]) => lat)}::float8[]) u (lng, lat)
							cross join lateral duty_decide(st_setsrid(st_point(u.lng, u.lat), 4326), now(), '{}') d`;
				};
				const { areas, nearestM } = await loadAreas(sql);
				const duty = createDuty(areas, { nearestM });
				const inTypeScript = () => spots.forEach(([lng, lat]) => duty.decide(lng, lat, []));
				for (const [name, way] of Object.entries({ SQL: inSql, TypeScript: inTypeScript })) {
					const times: number[] = [];
					for (let round = 0; round <= ROUNDS; round++) times.push(await seconds(way));
					const each = (median(times.slice(1)) / COUNT) * 1000;
					first[name] ??= each;
					figures.push({
						what: `${name}, ${(columns ** 2).toLocaleString('en-US')} grids`,
						ours: milliseconds(each),
						baseline: milliseconds(first[name]),
						ratio: each / first[name],
						wanted: { most: 2 }
					});
				}
				await close();
			}
			return figures;
		})
};
