import type { Locale } from '#geo/layer.ts';

/** What can be followed: `ticket:20261121-000042`, `grid:…`, `category:…`. */
export type Topic = `${'ticket' | 'grid' | 'category'}:${string}`;

/** What this device follows, by its own memory: the server is not asked who follows what. */
const FOLLOWED = 'minqing.followed';

export class DeniedError extends Error {}

/** Whether this browser can be told anything, over this connection. */
export const canPush = (): boolean =>
	'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

export function followed(): string[] {
	const kept: unknown = JSON.parse(localStorage.getItem(FOLLOWED) ?? '[]');
	return Array.isArray(kept) ? kept.filter((topic) => typeof topic === 'string') : [];
}

const remember = (topics: readonly string[]): void => localStorage.setItem(FOLLOWED, JSON.stringify(topics));

const asked = async (method: 'POST' | 'DELETE', body: unknown): Promise<void> => {
	const answer = await fetch('/api/push', {
		method,
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body)
	});
	if (!answer.ok) throw new TypeError(`HTTP ${answer.status}`);
};

/** The server's key that a subscription is bound to, in base64url. */
const keyOf = ({ options }: PushSubscription): string =>
	btoa(String.fromCharCode(...new Uint8Array(options.applicationServerKey ?? new ArrayBuffer())))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');

/**
 * Is told of what happens to it from now on.
 * @throws {DeniedError} where the reader or the browser does not want it; TypeError where it cannot be set up
 */
export async function follow(topic: Topic, locale: Locale): Promise<void> {
	if ((await Notification.requestPermission()) !== 'granted') throw new DeniedError();
	const { pushManager } = await navigator.serviceWorker.ready;
	const answer: unknown = await (await fetch('/api/push')).json();
	if (typeof answer !== 'object' || answer === null || !('publicKey' in answer))
		throw new TypeError('no key');
	const applicationServerKey = String(answer.publicKey);
	const before = await pushManager.getSubscription();
	const isOurs = before !== null && keyOf(before) === applicationServerKey;
	// Bound to a key that the server no longer has, it would never hear anything.
	if (before && !isOurs) await before.unsubscribe();
	const subscription = isOurs
		? before
		: await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
	const { endpoint, keys } = subscription.toJSON();
	await asked('POST', { endpoint, keys, topics: [topic], locale });
	remember([...new Set([...followed(), topic])]);
}

/** Is told of it no longer. */
export async function unfollow(topic: Topic): Promise<void> {
	const { pushManager } = await navigator.serviceWorker.ready;
	const subscription = await pushManager.getSubscription();
	if (subscription) await asked('DELETE', { endpoint: subscription.endpoint, topics: [topic] });
	remember(followed().filter((other) => other !== topic));
}
