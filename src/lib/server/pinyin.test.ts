import { expect, test } from 'vitest';
import { pinyinOf } from './pinyin.ts';

test.each([
	['红宫第一网格', 'honggongdiyiwangge hgdywg'],
	['重庆路12号', 'chongqinglu12hao cql12h'],
	['绿荫里', 'lvyinli lyl'],
	['Bolton Hill', 'boltonhill bh'],
	['3·8 妇女之家', '38funvzhijia 38fnzj'],
	['(——)', '']
])('%s is found by %s', (name, expected) => {
	expect(pinyinOf(name)).toBe(expected);
});
