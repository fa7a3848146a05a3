import { createHash } from 'node:crypto';
import { Agent, request } from 'node:https';
import webPush from 'web-push';
import type { Notice } from './notice.ts';
import type { PushKeys } from './settings.ts';

/** A push service that says nothing for so long is tried again later. */
const PATIENCE_MS = 10_000;
/** A phone that is off for longer need not hear of it any more. */
const KEPT_S = 2 * 86_400;

export type Addressee = { endpoint: string; keys: { p256dh: string; auth: string } };
/** Sends a notice; gives the status that the push service answered with. */
export type Post = (to: Addressee, notice: Notice) => Promise<number>;

/**
 * Encrypts for one browser (RFC 8291) and posts it to its push service, signed as ours (RFC 8292). No redirect is followed,
 * nothing of the answer is read but its status. A later notice of the same ticket takes the place of one not yet delivered.
 * @param agent with other authorities than the system's; tests have their own
 */
export function openPost(keys: PushKeys, subject: string, agent = new Agent({ keepAlive: true })): Post {
	return (to, notice) =>
		new Promise((resolve, reject) => {
			const { method, headers, body } = webPush.generateRequestDetails(to, JSON.stringify(notice), {
				vapidDetails: { subject, ...keys },
				TTL: KEPT_S,
				topic: createHash('sha256').update(notice.code).digest('base64url').slice(0, 32)
			});
			const signal = AbortSignal.timeout(PATIENCE_MS);
			const sent = request(to.endpoint, { method, headers, agent, signal }, (answer) => {
				answer.on('error', reject).resume();
				resolve(answer.statusCode ?? 0);
			});
			sent.on('error', reject).end(body);
		});
}
