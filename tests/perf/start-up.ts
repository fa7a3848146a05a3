import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../support/server.ts';
import { seconds, type Measurement } from './figures.ts';

export const startUp: Measurement = {
	title: 'Start-up with the embedded database, to the first page',
	how: 'From `npm start` to the answer of `/`, the build being there. Cold: an empty folder, migrated and filled with the demonstration community. Warm: the same folder again, at most 8 s wanted.',
	async run() {
		const dataDir = mkdtempSync(join(tmpdir(), 'minqing-start-'));
		try {
			const time = () =>
				seconds(async () => {
					const server = await startServer({ dataDir, env: { SEED: 'demo' }, ready: '/' });
					await server.stop();
				});
			const began = await time();
			const warm = [await time(), await time(), await time()].sort((a, b) => a - b)[1] ?? NaN;
			return [
				{ what: 'cold', ours: `${began.toFixed(1)} s`, baseline: '–', ratio: null },
				{
					what: 'warm (seconds, stopping included)',
					ours: `${warm.toFixed(1)} s`,
					baseline: '8 s',
					ratio: warm / 8,
					wanted: { most: 1 }
				}
			];
		} finally {
			rmSync(dataDir, { recursive: true, force: true });
		}
	}
};
