import { pinyin } from 'pinyin-pro';

/** A name in small Latin letters, a word for each syllable: 红宫 A座 gives `hong`, `gong`, `a`, `zuo`. Tones are left out, ü is v. */
export const pinyinWords = (name: string): string[] =>
	pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
		.flatMap((part) => part.toLowerCase().split(/[^\p{L}\p{N}]+/u))
		.filter((part) => part !== '');

/**
 * What a name is found by from a keyboard: its full pinyin, and its initials:
 * 红宫第一网格 gives `honggongdiyiwangge hgdywg`. Latin words and numbers stand as they are.
 */
export function pinyinOf(name: string): string {
	const words = pinyinWords(name);
	if (words.length === 0) return '';
	// A number is its own initial: who looks for the 12th grid types 12.
	const initials = words.map((word) => (/^\p{N}/u.test(word) ? word : (/^./u.exec(word)?.[0] ?? '')));
	return `${words.join('')} ${initials.join('')}`;
}
