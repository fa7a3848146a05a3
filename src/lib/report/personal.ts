/** What in a text tells who somebody is. */
export type Personal = 'phone' | 'id';

/** Spaces and dashes of one kind between groups of digits, as people write long numbers. */
const JOINT = '[ \\-\u2010-\u2015]?';
const MOBILE = new RegExp(`(?<!\\d)(?:\\+?86${JOINT})?1[3-9]\\d(?:${JOINT}\\d){8}(?!\\d)`, 'u');
/** Area code and number, joined by a dash or in brackets: without either it may be anything. */
const LANDLINE = /(?<!\d)(?:\(0\d{2,3}\) ?|0\d{2,3}-)[2-9]\d{6,7}(?!\d)/u;
const ID = new RegExp(`(?<!\\d)\\d{6}${JOINT}\\d{8}${JOINT}\\d{3}[\\dXx](?![\\dXx])`, 'gu');

/** Weights of the first seventeen digits of an identity number, and the last character by the remainder: GB 11643-1999. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

/** Whether it is an identity number: a province, a day that was, and the right check character. */
export function isIdNumber(text: string): boolean {
	if (!/^[1-9]\d{16}[\dX]$/u.test(text)) return false;
	const [year, month, day] = [text.slice(6, 10), text.slice(10, 12), text.slice(12, 14)].map(Number);
	const born = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
	const wasThatDay = born.getUTCMonth() + 1 === month && born.getUTCDate() === day;
	if (!wasThatDay || (year ?? 0) < 1900 || born.getTime() > Date.now()) return false;
	const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
	return CHECK[sum % 11] === text[17];
}

/** Digits as a Chinese keyboard writes them are digits too. */
const plain = (text: string): string => text.normalize('NFKC');

/**
 * What in a text looks like somebody's phone or identity number, for a gentle word before it is sent. A ticket's code, a house number,
 * a date or an amount is neither; an identity number is one only with its check digit.
 */
export function personal(text: string): Personal[] {
	const read = plain(text);
	const ids = [...read.matchAll(ID)].map(([found]) => found);
	const real = ids.filter((found) => isIdNumber(found.replace(/[^\dXx]/gu, '').toUpperCase()));
	// A phone number within an identity number is none.
	const rest = ids.reduce((left, found) => left.replace(found, ' '), read);
	const phone = MOBILE.test(rest) || LANDLINE.test(rest);
	return [...(phone ? ['phone' as const] : []), ...(real.length > 0 ? ['id' as const] : [])];
}
