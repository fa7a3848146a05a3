import { z } from 'zod';
import type { Locale } from '#geo/layer.ts';
import { sayValue } from '../../i18n/say.ts';
import { actions, stepOf, type Role } from '../../ticket/law.ts';
import type { TicketState } from '../../ticket/states.ts';
import { areas, askerNames, askers, type Endpoint, type Who } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { refusalsOf } from './refusals.ts';
import { jsonSchema } from './schema.ts';
import { bounds, shape } from './shape.ts';

type Field = { name: string; where: string; type: string; bounds: string; required: boolean; what: string };

/** One endpoint as the page shows it, in one language. */
export type ShownEndpoint = {
	id: string;
	method: string;
	path: string;
	summary: string;
	more: string | null;
	who: string;
	fields: Field[];
	example: string;
	answers: {
		status: number;
		what: string;
		type: string | null;
		shape: string | null;
		example: string | null;
	}[];
	refusals: { status: number; what: string }[];
};

const places = {
	path: { zh: '路径', en: 'path' },
	query: { zh: '参数', en: 'query' },
	header: { zh: '请求头', en: 'header' },
	body: { zh: '请求体', en: 'body' }
} as const;

/** The documentation by chapters, as the page shows it. */
export function chapters(locale: Locale): { id: string; title: string; endpoints: ShownEndpoint[] }[] {
	return Object.entries(areas).map(([id, title]) => ({
		id,
		title: title[locale],
		endpoints: endpoints.filter(({ area }) => area === id).map((endpoint) => shown(endpoint, locale))
	}));
}

function shown(endpoint: Endpoint, locale: Locale): ShownEndpoint {
	const { method, path, summary, more, who, answers } = endpoint;
	return {
		id: `${method}${path.replace(/[^a-z]+/gi, '-')}`.replace(/-$/, '').toLowerCase(),
		method,
		path,
		summary: summary[locale],
		more: more?.[locale] ?? null,
		who: whoText(who, locale),
		fields: fieldsOf(endpoint, locale),
		example: curl(endpoint),
		answers: answers.map(({ status, what, body, type, example }) => ({
			status,
			what: what[locale],
			type: type ?? (body ? 'application/json' : null),
			shape: body ? shape(jsonSchema(body, 'output')) : null,
			example: example === undefined ? null : JSON.stringify(example, null, 2)
		})),
		refusals: refusalsOf(endpoint).map(({ status, what }) => ({ status, what: what[locale] }))
	};
}

/** 「坐席、派遣员(自己岗位范围内的)」 */
function whoText({ rights, own, wall }: Who, locale: Locale): string {
	const comma = locale === 'zh' ? '、' : ', ';
	const named = (right: 'all' | 'own') =>
		askers
			.filter((asker) => rights[asker] === right)
			.map((asker) => askerNames[asker][locale])
			.join(comma);
	const open = askers.every((asker) => rights[asker] === 'all');
	const theirs = named('own');
	const parts = [
		open ? askerNames.public[locale] : named('all'),
		theirs && own ? `${theirs}:${own[locale]}` : theirs,
		wall
			? { zh: 'WALL_OPEN=no 时只给大屏和工作人员', en: 'with WALL_OPEN=no displays and staff only' }[locale]
			: ''
	];
	return parts.filter(Boolean).join(locale === 'zh' ? ';' : '; ');
}

function fieldsOf({ params, query, headers, body, fields = {} }: Endpoint, locale: Locale): Field[] {
	const given = [
		{ where: places.path, schema: params },
		{ where: places.query, schema: query },
		{ where: places.header, schema: headers && z.object(headers) },
		{ where: places.body, schema: typeof body === 'string' ? undefined : body }
	];
	return given.flatMap(({ where, schema }) => {
		if (!schema) return [];
		const { properties, required = [], ...rest } = jsonSchema(schema, 'input');
		// One of several shapes has no fields of its own.
		if (!properties)
			return [{ name: '', where: where[locale], type: shape(rest), bounds: '', required: true, what: '' }];
		return Object.entries(properties).flatMap(([name, described]) =>
			typeof described === 'boolean'
				? []
				: [
						{
							name,
							where: where[locale],
							type: shape(described),
							bounds: bounds(described, locale),
							required: where === places.path || required.includes(name),
							what: fields[name]?.[locale] ?? ''
						}
					]
		);
	});
}

/** The example as one can send it. */
function curl({ method, body, example, who }: Endpoint): string {
	const address = `"$MINQING${example.path}"`;
	const bearer = who.rights.script && !who.rights.public ? ` -H "authorization: Bearer $ADMIN_TOKEN"` : '';
	if (method === 'GET') return `curl${bearer} ${address}`;
	if (typeof body === 'string')
		return `curl${bearer} -H 'content-type: image/jpeg' --data-binary @photo.jpg ${address}`;
	if (example.body === undefined) return `curl -X POST${bearer} ${address}`;
	return `curl${bearer} -H 'content-type: application/json' ${address} \\\n  -d '${JSON.stringify(example.body)}'`;
}

/** The law of the loop in words. */
export function lawTable(locale: Locale) {
	const comma = locale === 'zh' ? '、' : ', ';
	const state = (name: TicketState): string => sayValue(locale, 'state', name);
	const role = (name: Role): string => sayValue(locale, 'role', name);
	return actions.map((action) => {
		const { from, to, by, inTurn = [], needs = [] } = stepOf(action);
		return {
			action,
			name: sayValue(locale, 'action', action),
			from: from.map(state).join(comma),
			to: to === null ? null : state(to),
			by: by.map(role).join(comma),
			inTurn: inTurn.map(role).join(comma),
			// As the body of the request calls them.
			needs: needs
				.map((need) => need.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()))
				.join(', ')
		};
	});
}
