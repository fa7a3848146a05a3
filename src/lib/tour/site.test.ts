import { expect, test } from 'vitest';
import { siteDraft, sitePublication } from './site.ts';

test('nothing is a draft, and no publication', () => {
	const empty = siteDraft.parse({});
	expect(empty).toMatchObject({ place: null, short: { zh: '', en: '' }, pictures: [], questions: [] });
	expect(siteDraft.parse(empty)).toEqual(empty);
	expect(sitePublication.safeParse(empty).success).toBe(false);
});
