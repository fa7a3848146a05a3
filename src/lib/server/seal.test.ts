import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mask, openSealer, reporterKey, WrongKeyError } from './seal.ts';

const phrase = '红宫红场边上的那棵榕树下面坐着的那位老人家昨天又来问了路灯的事';

describe('a sealer', () => {
	const ours = openSealer(phrase);

	it('gives back what it sealed, and seals nothing twice the same', () => {
		for (const text of ['王小明', '13812345678', '', '𠮷'.repeat(100)]) {
			expect(ours.unseal(ours.seal(text))).toBe(text);
		}
		expect(ours.seal('王小明')).not.toBe(ours.seal('王小明'));
	});

	it('shows nothing of the text, and fits the column', () => {
		const sealed = ours.seal('𠮷'.repeat(100));
		expect(sealed).toMatch(/^sealed:1:[A-Za-z0-9+/]+=*$/);
		expect(sealed.length).toBeLessThan(1000);
		expect(Buffer.from(ours.seal('13812345678').slice(9), 'base64').toString('latin1')).not.toContain('138');
	});

	it('takes the same key of several processes, as 32 bytes in base64 or as a phrase', () => {
		const bytes = Buffer.alloc(32, 7).toString('base64');
		expect(openSealer(bytes).unseal(openSealer(bytes).seal('王'))).toBe('王');
		expect(openSealer(phrase).unseal(ours.seal('王'))).toBe('王');
		expect(() => openSealer(bytes).unseal(ours.seal('王'))).toThrow(WrongKeyError);
	});

	it('says in a sentence that the key is another, or that somebody changed what lay there', () => {
		const sealed = ours.seal('王小明');
		const changed = Buffer.from(sealed.slice(9), 'base64');
		changed.writeUInt8(changed.readUInt8(14) ^ 1, 14);
		for (const bad of [`sealed:1:${changed.toString('base64')}`, 'sealed:1:', 'sealed:x', '王小明', '']) {
			expect(() => ours.unseal(bad)).toThrow(/REPORTER_KEY.*\/.*key of before/);
		}
		expect(() => openSealer(`${phrase}!`).unseal(sealed)).toThrow(WrongKeyError);
	});
});

describe('a masked number', () => {
	it.each([
		['13812345678', '138****5678'],
		['138 1234-5678', '138****5678'],
		['+8613812345678', '+86*******5678'],
		['0660-3822345', '06******345'],
		['3822345', '3****45'],
		['12345', '1***5'],
		['123', '***3'],
		['1', '***']
	])('%s is shown as %s', (phone, shown) => {
		expect(mask(phone)).toBe(shown);
	});

	it('never shows more than half of any other than a mobile number', () => {
		for (let length = 1; length <= 40; length++) {
			const shown = mask('9'.repeat(length));
			expect(shown.replaceAll('*', '').length).toBeLessThanOrEqual(length / 2);
			expect(shown).toMatch(/\*{3,}/);
		}
	});
});

describe('the key in DATA_DIR', () => {
	const dataDir = mkdtempSync(join(tmpdir(), 'minqing-key-'));
	afterAll(() => rmSync(dataDir, { recursive: true }));
	const said: string[] = [];
	const ask = () => reporterKey({ reporterKey: undefined, dataDir }, (line) => said.push(line));

	it('is made once by many who start at once, said once, and readable for its owner alone', async () => {
		const keys = await Promise.all(Array.from({ length: 20 }, ask));
		expect(new Set(keys).size).toBe(1);
		expect(said).toHaveLength(1);
		expect(said[0]).toContain('REPORTER_KEY');
		expect(said[0]).not.toContain(keys[0]);
		const path = join(dataDir, 'reporter.key');
		expect(readFileSync(path, 'utf8')).toBe(keys[0]);
		expect(statSync(path).mode & 0o777).toBe(0o600);
	});

	it('is not made anew where the file is broken', async () => {
		writeFileSync(join(dataDir, 'reporter.key'), 'short');
		await expect(ask()).rejects.toThrow('reporter.key');
	});

	it('is not asked for where REPORTER_KEY is set', async () => {
		expect(await reporterKey({ reporterKey: phrase, dataDir }, () => {})).toBe(phrase);
	});
});
