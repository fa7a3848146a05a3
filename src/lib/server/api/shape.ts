import type { Locale } from '#geo/layer.ts';
import type { JsonSchema } from './schema.ts';

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;

/** A JSON Schema as a person reads a type: `{ code: string, grid: { name: string } | null }`. */
export function shape(schema: JsonSchema, indent = ''): string {
	if (schema.const !== undefined) return JSON.stringify(schema.const);
	if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
	const choices = schema.anyOf ?? schema.oneOf;
	if (choices) return [...new Set(choices.map((choice) => part(choice, indent)))].join(' | ');
	if (schema.prefixItems) return `[${schema.prefixItems.map((item) => part(item, indent)).join(', ')}]`;
	if (schema.type === 'array') return list(part(schema.items, indent));
	if (schema.properties) return fields(schema, indent);
	if (schema.type === 'object') return '{ … }';
	return schema.format ?? (typeof schema.type === 'string' ? schema.type : '…');
}

const part = (schema: unknown, indent: string): string => (isSchema(schema) ? shape(schema, indent) : '…');

/** Short choices stay in one piece: `("a" | "b")[]`. */
const list = (item: string): string =>
	item.includes(' | ') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`;

function fields({ properties = {}, required = [] }: JsonSchema, indent: string): string {
	const inner = `${indent}  `;
	const lines = Object.entries(properties).map(
		([name, described]) => `${inner}${name}${required.includes(name) ? '' : '?'}: ${part(described, inner)}`
	);
	return `{\n${lines.join('\n')}\n${indent}}`;
}

/** How long or how large, where that is set. */
export function bounds({ minimum, maximum, maxLength, default: usual }: JsonSchema, locale: Locale): string {
	const least = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? `≥ ${minimum}` : '';
	const most = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? `≤ ${maximum}` : '';
	const length = maxLength === undefined ? '' : `≤ ${maxLength}${locale === 'zh' ? ' 字' : ' characters'}`;
	const standing = usual === undefined ? '' : `= ${JSON.stringify(usual)}`;
	return [least, most, length, standing].filter(Boolean).join(' ');
}
