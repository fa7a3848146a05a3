import { z } from 'zod';
import { staffRoles } from '../asker.ts';
import { problemBody } from './answers.ts';
import { areas, askers, both, type Answer, type Endpoint } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { jsonSchema, type JsonSchema } from './schema.ts';
import { refusalsOf } from './refusals.ts';

const PROBLEM = 'application/problem+json';

/** The OpenAPI 3.1 document of the API, made from the schemas that parse the requests. */
export function openapi(version: string) {
	const paths: Record<string, Record<string, unknown>> = {};
	for (const endpoint of endpoints)
		(paths[endpoint.path] ??= {})[endpoint.method.toLowerCase()] = operation(endpoint);
	return {
		openapi: '3.1.0',
		info: {
			title: '民情地图 Minqing',
			version,
			description: both({
				zh: '时间用 ISO 8601，坐标除另有说明均为 WGS 84。拒绝时答复 application/problem+json(RFC 9457),title 是给人看的一句话。',
				en: 'Times are ISO 8601, coordinates WGS 84 unless said otherwise. Refusals are application/problem+json (RFC 9457); title is a sentence for people.'
			}),
			license: { name: 'Apache-2.0', identifier: 'Apache-2.0' }
		},
		servers: [{ url: '/' }],
		tags: Object.entries(areas).map(([name, words]) => ({ name, description: both(words) })),
		paths,
		components: {
			schemas: { problem: jsonSchema(problemBody, 'output') },
			securitySchemes: {
				session: { type: 'apiKey', in: 'cookie', name: 'minqing.session_token' },
				script: { type: 'http', scheme: 'bearer', description: 'ADMIN_TOKEN' },
				display: { type: 'apiKey', in: 'cookie', name: 'minqing.display' },
				link: { type: 'apiKey', in: 'header', name: 'x-ticket-key' }
			}
		}
	};
}

function operation(endpoint: Endpoint) {
	const { method, path, area, summary, more, body, answers, who } = endpoint;
	return {
		operationId: `${method.toLowerCase()}${path.replace(/[^a-z]+/gi, '_')}`.replace(/_$/, ''),
		tags: [area],
		summary: both(summary),
		...(more && { description: both(more) }),
		parameters: parameters(endpoint),
		...(body && {
			requestBody: { required: true, content: bodyOf(endpoint, body) }
		}),
		responses: {
			...Object.fromEntries(answers.map((answer) => [answer.status, response(answer)])),
			...Object.fromEntries(
				refusalsOf(endpoint).map(({ status, what }) => [
					status,
					{
						description: both(what),
						content: { [PROBLEM]: { schema: { $ref: '#/components/schemas/problem' } } }
					}
				])
			)
		},
		security: security(endpoint),
		// Who may, as docs/rights.md prints it.
		'x-rights': Object.fromEntries(askers.map((asker) => [asker, who.rights[asker] ?? 'no'])),
		...(who.own && { 'x-own': both(who.own) })
	};
}

/** One of these is enough; an empty one: nobody has to sign in. */
function security({ who: { rights } }: Endpoint): Record<string, string[]>[] {
	const staff = staffRoles.some((role) => rights[role]);
	const ways = {
		session: staff,
		script: rights.script,
		display: rights.display,
		link: rights.resident
	};
	const named = Object.entries(ways).flatMap(([way, opens]) => (opens ? [{ [way]: [] }] : []));
	return rights.public ? [{}, ...named] : named;
}

/** Every parameter with its schema and what it means. */
function parameters({ params, query, headers, fields }: Endpoint) {
	const given = [
		{ where: 'path', schema: params },
		{ where: 'query', schema: query },
		{ where: 'header', schema: headers && z.object(headers) }
	];
	return given.flatMap(({ where, schema }) => {
		if (!schema) return [];
		const { properties = {}, required = [] } = jsonSchema(schema, 'input');
		return Object.entries(properties).map(([name, described]) => ({
			name,
			in: where,
			required: where === 'path' || required.includes(name),
			...(fields?.[name] && { description: both(fields[name]) }),
			schema: described
		}));
	});
}

function bodyOf({ fields = {}, example }: Endpoint, body: z.ZodType | string) {
	if (typeof body === 'string') {
		const binary = { schema: { type: 'string', format: 'binary' } };
		return Object.fromEntries(body.split(', ').map((type) => [type, binary]));
	}
	const schema = jsonSchema(body, 'input');
	for (const [name, described] of Object.entries(schema.properties ?? {})) {
		const words = fields[name];
		if (words && typeof described === 'object') described.description = both(words);
	}
	return { 'application/json': { schema, ...(example.body !== undefined && { example: example.body }) } };
}

function response({ what, body, type, example }: Answer) {
	const schema: JsonSchema | null = body ? jsonSchema(body, 'output') : null;
	const media = type ?? (schema ? 'application/json' : null);
	return {
		description: both(what),
		...(media && {
			content: { [media]: { ...(schema && { schema }), ...(example !== undefined && { example }) } }
		})
	};
}
