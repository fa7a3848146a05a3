import { expect, it } from 'vitest';
import { isPhone, reportLetter } from './letter.ts';

const filled = {
	category: 'light',
	categoryName: '路灯照明',
	words: ' 路灯不亮 ',
	spot: {
		lng: 115.123456789,
		lat: 22.987654321,
		from: 'gps' as const,
		gps: { lng: 1, lat: 2, accuracyM: 9 }
	},
	name: '',
	phone: ' '
};

it('a report is what was filled in, and nothing else of the phone', () => {
	expect(reportLetter(filled).body).toEqual({
		json: { title: '路灯不亮', category: 'light', lng: 115.1234568, lat: 22.9876543, crs: 'wgs84' }
	});
	expect(reportLetter({ ...filled, phone: '138 1234 5678' }).body).toMatchObject({
		json: { reporter: { phone: '138 1234 5678' } }
	});
});

it('without words it is called by its category; long words are kept whole', () => {
	expect(reportLetter({ ...filled, words: '' }).label).toBe('路灯照明');
	const long = '灯'.repeat(300);
	expect(reportLetter({ ...filled, words: long }).body).toMatchObject({
		json: { title: '灯'.repeat(200), description: long }
	});
});

it('a phone number is what the server takes for one', () => {
	for (const phone of ['', '13812345678', '+86 138-1234-5678']) expect(isPhone(phone)).toBe(true);
	for (const phone of ['123', 'wechat: me']) expect(isPhone(phone)).toBe(false);
});
