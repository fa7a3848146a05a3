import { z } from 'zod';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * A zod schema as JSON Schema 2020-12, which OpenAPI 3.1 uses as it is.
 * @param io `input`: what a request may hold; `output`: what an answer holds
 */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
	const described: JsonSchema = z.toJSONSchema(schema, {
		io,
		unrepresentable: 'any',
		override({ zodSchema, jsonSchema: written }) {
			// Trimmed first, measured then: the measure stands behind the pipe.
			if (zodSchema instanceof z.ZodPipe && io === 'input') {
				const { minLength, maxLength, pattern } = measures(zodSchema.out);
				if (minLength !== undefined) written.minLength = minLength;
				if (maxLength !== undefined) written.maxLength = maxLength;
				if (pattern !== undefined) written.pattern ??= pattern;
			}
			// The format says it, and zod's pattern of a date is 300 characters.
			if (written.format === 'date-time' || written.format === 'date') delete written.pattern;
		}
	});
	// The document says once which JSON Schema it speaks.
	delete described.$schema;
	return described;
}

/** How long a text may be, and what it looks like, once it is trimmed. */
function measures(out: z.core.$ZodType): JsonSchema {
	return out instanceof z.ZodString || out instanceof z.ZodPipe ? jsonSchema(out, 'input') : {};
}
