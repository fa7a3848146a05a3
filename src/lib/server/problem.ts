import { z } from 'zod';
import { readAtMost, TooLongError } from './body.ts';

/** 10,000 points of POST /api/duty are about 1 MB. */
const MOST_JSON = 4 * 2 ** 20;

/** One bad field of a request: where it stands, and what is wrong with it, for a person. */
export type FieldError = { field: string; message: string };

/** An answer of RFC 9457, application/problem+json. */
export function problem(
	status: number,
	title: string,
	more: { detail?: string; errors?: FieldError[]; id?: string } = {}
): Response {
	return Response.json(
		{ type: 'about:blank', title, status, ...more },
		{
			status,
			headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' }
		}
	);
}

/** Parses input by a schema; what does not fit becomes a 400 that names every bad field. */
export function parse<T extends z.ZodType>(schema: T, input: unknown): z.infer<T> | Response {
	const parsed = schema.safeParse(input, { reportInput: false });
	if (parsed.success) return parsed.data;
	return problem(400, '请求里有不能用的内容 / the request has fields that cannot be used', {
		errors: parsed.error.issues.map((issue) => ({
			field: issue.path.map(String).join('.') || '(body)',
			message: issue.message
		}))
	});
}

/** Reads a JSON body by a schema; a body that is no JSON is a 400 too. */
export async function parseBody<T extends z.ZodType>(
	schema: T,
	request: Request
): Promise<z.infer<T> | Response> {
	let body: unknown;
	try {
		body = JSON.parse(new TextDecoder().decode(await readAtMost(request, MOST_JSON)));
	} catch (thrown) {
		if (thrown instanceof TooLongError) return problem(413, '请求体超过 4 MB / the body is larger than 4 MB');
		return problem(400, '请求体不是 JSON / the body is not JSON', {
			errors: [{ field: '(body)', message: '请求体不是有效的 JSON / not valid JSON' }]
		});
	}
	return parse(schema, body);
}

const awayCodes = new Set([
	'ECONNREFUSED',
	'ECONNRESET',
	'EPIPE',
	'ENOTFOUND',
	'EAI_AGAIN',
	'ETIMEDOUT',
	'ENOENT',
	'EHOSTUNREACH',
	'CONNECTION_CLOSED',
	'CONNECTION_ENDED',
	'CONNECTION_DESTROYED',
	'CONNECT_TIMEOUT',
	'57P01',
	'57P02',
	'57P03',
	'08006',
	'08001',
	'53300'
]);

/** Whether an error says that the database is away for now, rather than that something is wrong. */
export function isAway(thrown: unknown): boolean {
	const failure = z.object({ code: z.string() }).safeParse(thrown);
	if (failure.success && awayCodes.has(failure.data.code)) return true;
	return thrown instanceof Error && thrown.cause !== undefined && isAway(thrown.cause);
}

/** Broken constraints of the schema, as a sentence for the person who sent the input. */
const constraintSentences: Record<string, string> = {
	ticket_title_worded: '标题要有 1 到 500 个字 / the title needs 1 to 500 characters',
	ticket_description_length: '描述最多 10000 个字 / the description is too long',
	ticket_place_on_earth: '坐标不在地球上 / the coordinate is not on earth',
	reporter_name_length: '姓名太长 / the name is too long',
	reporter_phone_length: '电话太长 / the phone number is too long',
	idempotency_key_length: 'Idempotency-Key 要有 1 到 200 个字符 / needs 1 to 200 characters',
	staff_account_last_administrator:
		'至少要留一位能登录的系统管理员,请先任命另一位 / this is the last administrator who can sign in; appoint another one first',
	staff_account_login_worded:
		'登录名要有 2 到 40 个字符:小写字母、数字、点、横线 / a login name is 2 to 40 small letters, digits, dots or dashes',
	staff_account_login_key: '这个登录名已有人用 / this login name is taken',
	person_name_worded: '姓名要有 1 到 100 个字 / a name has 1 to 100 characters',
	post_holding_one_at_a_time: '这个岗位那段时间已有人担任 / somebody holds this post at that time already',
	display_name_worded: '大屏的名字要有 1 到 100 个字 / the name of a display has 1 to 100 characters',
	audit_reason_length: '原因最多 500 个字 / a reason has at most 500 characters',
	audit_append_only: '审计日志只能追加 / the audit log is append-only',
	echo_append_only: '「我也遇到了」只能追加 / what was said is not taken back',
	push_topic_worded: '没有这样的主题 / there is no such topic',
	event_append_only: '事件记录只能追加 / the event log is append-only'
};

/** The sentence for a broken constraint; null for any other error. */
export function constraintSentence(thrown: unknown): string | null {
	const failure = z.object({ constraint_name: z.string() }).safeParse(thrown);
	return failure.success ? (constraintSentences[failure.data.constraint_name] ?? null) : null;
}

/** What the law of the loop says to whoever may not take a step (migrations/0009_law.sql); null for any other error. */
export function lawRefusal(thrown: unknown): { status: number; message: string } | null {
	const refusal = z.object({ code: z.string().regex(/^MQ4\d\d$/), message: z.string() }).safeParse(thrown);
	return refusal.success
		? { status: Number(refusal.data.code.slice(2)), message: refusal.data.message }
		: null;
}
