/** What can be wrong with a coordinate. */
export const suspicionNames = [
	'no_coordinates',
	'null_island',
	'whole_degrees',
	'imprecise',
	'swapped',
	'outside'
] as const;

export type Suspicion = (typeof suspicionNames)[number];

/** Whether a text names a suspicion. */
export const isSuspicion = (value: string): value is Suspicion =>
	suspicionNames.some((name) => name === value);

/** An imprecise position is marked, no more; all others cannot name a grid leader. */
const trustworthy: Suspicion = 'imprecise';

/** Whether a position with these suspicions must go to the owner of last resort. */
export const distrusted = (suspicions: readonly Suspicion[]): boolean =>
	suspicions.some((suspicion) => suspicion !== trustworthy);

/** Whether `[lng, lat]` is a position on earth: within ±180 and ±90 degrees, and numbers at all. */
export const onEarth = (lng: number, lat: number): boolean => Math.abs(lng) <= 180 && Math.abs(lat) <= 90;

/**
 * Plain decimals only: `1e2`, `0x1F`, `39N` and `1,5` are something else than a coordinate. Digits match in one way only: `\d+\.?\d*` would share
 * them out in every way before it gave up.
 */
const plainDecimal = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/** Degrees from a number or a text; NaN for everything that is not a plain decimal number. Space around it does not count. */
export function degrees(value: number | string): number {
	if (typeof value === 'number') return Number.isFinite(value) ? value : NaN;
	const text = value.trim();
	return plainDecimal.test(text) ? Number(text) : NaN;
}

/**
 * What is suspect about a coordinate, judged on the values as they were given, before any conversion.
 * Of null island, whole degrees and imprecise only the gravest is named.
 * `swapped` is a latitude beyond ±90 where exchanging the two would put the position on earth. Whether a position on
 * earth is swapped or outside can only be told from the map: the duty rule does.
 */
export function suspicions(lng: number | string, lat: number | string): Suspicion[] {
	const x = degrees(lng);
	const y = degrees(lat);
	if (Number.isNaN(x) || Number.isNaN(y)) return ['no_coordinates'];
	const found: Suspicion[] = [];
	if (x === 0 && y === 0) found.push('null_island');
	else if (Number.isInteger(x) && Number.isInteger(y)) found.push('whole_degrees');
	else if (imprecise(lng, lat)) found.push('imprecise');
	if (!onEarth(x, y) && onEarth(y, x)) found.push('swapped');
	return found;
}

/**
 * Five decimals are about a metre. A text shows how many were written. A number has lost its trailing zeros
 * (one coordinate in ten, 115.34560, looks like four), so one axis alone is believed only below four.
 */
function imprecise(lng: number | string, lat: number | string): boolean {
	const bothShort = fewerDecimals(lng, 5) && fewerDecimals(lat, 5);
	return bothShort || fewerDecimals(lng, sure(lng)) || fewerDecimals(lat, sure(lat));
}

const sure = (value: number | string): number => (typeof value === 'string' ? 5 : 4);

function fewerDecimals(value: number | string, wanted: number): boolean {
	if (typeof value === 'string') {
		const text = value.trim();
		const dot = text.indexOf('.');
		return dot === -1 || text.length - dot - 1 < wanted;
	}
	// Division is rounded correctly, so this is true exactly for the numbers written with fewer decimals; no text, no 1e-7.
	const unit = 10 ** (wanted - 1);
	return Math.round(value * unit) / unit === value;
}
