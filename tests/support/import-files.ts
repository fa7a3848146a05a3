import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Polygon, Position } from 'geojson';

/** A feature to be: its geometry, the rest are its properties. */
export type Area = { geometry: unknown; [property: string]: unknown };

/** A square of a hundredth of a degree (about a kilometre), `x` and `y` squares east and north of 115.3/22.9. */
export function square(x: number, y = 0, size = 1): Polygon {
	const [w, s] = [115.3 + x / 100, 22.9 + y / 100];
	const [e, n] = [w + size / 100, s + size / 100];
	return polygon([w, s], [e, s], [e, n], [w, n], [w, s]);
}

export const polygon = (...ring: Position[]): Polygon => ({ type: 'Polygon', coordinates: [ring] });

/** A temporary folder for the files of a test. */
export function importFolder() {
	const folder = mkdtempSync(join(tmpdir(), 'minqing-import-'));
	let files = 0;

	function file(content: string): string {
		const path = join(folder, `${++files}`);
		writeFileSync(path, content);
		return path;
	}

	return {
		file,
		geojson: (areas: Area[]): string =>
			file(
				JSON.stringify({
					type: 'FeatureCollection',
					features: areas.map(({ geometry, ...properties }) => ({ type: 'Feature', properties, geometry }))
				})
			),
		csv: (...rows: string[]): string => file(rows.join('\n') + '\n'),
		/** The lines of the list of what was refused. */
		refused: (path: string): string[] =>
			readFileSync(`${path}.refused.csv`, 'utf8').replace('\uFEFF', '').trim().split('\n'),
		remove: () => {
			rmSync(folder, { recursive: true });
		}
	};
}
