import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../project-root.ts';
import { endpoints } from './endpoints.ts';
import { openapi } from './openapi.ts';
import { pages } from './pages.ts';
import { rightsPage } from './rights.ts';

const routes = join(projectRoot, 'src/routes');
/** A route's folder as OpenAPI writes it: no (groups), {names} for [names]. */
const pathOf = (file: string): string =>
	`/${file
		.split('/')
		.slice(0, -1)
		.filter((part) => !part.startsWith('('))
		.map((part) => part.replace(/\[+(?:\.\.\.)?(\w+)(?:=\w+)?\]+/g, '{$1}'))
		.join('/')}`;
const source = (file: string): string => readFileSync(join(routes, file), 'utf8');
const files = readdirSync(routes, { recursive: true, encoding: 'utf8' }).map((file) =>
	file.replaceAll('\\', '/')
);
const found = (name: string): string[] => files.filter((file) => file.split('/').at(-1) === name).sort();
const isApi = (file: string): boolean => file.startsWith('api/');

describe('every route is described, and nothing else', () => {
	test('the methods below /api', () => {
		const there = found('+server.ts')
			.filter(isApi)
			.flatMap((file) =>
				[
					...source(file).matchAll(
						/^export (?:const|(?:async )?function) (GET|POST|PUT|PATCH|DELETE|fallback)\b/gm
					)
				].map(([, method]) => `${method} ${pathOf(file)}`)
			);
		expect(endpoints.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(there.sort());
	});

	test('the pages, and what else is served', () => {
		const there = [...found('+page.svelte'), ...found('+server.ts').filter((file) => !isApi(file))];
		expect(pages.map(({ path }) => path).sort()).toEqual(there.map(pathOf).sort());
	});

	test('the forms of the pages', () => {
		const there = found('+page.server.ts').flatMap((file) => {
			const actions = source(file).split('export const actions')[1] ?? '';
			return [...actions.matchAll(/^\t(\w+): (?:action|draftAction|async)/gm)].map(
				([, form]) => `${pathOf(file)}?/${form}`
			);
		});
		const described = pages.flatMap(({ path, forms = {} }) =>
			Object.keys(forms).map((form) => `${path}?/${form}`)
		);
		expect(described.sort()).toEqual(there.sort());
	});
});

describe('the OpenAPI document', () => {
	const document = openapi('test');

	test('names every parameter and field of a request in both languages', () => {
		const silent = endpoints.flatMap(({ method, path, params, query, headers, fields = {} }) =>
			[params?.shape, query?.shape, headers]
				.flatMap((shape) => Object.keys(shape ?? {}))
				.filter((name) => !fields[name]?.zh || !fields[name].en)
				.map((name) => `${method} ${path} ${name}`)
		);
		expect(silent).toEqual([]);
	});

	test('has a path parameter for every name in a path', () => {
		for (const { path, params } of endpoints) {
			const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
			expect(Object.keys(params?.shape ?? {}).sort(), path).toEqual(names.sort());
		}
	});

	test('has different operation ids, and every $ref leads somewhere', () => {
		const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
		const ids = operations.map((operation) => (operation as { operationId: string }).operationId);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.length).toBe(endpoints.length);
		for (const [, name] of JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g))
			expect(Object.keys(document.components.schemas)).toContain(name);
	});

	test('says of a trimmed text how long it may be', () => {
		expect(JSON.stringify(document.paths['/api/tickets'])).toContain('"maxLength":200');
	});

	test.each(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
		'%s: its examples are what its schemas say',
		(_, { path, query, params, body, answers, example }) => {
			const url = new URL(example.path, 'http://here');
			const pattern = path.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
			const named = new RegExp(`^${pattern}$`).exec(url.pathname);
			expect(named, example.path).not.toBeNull();
			params?.parse({ ...named?.groups });
			query?.parse(Object.fromEntries(url.searchParams));
			if (body && typeof body !== 'string') body.parse(example.body);
			for (const answer of answers)
				if (answer.example !== undefined) expect(answer.body?.parse(answer.example)).toEqual(answer.example);
		}
	);
});

test('docs/rights.md is the table', async () => {
	const file = join(projectRoot, 'docs/rights.md');
	const style = await resolveConfig(file);
	const page = await format(rightsPage(), { ...style, parser: 'markdown' });
	if (process.env.UPDATE_DOCS === '1') writeFileSync(file, page);
	const there = existsSync(file) ? readFileSync(file, 'utf8') : '';
	expect(there === page, 'UPDATE_DOCS=1 npx vitest run --project unit src/lib/server/api').toBe(true);
});
