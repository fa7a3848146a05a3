const RAD = Math.PI / 180;
/** Equatorial radius of WGS 84 in metres. */
const RE = 6378.137e3;
const FE = 1 / 298.257223563;
const E2 = FE * (2 - FE);

/** Metres of one degree of longitude (`kx`) and of latitude (`ky`). */
export type Scale = { kx: number; ky: number };

/**
 * The plane in which the duty rule measures: degrees of longitude times `kx`, of latitude times `ky`, taken at the
 * latitude of the point asked for. The migrations say the same formula in SQL; over some hundred metres it is exact
 * to a millimetre.
 */
export function scaleAt(lat: number): Scale {
	const c = Math.cos(lat * RAD);
	const w2 = 1 / (1 - E2 * (1 - c * c));
	const w = Math.sqrt(w2);
	return { kx: RAD * RE * w * c, ky: RAD * RE * w * w2 * (1 - E2) };
}
