import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { CANARY } from '../../../../tests/support/picture-bytes.ts';
import { keptKinds } from '../../../../tests/support/pictures-kept.ts';
import { refusedKinds } from '../../../../tests/support/pictures-refused.ts';
import { CORNERS } from '../../../../tests/support/pictures.ts';
import { accept, RefusedPictureError } from './accept.ts';
import { openPool } from './pool.ts';

const PATIENCE_MS = 60_000;
const traces = [CANARY, 'Exif', 'ICC_PROFILE', 'http://ns.adobe.com', 'Photoshop', '<script', 'PK\x03\x04'];

describe(`${keptKinds.length + refusedKinds.length} kinds of files, right or refused with a reason`, () => {
	const pool = openPool();
	const done = { kept: 0, refused: 0 };
	afterAll(() => {
		pool.close();
		console.log(`photographs: ${done.kept} kinds kept, ${done.refused} kinds refused with a reason`);
	});

	test.each(keptKinds)(
		'$name: kept',
		async ({ bytes, gives }) => {
			if (!('size' in gives)) throw new Error('not of this test');
			const picture = await accept(await bytes(), pool);
			expect([picture.width, picture.height]).toEqual(gives.size);
			expect(picture.place && [picture.place.lng, picture.place.lat]).toEqual(gives.place ?? null);
			expect(picture.hash).toBe(createHash('sha256').update(picture.full).digest('hex'));
			for (const [jpeg, longest] of [
				[picture.full, 1600],
				[picture.small, 400]
			] as const) {
				const metadata = await sharp(jpeg).metadata();
				expect(metadata).toMatchObject({ format: 'jpeg', space: 'srgb', channels: 3 });
				expect(Math.max(metadata.width, metadata.height)).toBe(Math.min(longest, Math.max(...gives.size)));
				for (const block of ['exif', 'icc', 'iptc', 'xmp', 'orientation', 'comments'] as const)
					expect(metadata[block], block).toBeUndefined();
				for (const trace of traces) expect(Buffer.from(jpeg).includes(trace), trace).toBe(false);
			}
			if (gives.corners) {
				const wanted = gives.corners === 'four' ? CORNERS : CORNERS.map(() => CORNERS[0]);
				for (const jpeg of [picture.full, picture.small]) {
					const found = await corners(jpeg);
					// JPEG and CMYK are not exact; another corner would be 255 away.
					found.forEach((colour, i) =>
						colour.forEach((value, channel) =>
							expect(Math.abs(value - wanted[i]![channel]!), String(found)).toBeLessThan(60)
						)
					);
				}
			}
			done.kept += 1;
		},
		PATIENCE_MS
	);

	test.each(refusedKinds)(
		'$name: refused',
		async ({ bytes, gives }) => {
			if ('size' in gives) throw new Error('not of this test');
			const refusal = await accept(await bytes(), pool).catch((problem: unknown) => problem);
			expect(refusal).toBeInstanceOf(RefusedPictureError);
			expect(refusal).toMatchObject({
				status: gives.status,
				message: expect.stringMatching(gives.says) as string
			});
			// A sentence in two languages, and nothing of the file in it.
			expect((refusal as Error).message).toMatch(/[一-龥].* \/ .*[a-z]/);
			expect((refusal as Error).message).not.toContain(CANARY);
			done.refused += 1;
		},
		PATIENCE_MS
	);
});

/** The colours a quarter in from each corner, row by row. */
async function corners(jpeg: Uint8Array): Promise<number[][]> {
	const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
	const at = (x: number, y: number) => {
		const start = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
		return [...data.subarray(start, start + 3)];
	};
	return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
}
