import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Whether the product answers, on which engine, and how far the live reader is. */
export const GET: RequestHandler = async ({ locals }) => {
	const { db, live, ready } = locals.app;
	const database = await db.sql`select 1`.then(
		() => 'ok' as const,
		() => 'away' as const
	);
	const ok = database === 'ok' && ready();
	const durability =
		db.engine === 'embedded'
			? '内嵌数据库：进程被强行结束不丢数据，突然断电可能丢失最后几秒 / embedded: survives kill -9, not a power cut'
			: '由 PostgreSQL 保证 / as the PostgreSQL server is configured';
	return json(
		{ status: ok ? 'ok' : 'unavailable', engine: db.engine, database, durability, live: live.status() },
		{ status: ok ? 200 : 503, headers: { 'cache-control': 'no-store' } }
	);
};
