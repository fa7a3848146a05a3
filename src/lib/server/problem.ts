import { z } from 'zod';
import { readAtMost, TooLongError } from './body.ts';
import { RefusedError } from './refused.ts';

/** 10,000 points of POST /api/duty are about 1 MB. */
const MOST_JSON = 4 * 2 ** 20;

/** One bad field of a request: where it stands, and what is wrong with it, for a person. */
export type FieldError = { field: string; message: string };

/** An answer of RFC 9457, application/problem+json; `next`: what can be had instead. */
export function problem(
	status: number,
	title: string,
	more: { detail?: string; errors?: FieldError[]; id?: string; next?: readonly object[] } = {}
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
		if (thrown instanceof RefusedError) return problem(thrown.status, thrown.message);
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
	ticket_category_fkey: '没有这个类别 / there is no such category',
	ticket_place_on_earth: '坐标不在地球上 / the coordinate is not on earth',
	reporter_name_length: '姓名太长 / the name is too long',
	reporter_phone_length: '电话太长 / the phone number is too long',
	idempotency_key_length: 'Idempotency-Key 要有 1 到 200 个字符 / needs 1 to 200 characters',
	staff_account_last_administrator:
		'至少要留一位能登录的系统管理员，请先任命另一位 / this is the last administrator who can sign in; appoint another one first',
	staff_account_login_worded:
		'登录名要有 2 到 40 个字符：小写字母、数字、点、横线 / a login name is 2 to 40 small letters, digits, dots or dashes',
	staff_account_login_key: '这个登录名已有人用 / this login name is taken',
	person_name_worded: '姓名要有 1 到 100 个字 / a name has 1 to 100 characters',
	post_administrator_of_the_county:
		'管理员管的是全县，不能只管一处，请不选地区 / an administrator looks after the whole county: choose no area',
	post_holding_one_at_a_time: '这个岗位那段时间已有人担任 / somebody holds this post at that time already',
	display_name_worded: '大屏的名字要有 1 到 100 个字 / the name of a display has 1 to 100 characters',
	audit_reason_length: '原因最多 500 个字 / a reason has at most 500 characters',
	audit_append_only: '审计日志只能追加 / the audit log is append-only',
	echo_append_only: '「我也遇到了」只能追加 / what was said is not taken back',
	guide_person_key: '这位讲解员已在名单里 / this guide is on the list already',
	booking_not_in_the_past: '不能预约已经过去的时间 / an hour that has passed cannot be booked',
	booking_within_one_day: '一次讲解要在同一天之内 / a booking begins and ends on one day',
	booking_lasts_up_to_four_hours: '一次讲解 30 到 240 分钟 / a booking lasts 30 to 240 minutes',
	booking_group_worded: '团队名称要有 1 到 60 个字 / the name of a group has 1 to 60 characters',
	booking_size_of_a_group: '一次最多 200 人 / a group has 1 to 200 people',
	booking_one_group_a_site: '这个时段已有别的团队 / another group has booked this hour',
	booking_one_group_a_guide: '讲解员这个时段另有安排 / the guide is taken at this hour',
	booking_guide_teaches_there: '这位讲解员不在这个点讲解 / this guide does not teach at this site',
	booking_cancel_reason_worded:
		'请写明取消的原因(1 到 500 字) / say why it is cancelled (1 to 500 characters)',
	place_code_key:
		'有人同时写了一个新的点，请再存一次 / somebody began a new site at the same moment; save it once more',
	push_topic_worded: '没有这样的主题 / there is no such topic',
	tour_slug_key: '已有一条路线用这个网址 / a tour has this address already',
	tour_slug_worded:
		'网址要用小写字母、数字和横线，最多 60 个字符 / the address is small letters, digits and dashes, at most 60 characters',
	tour_minutes_of_a_day: '时长要在 5 到 720 分钟之间 / a tour takes 5 to 720 minutes',
	tour_stop_once_a_tour: '一条路线里每一站只到一次 / a tour comes to each of its stops once',
	tour_stop_position_counts: '一条路线最多 60 站 / a tour has at most 60 stops',
	site_version_one_draft:
		'这个文化点已有一份草稿，请刷新后接着改 / there is a draft of this site already; reload and go on with it',
	site_version_published_stays:
		'已发布的内容不能改，请另写一份 / what was published stays; write a new version',
	event_append_only: '事件记录只能追加 / the event log is append-only'
};

/** The sentence for a broken constraint; null for any other error. */
export function constraintSentence(thrown: unknown): string | null {
	const failure = z.object({ constraint_name: z.string() }).safeParse(thrown);
	return failure.success ? (constraintSentences[failure.data.constraint_name] ?? null) : null;
}

/** A character or a time that is well-formed and yet none that the database knows: U+0000, half a surrogate pair, the year 0. */
const unusableCodes = new Set(['22021', '22P05', '22007', '22008']);

/** The sentence for what the database cannot keep; null for any other error. */
export function unusable(thrown: unknown): string | null {
	const failure = z.object({ code: z.string() }).safeParse(thrown);
	return failure.success && unusableCodes.has(failure.data.code)
		? '请求里有不能用的字符或时间 / the request has a character or a time that cannot be used'
		: null;
}

/** What the law of the loop says to whoever may not take a step (migrations/0009_law.sql); null for any other error. */
export function lawRefusal(thrown: unknown): { status: number; message: string } | null {
	const refusal = z.object({ code: z.string().regex(/^MQ4\d\d$/), message: z.string() }).safeParse(thrown);
	return refusal.success
		? { status: Number(refusal.data.code.slice(2)), message: refusal.data.message }
		: null;
}
