import readExif from 'exif-reader';
import { z } from 'zod';
import { onEarth, suspicions } from '#geo/crs/suspect.ts';

const angle = z.tuple([z.number().min(0).max(180), z.number().min(0).max(60), z.number().min(0).max(60)]);
const reference = <T extends string>(...names: T[]) =>
	z
		.string()
		.transform((text) => text.replaceAll('\0', '').trim().toUpperCase())
		.pipe(z.enum(names));

const position = z.object({
	GPSLatitude: angle,
	GPSLatitudeRef: reference('N', 'S'),
	GPSLongitude: angle,
	GPSLongitudeRef: reference('E', 'W'),
	// A phone writes WGS-84 or nothing. Any other datum would be metres to kilometres away.
	GPSMapDatum: z
		.string()
		.regex(/^[\s\0]*(wgs[-\s]?84|cgcs[-\s]?2000)?[\s\0]*$/i)
		.optional()
});

/**
 * Where a picture was taken by its EXIF block, WGS 84, to six decimals (a decimetre); null where that is not told, or cannot be
 * believed: no N/S or E/W, no numbers, 0/0, whole degrees, not on earth, another datum.
 */
export function placeOf(exif: Uint8Array | null): { lng: number; lat: number } | null {
	if (!exif) return null;
	const found = position.safeParse(gpsInfo(Buffer.from(exif)));
	if (!found.success) return null;
	const { GPSLatitude, GPSLatitudeRef, GPSLongitude, GPSLongitudeRef } = found.data;
	const lat = degrees(GPSLatitude) * (GPSLatitudeRef === 'S' ? -1 : 1);
	const lng = degrees(GPSLongitude) * (GPSLongitudeRef === 'W' ? -1 : 1);
	const doubts = suspicions(lng, lat);
	if (!onEarth(lng, lat) || doubts.includes('null_island') || doubts.includes('whole_degrees')) return null;
	return { lng, lat };
}

const degrees = ([whole, minutes, seconds]: z.infer<typeof angle>): number =>
	Math.round((whole + minutes / 60 + seconds / 3600) * 1e6) / 1e6;

/** The block is a stranger's: whatever it makes the reader stumble over means that there is no place. */
function gpsInfo(exif: Buffer): unknown {
	try {
		return readExif(exif).GPSInfo;
	} catch {
		return undefined;
	}
}
