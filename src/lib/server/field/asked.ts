import type { z } from 'zod';
import { signedIn, type Asker } from '../asker.ts';
import { parse, parseBody } from '../problem.ts';
import { onceHeader } from '../requests.ts';

/** What somebody of the staff sends from the field: who they are, the key under which it counts once, and the body; or the refusal. */
export async function asked<T extends z.ZodType>(
	schema: T,
	request: Request,
	asker: Asker
): Promise<{ by: { person: string; key: string }; body: z.infer<T> } | Response> {
	const { person } = signedIn(asker);
	const headers = parse(onceHeader, {
		'idempotency-key': request.headers.get('idempotency-key') ?? undefined
	});
	if (headers instanceof Response) return headers;
	const body = await parseBody(schema, request);
	if (body instanceof Response) return body;
	return { by: { person, key: headers['idempotency-key'] }, body };
}
