import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { fewerFiles } from './src/lib/offline/fewer-files.ts';
import { offlineFiles } from './src/lib/offline/files-plugin.ts';

/** For tests on real databases: a private PostgreSQL, started once, and time to open the embedded one (about 5 s). */
const withDatabase = {
	pool: 'forks',
	globalSetup: './tests/support/start-native.ts',
	testTimeout: 300_000,
	hookTimeout: 300_000,
	sequence: { groupOrder: 1 }
} as const;

export default defineConfig({
	plugins: [sveltekit(), offlineFiles(), fewerFiles()],
	// MapLibre and deck.gl are one chunk of 1.7 MB (474 kB gzip), loaded only where there is a map.
	build: { chunkSizeWarningLimit: 1800 },
	test: {
		// An embedded database takes 0.9–1.4 GB: two at a time.
		pool: 'forks',
		maxWorkers: 2,
		reporters: ['default', './tests/support/closing-line.ts'],
		// Groups run one after the other: the quick ones first.
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['{geo,src}/**/*.test.ts', 'tests/support/*.test.ts'],
					// A busy machine is no reason to fail.
					testTimeout: 30_000,
					sequence: { groupOrder: 0 }
				}
			},
			// What follows needs no Svelte: without its plugin each starts seconds sooner.
			{ test: { ...withDatabase, name: 'db', include: ['tests/db/*.test.ts'] } },
			{ test: { ...withDatabase, name: 'layers', include: ['tests/layers.test.ts'] } },
			{
				test: {
					...withDatabase,
					name: 'e2e',
					include: ['tests/e2e/*.test.ts'],
					maxWorkers: 1,
					// A browser on two busy cores: in CI a second try, which the last lines tell by name.
					retry: process.env.CI === 'true' ? 1 : 0,
					sequence: { groupOrder: 2 }
				}
			}
		]
	}
});
