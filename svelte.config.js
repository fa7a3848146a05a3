import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ out: 'build' }),
		typescript: {
			config: (config) => ({
				...config,
				include: [...config.include, '../geo/**/*.ts', '../tests/**/*.ts', '../*.config.js', '../*.config.ts']
			})
		}
	}
};
