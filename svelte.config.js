import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ out: 'build' }),
		// Each file that a page waits for costs a round trip: 2 s on slow 3G. Small styles come within the page.
		inlineStyleThreshold: 24_000,
		// Behind a plain http:// address Kit takes itself for https:// and would refuse every form: hooks.server.ts looks at the
		// origin of every request that changes something, forms and JSON alike.
		csrf: { trustedOrigins: ['*'] },
		// A script that found its way into a title is not run: scripts come from this server, or bear the answer's own nonce.
		csp: {
			mode: 'nonce',
			directives: {
				'script-src': ['self'],
				'worker-src': ['self', 'blob:'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'frame-ancestors': ['self']
			}
		},
		// The wall and the desk do without: src/lib/outbox/register.ts is called by the pages that open without a network.
		serviceWorker: { register: false },
		typescript: {
			config: (config) => ({
				...config,
				include: [...config.include, '../geo/**/*.ts', '../tests/**/*.ts', '../*.config.js', '../*.config.ts']
			})
		}
	}
};
