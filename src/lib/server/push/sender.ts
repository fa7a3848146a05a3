import type { Sql } from '../db.ts';
import { keepLooking } from '../keep-looking.ts';
import { openLanes } from './lanes.ts';
import { drop, forget, markAnswered, putOff, takeUp, type Message } from './messages.ts';
import { writeNews } from './news.ts';
import { noticeOf } from './notice.ts';
import type { Post } from './post.ts';
import { trusted } from './trusted.ts';

const EVERY_MS = 3000;

export type PushSender = {
	begin(): void;
	/** Reads the log on and sends whatever may be sent now; gives how many were sent here. */
	look(): Promise<number>;
	close(): Promise<void>;
};

/**
 * Tells whoever follows a ticket, a grid or a category, away from everything else: a push service that is slow or away holds up
 * nobody. Several processes share the work, each message is taken up by one.
 */
export function openPushSender(
	sql: Sql,
	{
		post,
		hosts,
		warn
	}: { post: Post; hosts: readonly string[]; warn: (message: string, problem: unknown) => void }
): PushSender {
	const lanes = openLanes();
	const underWay = new Set<Promise<void>>();
	let sent = 0;
	let ended = 0;
	let closed = false;

	/** Ends when nothing is under way any more; while a slow one is, the log is read on and others are told. */
	async function look(): Promise<number> {
		const before = sent;
		let readAgainAt = 0;
		for (;;) {
			if (!closed && performance.now() >= readAgainAt) {
				await writeNews(sql);
				readAgainAt = performance.now() + EVERY_MS;
			}
			const known = ended;
			const messages = closed ? [] : await takeUp(sql, lanes);
			messages.forEach(begin);
			// What ended while we asked has made room for the next.
			if (messages.length > 0 || ended !== known) continue;
			if (underWay.size === 0) return sent - before;
			await firstOf(underWay, EVERY_MS);
		}
	}

	function begin(message: Message): void {
		const sending = send(message)
			.catch((problem: unknown) => warn('what became of a push message was not written down', problem))
			.finally(() => {
				underWay.delete(sending);
				ended += 1;
			});
		underWay.add(sending);
	}

	async function send(message: Message): Promise<void> {
		const over = lanes.enter(message.host);
		const status = await ask(message);
		const away = !over(status > 0);
		if (status === 404 || status === 410) return forget(sql, message);
		if (status > 0) await markAnswered(sql, message);
		if (isPointless(status)) warn(`a push service answered with ${status}`, new Error(message.host));
		if (isTold(status)) sent += 1;
		if (isTold(status) || isPointless(status)) return drop(sql, message);
		return putOff(sql, message, away);
	}

	/** What the push service answered; 0 where it did not. */
	async function ask(message: Message): Promise<number> {
		// The list may have become shorter since.
		if (!trusted(message.endpoint, hosts)) return 410;
		return post(message, noticeOf(message, message.locale)).catch(() => 0);
	}

	const looking = keepLooking(look, {
		everyMs: EVERY_MS,
		failed: (problem) => warn('nobody could be told by push; trying again soon', problem)
	});
	return {
		begin: looking.begin,
		look,
		async close() {
			closed = true;
			await looking.close();
			await Promise.all(underWay);
		}
	};
}

const isTold = (status: number): boolean => status >= 200 && status < 300;

/** What would be refused again: the message itself, or our key. Too many (429) and too slow (408) are not. */
const isPointless = (status: number): boolean =>
	status >= 300 && status < 500 && ![404, 408, 410, 425, 429].includes(status);

/** Resolves with the first of them, or after so long. */
async function firstOf(some: Iterable<Promise<void>>, ms: number): Promise<void> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
	await Promise.race([...some, late]);
	clearTimeout(timer);
}
