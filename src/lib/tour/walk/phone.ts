import { on } from 'svelte/events';
import type { LngLat } from '#geo/crs/to-wgs84.ts';
import { inWgs84 } from '../../phone/position.ts';
import type { Fix } from '../guide.ts';

/** Where the phone is, as often as it says so. @returns the end of looking */
export function watch(told: (fix: Fix) => void, refused: () => void): () => void {
	if (!('geolocation' in navigator)) {
		refused();
		return () => {};
	}
	const id = navigator.geolocation.watchPosition(
		({ coords: { longitude, latitude, accuracy } }) => {
			// By the clock that also says how long ago it was: some phones date a position by another.
			const time = Date.now();
			const tell = (at: LngLat) => told({ at, accuracyM: accuracy, time });
			// What cannot be converted is no position: the page says so once none has come for a while.
			void inWgs84([longitude, latitude]).then(tell, () => {});
		},
		({ code }) => code === GeolocationPositionError.PERMISSION_DENIED && refused(),
		{ enableHighAccuracy: true, maximumAge: 2000 }
	);
	return () => navigator.geolocation.clearWatch(id);
}

/** An iPhone says it in degrees from north; others turn the other way round, and only where they know where north is. */
function headingOf(event: Event): number | null {
	if ('webkitCompassHeading' in event && typeof event.webkitCompassHeading === 'number')
		return event.webkitCompassHeading;
	if (event instanceof DeviceOrientationEvent && event.absolute && event.alpha !== null)
		return (360 - event.alpha) % 360;
	return null;
}

/** An iPhone asks before it tells; to be called when something was pressed. */
export async function allowCompass(): Promise<void> {
	if (typeof DeviceOrientationEvent === 'undefined') return;
	const ask: unknown = Reflect.get(DeviceOrientationEvent, 'requestPermission');
	if (typeof ask === 'function') await Reflect.apply(ask, DeviceOrientationEvent, []);
}

/** Whither the phone points, in whole degrees clockwise from north, where it has a compass. @returns the end of it */
export function compass(told: (degrees: number) => void): () => void {
	let before = NaN;
	const tell = (event: Event) => {
		const degrees = headingOf(event);
		if (degrees === null || Math.round(degrees) === before) return;
		told((before = Math.round(degrees)));
	};
	const stops = (['deviceorientationabsolute', 'deviceorientation'] as const).map((name) =>
		on(window, name, tell)
	);
	return () => {
		for (const stop of stops) stop();
	};
}

/** Keeps the screen lit while somebody walks, where the phone offers that. @returns the end of it */
export function stayAwake(): () => void {
	if (!('wakeLock' in navigator)) return () => {};
	const over = new AbortController();
	const light = async () => {
		if (document.visibilityState !== 'visible') return;
		const lock = await navigator.wakeLock.request('screen');
		const release = () => void lock.release().catch(() => {});
		if (over.signal.aborted) release();
		else over.signal.addEventListener('abort', release, { once: true });
	};
	const again = () => void light().catch(() => {});
	// Whoever looks at something else gives the lock back.
	const stop = on(document, 'visibilitychange', again);
	again();
	return () => {
		stop();
		over.abort();
	};
}
