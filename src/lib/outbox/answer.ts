/** What became of a letter that was sent. */
export type Outcome =
	| { is: 'taken'; answer: unknown }
	| { is: 'refused'; status: number; sentence: string }
	/** Nobody is signed in any more as whoever wrote it. */
	| { is: 'signed_out'; sentence: string }
	/** The server is there, and something in it broke over this very letter: to be tried again, and no reason for the others to wait. */
	| { is: 'stuck' }
	/** The server is away, or something else answered in its place: to be tried again. */
	| { is: 'away' };

/** The server may take it yet: too slow, too early, too many. */
const LATER = [408, 425, 429];

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

/** Both halves of 「中文 / English」; a sentence of one language stands for both. */
function halves(sentence: string): [zh: string, en: string] {
	const [zh = sentence, en = zh] = sentence.split(' / ');
	return [zh, en];
}

/** The sentence of a refusal, with what was wrong with each field. */
function sentenceOf(problem: unknown, status: number): string {
	const title = isObject(problem) && typeof problem.title === 'string' ? problem.title : `HTTP ${status}`;
	const errors = isObject(problem) && Array.isArray(problem.errors) ? problem.errors : [];
	const said = errors.flatMap((error) =>
		isObject(error) && typeof error.message === 'string' ? [halves(error.message)] : []
	);
	if (said.length === 0) return title;
	const [zh, en] = halves(title);
	return `${zh}：${said.map(([text]) => text).join('；')} / ${en}: ${said.map(([, text]) => text).join('; ')}`;
}

/**
 * Reads an answer. What is not this server's own JSON is none: the log-in page of a station's wireless network says 200 to everything.
 */
export async function outcomeOf(response: Response): Promise<Outcome> {
	const { ok, status, headers } = response;
	const type = headers.get('content-type') ?? '';
	const isJson = /^application\/(problem\+)?json\b/.test(type);
	const said: unknown = isJson ? await response.json() : null;
	if (ok) return isJson ? { is: 'taken', answer: said } : { is: 'away' };
	// 503 is this server's own word for its database being away.
	if (status >= 500 && status !== 503 && type.startsWith('application/problem+json')) return { is: 'stuck' };
	if (status < 400 || status >= 500 || LATER.includes(status)) return { is: 'away' };
	if (!isJson && status !== 413) return { is: 'away' };
	if (status === 413 && !isJson)
		return { is: 'refused', status, sentence: '太大了，服务器不收 / it is too large for the server' };
	const sentence = sentenceOf(said, status);
	return status === 401 ? { is: 'signed_out', sentence } : { is: 'refused', status, sentence };
}
