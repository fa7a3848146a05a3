import type { Locale } from '#geo/layer.ts';
import { say, sayValue } from '../../i18n/say.ts';

/** What a message is about: public facts only. */
export type About = {
	code: string;
	state: string;
	category: { zh: string; en: string };
	grid: string | null;
};

/** What the service worker shows. */
export type Notice = { title: string; body: string; url: string; code: string; state: string };

/** 「路灯照明：处置中」「工单 20261121-000042 · 红宫一网格」: no word of the report, no name. */
export function noticeOf({ code, state, category, grid }: About, locale: Locale): Notice {
	const values = { category: category[locale], state: sayValue(locale, 'state', state) };
	const number = say(locale, 'pushNumber', { code });
	return {
		title: say(locale, 'pushTitle', values),
		body: grid === null ? number : `${number} · ${grid}`,
		url: `/t/${encodeURIComponent(code)}${locale === 'en' ? '?lang=en' : ''}`,
		code,
		state
	};
}
