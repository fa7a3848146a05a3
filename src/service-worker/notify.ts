/** What the server sends: `noticeOf` in src/lib/server/push/notice.ts. */
type Notice = { title: string; body: string; url: string; code: string };
const isNotice = (value: unknown): value is Notice =>
	typeof value === 'object' &&
	value !== null &&
	'title' in value &&
	typeof value.title === 'string' &&
	'body' in value &&
	typeof value.body === 'string' &&
	'url' in value &&
	typeof value.url === 'string' &&
	'code' in value &&
	typeof value.code === 'string';

/** What is being shown; whatever comes meanwhile waits for it. */
let before: Promise<void> = Promise.resolve();

/**
 * Shows what the server pushed; news of one ticket takes the place of older news of it. One after the other, in the order of their coming: a
 * browser fetches the picture of each, and the older one may be ready later.
 */
export function show(worker: ServiceWorkerGlobalScope, data: PushMessageData | null): Promise<void> {
	const notice: unknown = data?.json();
	before = before.catch(() => {}).then(() => showNow(worker, notice));
	return before;
}

async function showNow({ registration }: ServiceWorkerGlobalScope, notice: unknown): Promise<void> {
	if (!isNotice(notice)) return;
	const { title, body, url, code } = notice;
	await registration.showNotification(title, { body, tag: code, icon: '/icon-512.png', data: url });
}

/** Opens what a notification is about, in a window that shows it already where there is one. */
export async function openWhatItSays(
	{ clients, location }: ServiceWorkerGlobalScope,
	notification: Notification
): Promise<void> {
	notification.close();
	const path: unknown = notification.data;
	if (typeof path !== 'string') return;
	const url = new URL(path, location.origin);
	// Nothing but this website is ever opened.
	if (url.origin !== location.origin) return;
	const windows = await clients.matchAll({ type: 'window' });
	const open = windows.find((one) => new URL(one.url).pathname === url.pathname);
	await (open ? open.focus() : clients.openWindow(url));
}
