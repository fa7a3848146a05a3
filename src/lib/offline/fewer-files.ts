import type { Plugin } from 'vite';

/**
 * What every page begins with, in one file: Svelte, Kit, and the small pieces that several pages share. Left to itself the bundler
 * cuts them into some twenty files of half a kilobyte; a browser asks for six at a time, and on slow 3G each round takes 2 s.
 * tests/e2e/report.test.ts measures what comes of it.
 */
const shared = [
	/(vite\/preload-helper|rolldown\/runtime)/,
	/node_modules\/(svelte|esm-env|clsx|devalue|@sveltejs\/kit)\//,
	/\/src\/lib\/i18n\/(wording|time|time-words|error-words)\.ts$/,
	/\/src\/lib\/ui\/(Icon|Badge)\.svelte$/,
	/\/geo\/(symbols|tones|category-looks|layer)\.ts$/,
	/\/geo\/duty\/(metres|explain)\.ts$/,
	/\/src\/lib\/(map|story)\/api\.ts$/,
	/\/src\/lib\/outbox\/id\.ts$/
];
/** What a report asks for once it is on the screen. */
const afterwards = [
	/node_modules\/(idb|flatbush|flatqueue)\//,
	/\/src\/lib\/outbox\//,
	/\/geo\/duty\//,
	/\/geo\/(area|crs\/suspect)\.ts$/,
	/\/src\/lib\/map\/hover\.ts$/
];

/** Puts what belongs together into one file for the browser. */
export function fewerFiles(): Plugin {
	const among = (patterns: readonly RegExp[]) => (id: string) => patterns.some((pattern) => pattern.test(id));
	return {
		name: 'minqing-fewer-files',
		apply: 'build',
		configEnvironment(name) {
			if (name !== 'client') return;
			const groups = [
				{ name: 'shared', test: among(shared), priority: 2 },
				{ name: 'afterwards', test: among(afterwards), priority: 1 }
			];
			return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
		}
	};
}
