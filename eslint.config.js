import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { parser as typescriptParser, plugin as typescript, configs } from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const tests = ['tests/**', '**/*.test.ts'];

/**
 * One wall between the rooms of the house (docs/architecture.md): these files may not import what matches.
 *
 * @param {string[]} files
 * @param {string} message said to whoever tries
 * @param {{ group: string[], allowTypeImports?: boolean }[]} forbidden gitignore-like patterns
 */
const wall = (files, message, forbidden) => ({
	name: `rooms: ${files[0]}`,
	files,
	ignores: tests,
	rules: {
		'@typescript-eslint/no-restricted-imports': [
			'error',
			{ patterns: forbidden.map((pattern) => ({ ...pattern, message })) }
		]
	}
});

const SVELTE = ['svelte', 'svelte/**', '@sveltejs/**', '$app/**', '$env/**'];
const DATABASE = ['postgres', '@electric-sql/**'];
const SERVER = ['**/lib/server', '**/lib/server/**', '../server/**', '../../server/**', '$lib/server/**'];

/** Pages may use geo/, src/lib, Svelte and their neighbours; a package is used by a room of src/lib, not by a page. */
const NOT_FOR_PAGES = String.raw`^(?!#geo/|\$lib/|\$app/|svelte$|svelte/|@sveltejs/kit$|\./|\.\./)`;

const rooms = [
	wall(
		['geo/**'],
		'geo/ knows neither the server nor Svelte nor the database: only pure packages and itself.',
		[
			{ group: [...SVELTE, ...DATABASE, '**/src/**', '$lib/**', 'node:*', '!node:fs', '!node:stream'] },
			{ group: ['maplibre-gl'], allowTypeImports: true }
		]
	),
	wall(
		['src/lib/{ticket,i18n}/**'],
		'src/lib/ticket and i18n are pure: geo/, src/lib and types of the server.',
		[
			{ group: [...SVELTE, ...DATABASE, '../map/**', '../ui/**', '**/routes/**'] },
			{ group: SERVER, allowTypeImports: true }
		]
	),
	wall(['src/lib/{map,ui}/**'], 'What a browser runs knows only the types of the server.', [
		{ group: [...DATABASE, '**/routes/**'] },
		{ group: SERVER, allowTypeImports: true }
	]),
	wall(
		['src/lib/server/**', 'src/cli/**'],
		'The server knows geo/, ticket and i18n, by relative paths: tsx runs it too.',
		[{ group: [...SVELTE, '$lib/**', '**/map/**', '**/ui/**', '**/routes/**'] }]
	),
	{
		name: 'rooms: pages',
		files: ['src/routes/**'],
		ignores: ['**/+server.ts', '**/+*.server.ts', '**/*.server.ts', ...tests],
		rules: {
			'@typescript-eslint/no-restricted-imports': [
				'error',
				{
					patterns: [
						{ regex: NOT_FOR_PAGES, message: 'A page imports geo/, src/lib, Svelte, and nothing else.' },
						{ group: SERVER, message: 'A page asks the server by its load function.', allowTypeImports: true }
					]
				}
			]
		}
	}
];

export default [
	{ ignores: ['build/', '.svelte-kit/', 'data/', '.cache/', 'test-results/', 'node_modules/'] },
	...configs.strictTypeChecked,
	...svelte.configs.recommended,
	...svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		plugins: { '@typescript-eslint': typescript },
		rules: {
			eqeqeq: 'error',
			'no-var': 'error',
			'prefer-const': 'error',
			'max-lines': ['error', { max: 250 }],
			'@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/restrict-template-expressions': [
				'error',
				{ allowNumber: true, allowBoolean: true }
			],
			'@typescript-eslint/no-confusing-void-expression': 'off',
			// Our objects are closures: their functions do not know `this`.
			'@typescript-eslint/unbound-method': 'off',
			// `noop` callbacks of libraries.
			'@typescript-eslint/no-empty-function': 'off',
			// SvelteKit's `error()` and `redirect()` are thrown values by design.
			'@typescript-eslint/only-throw-error': [
				'error',
				{ allow: [{ from: 'package', package: '@sveltejs/kit', name: ['HttpError', 'Redirect'] }] }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: typescriptParser, svelteConfig } },
		rules: {
			// Addresses within the site are written as they are.
			'svelte/no-navigation-without-resolve': 'off',
			// Svelte's `$props()` and bindings write variables that look constant.
			'prefer-const': 'off',
			'svelte/prefer-const': ['error', { destructuring: 'all' }]
		}
	},
	{
		files: tests,
		rules: {
			'@typescript-eslint/consistent-type-assertions': 'off',
			'@typescript-eslint/no-non-null-assertion': 'off'
		}
	},
	{
		// Loops over typed arrays, where `?? 0` at every step would only pretend.
		files: ['geo/duty/**'],
		rules: { '@typescript-eslint/no-non-null-assertion': 'off' }
	},
	{
		name: 'forms are read up to a length',
		files: ['src/**'],
		ignores: ['src/lib/server/form.ts', 'src/lib/server/photographs/upload.ts', ...tests],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: 'CallExpression[callee.property.name="formData"]',
					message: 'formOf() of src/lib/server/form.ts: a form of 21 MB would hold up everybody for seconds.'
				}
			]
		}
	},
	{ files: ['*.config.js', 'tests/**/*.mjs'], ...configs.disableTypeChecked },
	...rooms
];
