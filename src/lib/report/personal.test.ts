import { describe, expect, it } from 'vitest';
import { isIdNumber, personal } from './personal.ts';

describe('a phone number', () => {
	it.each([
		'打我电话13812345678',
		'138 1234 5678',
		'138-1234-5678',
		'+86 13812345678',
		'+8613812345678',
		'8613812345678',
		'微信同号１３８１２３４５６７８',
		'店里电话0660-6212345',
		'(0660) 6212345',
		'联系19912345678。'
	])('is noticed in %j', (text) => expect(personal(text)).toEqual(['phone']));

	it.each([
		'红宫路128号门口',
		'20261121-000042',
		'工单 20261121-000042 又来了',
		'2026-11-21 晚上8点',
		'灯杆编号 13812345',
		'编号138123456789012',
		'12345热线',
		'110',
		'023456789',
		'水表读数 00012812345678',
		'12812345678',
		'3.14159265358979',
		''
	])('is not seen in %j', (text) => expect(personal(text)).toEqual([]));
});

describe('an identity number', () => {
	// Made up for the standard: nobody's.
	it.each(['11010519491231002X', '11010519491231002x', '身份证：110105 19491231 002X'])(
		'is noticed in %j, not as a phone',
		(text) => expect(personal(text)).toEqual(['id'])
	);

	it('is one only with its check digit, its day and its length', () => {
		expect(isIdNumber('11010519491231002X')).toBe(true);
		for (const check of '0123456789') expect(isIdNumber(`11010519491231002${check}`)).toBe(false);
		expect(isIdNumber('110105194913310029')).toBe(false);
		expect(isIdNumber('110105194902300021')).toBe(false);
		expect(isIdNumber('1101051949123100')).toBe(false);
		expect(personal('订单 110105194912310021 已付')).toEqual([]);
		expect(personal('1101051949123100211')).toEqual([]);
	});

	it('and a phone are both told', () => {
		expect(personal('张三 13812345678 11010519491231002X')).toEqual(['phone', 'id']);
	});
});
