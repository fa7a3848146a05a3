import type { LngLat } from '#geo/crs/to-wgs84.ts';

const KEY = 'minqing.gcj02';

/** Whether somebody said that this phone gives GCJ-02 in the place of WGS 84. */
export const givesGcj = (): boolean => localStorage.getItem(KEY) === 'yes';

export const keepGivesGcj = (gives: boolean): void => localStorage.setItem(KEY, gives ? 'yes' : 'no');

/** Where the phone says that it is, as WGS 84: what it gives in GCJ-02 is converted here, on the phone. */
export async function inWgs84(said: LngLat, gcj: boolean = givesGcj()): Promise<LngLat> {
	if (!gcj) return said;
	const { toWgs84 } = await import('#geo/crs/to-wgs84.ts');
	return toWgs84(said, 'gcj02');
}
