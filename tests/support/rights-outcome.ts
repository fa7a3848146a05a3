import { isDeepStrictEqual } from 'node:util';
import { problemBody } from '../../src/lib/server/api/answers.ts';
import type { AskerName, Right } from '../../src/lib/server/api/endpoint.ts';
import { endpoints } from '../../src/lib/server/api/endpoints.ts';
import type { RightsRow } from '../../src/lib/server/api/rights.ts';
import { wrongAnyway } from './rights-requests.ts';

/** What came back: whether it was let in, and what was said. */
export type Outcome = { status: number; admitted: boolean; sentence: string; body: unknown };

/** A right of the table; with WALL_OPEN=no the wall is for displays and staff. */
export function rightOf({ who }: RightsRow, asker: AskerName, wallOpen: boolean): Right | undefined {
	if (who.wall && !wallOpen && (asker === 'public' || asker === 'resident')) return undefined;
	return who.rights[asker];
}

/** What an answer says of whoever asked. */
export async function outcomeOf(row: RightsRow, answer: Response): Promise<Outcome> {
	const type = answer.headers.get('content-type') ?? '';
	if (type.startsWith('text/event-stream') || type.startsWith('image/')) {
		await answer.body?.cancel();
		return { status: answer.status, admitted: answer.ok, sentence: '', body: null };
	}
	const text = await answer.text();
	const body: unknown = /json/.test(type) ? JSON.parse(text) : text;
	// A form's answer is 200 with what became of it within.
	const form = body as {
		type?: string;
		status?: number;
		error?: { message?: string };
		location?: string;
		data?: string;
	};
	const status = row.kind === 'form' && answer.ok ? (form.status ?? answer.status) : answer.status;
	const sentence =
		row.kind === 'api'
			? (problemBody.safeParse(body).data?.title ?? '')
			: typeof body === 'string'
				? body
				: JSON.stringify(body);
	const location = answer.headers.get('location') ?? (form.type === 'redirect' ? (form.location ?? '') : '');
	const sentAway = /^\/(sign-in\?next|pair)/.test(location);
	const wrong = wrongAnyway[row.name]?.test(sentence) ?? false;
	return {
		status,
		admitted: wrong || (![401, 403].includes(status) && !sentAway),
		sentence: sentAway ? ' / ' : sentence,
		body
	};
}

/** With a sentence in both languages; where it is the rule, as if it were not there. */
export const refusedRightly = ({ who, kind }: RightsRow, { status, admitted, sentence }: Outcome): boolean =>
	(!admitted || (who.hidden === true && status === 404)) &&
	(kind === 'api' ? /^(?=.*\p{sc=Han}).+ \/ .+$/su : / \/ /).test(sentence);

/** Whether an answer is one that the documentation has, field by field. */
export function described(row: RightsRow, { status, body }: Outcome): boolean {
	if (row.kind !== 'api') return status < 500 || row.name.endsWith('?/county');
	const endpoint = endpoints.find(({ method, path }) => `${method} ${path}` === row.name);
	const answer = endpoint?.answers.find((known) => known.status === status);
	if (!answer) return endpoint?.refusals?.[status] !== undefined;
	if (!answer.body) return true;
	const parsed = answer.body.safeParse(body);
	// A field that the schema does not know is left out of what it gives.
	return parsed.success && isDeepStrictEqual(parsed.data, body);
}

/** For the list of what was wrong. */
export const tell = ({ status, sentence, body }: Outcome): string =>
	`${status} ${sentence.slice(0, 200)} ${JSON.stringify(body).slice(0, 300)}`;
