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

/** The phone's position as a spot in WGS 84; `gcj` says that this phone gives GCJ-02. The conversion is done here, on the phone. */
export async function spotOf(gps: Gps, gcj: boolean): Promise<Spot> {
	if (!gcj) return { lng: gps.lng, lat: gps.lat, from: 'gps', gps };
	const { toWgs84 } = await import('#geo/crs/to-wgs84.ts');
	const [lng, lat] = toWgs84([gps.lng, gps.lat], 'gcj02');
	return { lng, lat, from: 'gps', gps };
}
