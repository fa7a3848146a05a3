import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';

const folder = fileURLToPath(new URL('../../../shared/data', import.meta.url));

/** The path of a file of the sample data beside the checkout (they are no part of the product); null where they are not. */
export function sampleData(file: string): string | null {
	const path = `${folder}/${file}`;
	return existsSync(path) ? path : null;
}

/** Says tests that need a file of the sample data; without it one skipped test says why. */
export function withSampleData(file: string, body: (path: string) => void): void {
	const path = sampleData(file);
	if (path === null) test.skip(`${file}: skipped: no sample data`, () => {});
	else body(path);
}
