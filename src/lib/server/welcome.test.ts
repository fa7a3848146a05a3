import { hashPassword } from 'better-auth/crypto';
import { expect, test, vi } from 'vitest';
import type { Sql } from './db.ts';
import { accept, makeFirst } from './welcome.ts';

vi.mock('better-auth/crypto', () => ({ hashPassword: vi.fn(() => Promise.resolve('hashed')) }));

const password = '红宫红场边上的那棵榕树';

test('no password is hashed for a link that is good for nothing', async () => {
	const nothingFound = (() => Promise.resolve([])) as unknown as Sql;
	const first = { name: '试', login: 'root', password };
	await expect(makeFirst(nothingFound, 'no link', first)).rejects.toMatchObject({ status: 410 });
	await expect(accept(nothingFound, 'no link', password)).rejects.toMatchObject({ status: 410 });
	expect(hashPassword).not.toHaveBeenCalled();
});
