import type { SiteText } from './site-text.ts';
import { red01 } from './site-texts/red-01.ts';
import { red02 } from './site-texts/red-02.ts';
import { red03 } from './site-texts/red-03.ts';
import { red04 } from './site-texts/red-04.ts';
import { red05 } from './site-texts/red-05.ts';
import { red06 } from './site-texts/red-06.ts';
import { red07 } from './site-texts/red-07.ts';
import { red08 } from './site-texts/red-08.ts';
import { red09 } from './site-texts/red-09.ts';
import { red10 } from './site-texts/red-10.ts';
import { red11 } from './site-texts/red-11.ts';
import { red12 } from './site-texts/red-12.ts';
import { red13 } from './site-texts/red-13.ts';
import { red14 } from './site-texts/red-14.ts';

/** The texts by the code of their site, as the demonstration community numbers them (seed 1). */
export const SITE_TEXTS: Readonly<Record<string, SiteText>> = {
	'red-01': red01,
	'red-02': red02,
	'red-03': red03,
	'red-04': red04,
	'red-05': red05,
	'red-06': red06,
	'red-07': red07,
	'red-08': red08,
	'red-09': red09,
	'red-10': red10,
	'red-11': red11,
	'red-12': red12,
	'red-13': red13,
	'red-14': red14
};
