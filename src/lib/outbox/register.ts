/** How long a page has for itself before the device is filled behind it. */
const CALM_MS = 3000;

const addressHere = (): string => location.href.replace(/#.*/, '');

/** Keeps the page that a link led to within the one that was opened: of such a step the device hears only what is new on it. */
export function keepPage(): void {
	if ('serviceWorker' in navigator) navigator.serviceWorker.controller?.postMessage([addressHere()]);
}

/**
 * Lets this page open without a network from now on. A new version waits until somebody agrees, or until the page is opened anew.
 * @param newer told when one waits, with how to agree: the page is then loaded anew, so keep the draft first
 * @returns how to stop listening
 */
export function register(newer: (agree: () => void) => void = () => {}): () => void {
	// Over plain http there is none: the page works as long as the network does.
	if (!('serviceWorker' in navigator) || import.meta.env.DEV) return () => {};
	const { serviceWorker } = navigator;
	const stop = new AbortController();
	const { signal } = stop;
	const hadOne = serviceWorker.controller !== null;
	// What a page asks for before there is anybody to keep it is told to the service worker: a browser remembers 250 by itself, and tickets with pictures are more.
	if (!hadOne) performance.setResourceTimingBufferSize(1000);

	function agree(waiting: ServiceWorker): void {
		serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true, signal });
		waiting.postMessage('take over');
	}

	function watch(registration: ServiceWorkerRegistration): void {
		const look = () => {
			const { waiting } = registration;
			if (waiting && hadOne) newer(() => agree(waiting));
		};
		look();
		registration.addEventListener(
			'updatefound',
			() => registration.installing?.addEventListener('statechange', look, { signal }),
			{ signal }
		);
	}

	async function begin(): Promise<void> {
		const registration = await serviceWorker.register('/service-worker.js');
		watch(registration);
		const { active } = await serviceWorker.ready;
		if (hadOne) return;
		const asked = performance.getEntriesByType('resource').map(({ name }) => name);
		active?.postMessage([addressHere(), ...asked]);
	}

	const timer = setTimeout(() => void begin().catch(() => {}), hadOne ? 0 : CALM_MS);
	signal.addEventListener('abort', () => clearTimeout(timer));
	return () => stop.abort();
}
