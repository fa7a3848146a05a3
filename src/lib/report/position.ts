import { inWgs84 } from '$lib/phone/position.ts';
import type { Spot } from './draft.svelte.ts';

export type Gps = NonNullable<Spot['gps']>;

/**
 * Where the phone says it is, as it says it.
 * @throws GeolocationPositionError where it does not
 */
export const askPosition = (): Promise<Gps> =>
	new Promise((found, failed) =>
		navigator.geolocation.getCurrentPosition(
			({ coords: { longitude: lng, latitude: lat, accuracy: accuracyM } }) => found({ lng, lat, accuracyM }),
			failed,
			{ enableHighAccuracy: true, timeout: 15_000, maximumAge: 10_000 }
		)
	);

/** The phone's position as a spot in WGS 84; `gcj` says that this phone gives GCJ-02. */
export async function spotOf(gps: Gps, gcj: boolean): Promise<Spot> {
	const [lng, lat] = await inWgs84([gps.lng, gps.lat], gcj);
	return { lng, lat, from: 'gps', gps };
}
