import { en, zh } from '$lib/i18n/report-words.ts';
import { wording } from '$lib/i18n/wording.ts';

/** The words of the resident's pages. */
export const say = wording({ zh, en });
