import { createHash, randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Words } from '#geo/layer.ts';
import { count } from './attempts.ts';
import type { Sql } from './db.ts';
import { RefusedError } from './refused.ts';

/** Fewer than so many are not told one from another. */
export const LEAST = 3;
const MOST_PUPILS = 300;
/** Without I and O, which look like numbers. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

export const classBody = z.object({
	tour: z.string({ error: '请选一条路线 / please choose a tour' }).max(60)
});
export const resultsBody = z.object({
	answers: z
		.array(z.object({ stop: z.string().max(64), question: z.int().min(0).max(2), right: z.boolean() }))
		.min(1, { error: '至少一题 / at least one answer' })
		.max(180, { error: '最多 180 题 / at most 180 answers' })
		.refine((all) => new Set(all.map(({ stop, question }) => `${stop} ${question}`)).size === all.length, {
			error: '同一题只算一次 / a question is answered once'
		})
});

export type NewClass = { code: string; expiresAt: Date };

/** How a class did; `scores` and `questions` are null while fewer than three have sent their answers. */
export type ClassResults = {
	code: string;
	tour: { slug: string; name: Words };
	expiresAt: Date;
	pupils: number;
	scores: { correct: number; asked: number; pupils: number }[] | null;
	/** In the order of the walk, with what was asked. */
	questions:
		| { stop: string; name: Words; question: number; ask: Words | null; asked: number; correct: number }[]
		| null;
};

const NO_CLASS = '没有这个班级码，或已过三十天 / there is no such class, or its thirty days are over';

/** A new code for a class, good for thirty days. @throws {RefusedError} 404, 429 */
export async function makeClass(sql: Sql, tour: string, address: string): Promise<NewClass> {
	await count(sql, [{ what: `class ${address}`, times: 40, minutes: 60 }]);
	const code = Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
	const [made] = await sql<NewClass[]>`
		insert into tour_class (code, tour_id) select ${code}, id from tour where slug = ${tour} and published_at is not null
		returning code, expires_at`;
	if (made) return made;
	throw new RefusedError(404, '没有这条路线 / there is no such tour');
}

/**
 * Adds a pupil's answers to the sums of the class, once for each key; who they are is not asked, and their answers are not kept apart.
 * @throws {RefusedError} 404, 409 where the class is full, 429
 */
export async function addResults(
	sql: Sql,
	code: string,
	{ answers }: z.infer<typeof resultsBody>,
	{ key, address }: { key: string; address: string }
): Promise<void> {
	await count(sql, [{ what: `results ${address}`, times: 600, minutes: 60 }]);
	const hash = createHash('sha256').update(`pupil ${key}`).digest();
	const [row] = await sql<[{ known: boolean; full: boolean; before: boolean }]>`
		with class as (select code, tour_id from tour_class where code = ${code} and expires_at > now()
		), full_class as (
			select class_code from class_score where class_code = ${code} group by class_code having sum(pupils) >= ${MOST_PUPILS}
		), before as (select from class_key where class_code = ${code} and key_hash = ${hash}
		), said as (
			select s.place_id, (a ->> 'question')::smallint as question, (a ->> 'right')::boolean::int as correct
			from class join tour_stop s on s.tour_id = class.tour_id join place p on p.id = s.place_id
				join jsonb_array_elements(${sql.json(answers)}::jsonb) a on a ->> 'stop' = p.code
		), fresh as (
			insert into class_key (class_code, key_hash) select code, ${hash} from class
			where not exists (select from full_class) and exists (select from said)
			on conflict do nothing returning class_code
		), scored as (
			insert into class_score as s (class_code, asked, correct, pupils)
			select fresh.class_code, count(*), sum(said.correct), 1 from fresh, said group by fresh.class_code
			on conflict (class_code, asked, correct) do update set pupils = s.pupils + 1
		), by_question as (
			insert into class_question as q (class_code, place_id, question, asked, correct)
			select fresh.class_code, said.place_id, said.question, 1, said.correct from fresh, said order by said.place_id, said.question
			on conflict (class_code, place_id, question) do update set asked = q.asked + 1, correct = q.correct + excluded.correct
		)
		select exists (select from class) as known, exists (select from full_class) as "full", exists (select from before) as before`;
	if (!row.known) throw new RefusedError(404, NO_CLASS);
	if (row.full && !row.before)
		throw new RefusedError(
			409,
			`这个班已有 ${MOST_PUPILS} 人 / there are ${MOST_PUPILS} in this class already`
		);
}

/** The sums of a class. @throws {RefusedError} 404 */
export async function resultsOf(sql: Sql, code: string): Promise<ClassResults> {
	const [row] = await sql<(ClassResults & { scores: []; questions: [] })[]>`
		select c.code, json_build_object('slug', t.slug, 'name', json_build_object('zh', t.name, 'en', t.name_en)) as tour, c.expires_at,
			(select coalesce(sum(pupils), 0)::int from class_score where class_code = c.code) as pupils,
			(select coalesce(json_agg(json_build_object('correct', correct, 'asked', asked, 'pupils', pupils) order by correct::float / asked, asked), '[]')
				from class_score where class_code = c.code) as scores,
			(select coalesce(json_agg(json_build_object(
				'stop', p.code, 'name', json_build_object('zh', p.name, 'en', coalesce(p.name_en, p.name)), 'question', q.question,
				'ask', told.content -> 'questions' -> q.question -> 'ask', 'asked', q.asked, 'correct', q.correct
			) order by s.position, q.question), '[]')
			from class_question q join place p on p.id = q.place_id
				join tour_stop s on s.place_id = p.id and s.tour_id = t.id
				left join lateral (
					select content from site_version v where v.place_id = p.id and v.published_at is not null order by v.published_at desc, v.id desc limit 1
				) told on true
			where q.class_code = c.code) as questions
		from tour_class c join tour t on t.id = c.tour_id
		where c.code = ${code} and c.expires_at > now()`;
	if (!row) throw new RefusedError(404, NO_CLASS);
	return row.pupils < LEAST ? { ...row, scores: null, questions: null } : row;
}
