import { describe, expect, it } from 'vitest';
import { login, newPassword, pairingCode, secondStep } from './account-requests.ts';

describe('what people type', () => {
	it.each([
		'1234567890',
		'01234567890',
		'aaaaaaaaaaaa',
		'password123',
		'qwertyuiop1',
		'short',
		'x'.repeat(129)
	])('is no password: %s', (value) => expect(newPassword.safeParse(value).success).toBe(false));
	it.each(['红宫红场边上的那棵榕树', 'correct horse battery', 'admiral of the fleet'])(
		'is a password: %s',
		(value) => expect(newPassword.safeParse(value).success).toBe(true)
	);
	it('is a login name in small letters', () => {
		expect(login.parse(' A0001 ')).toBe('a0001');
		for (const bad of ['', 'a', '-a', '陈明', 'a b', 'x'.repeat(41)])
			expect(login.safeParse(bad).success).toBe(false);
	});
	it('is a code, however it was grouped', () => {
		expect(pairingCode.parse('abcd-2345')).toBe('ABCD2345');
		expect(pairingCode.safeParse('ABCD2340').success).toBe(false);
		expect(secondStep.parse('123 456')).toBe('123456');
	});
});
