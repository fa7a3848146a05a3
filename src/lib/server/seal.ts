import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { secretFile } from './secret-file.ts';

/** Seals text so that only the same key opens it, and any change to it is noticed. */
export type Sealer = {
	/** 'sealed:1:' and base64 of nonce, text and tag; never twice the same. */
	seal(text: string): string;
	/** @throws {WrongKeyError} where another key sealed it, or somebody changed it */
	unseal(sealed: string): string;
};

/** This key does not open what lies there. The message is for whoever looks after the server. */
export class WrongKeyError extends Error {
	constructor() {
		super(
			'现在的 REPORTER_KEY 打不开已加密的姓名和电话，请换回原来的密钥再启动 / this REPORTER_KEY does not open the names and phone numbers that were sealed: start with the key of before'
		);
		this.name = 'WrongKeyError';
	}
}

const MARK = 'sealed:1:';
const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM with a random nonce for each text: safe for 2³² texts of one key (NIST SP 800-38D §8.3).
 * @param secret 32 bytes in base64, or any text from which a key is derived once, here
 */
export function openSealer(secret: string): Sealer {
	const key = keyOf(secret);
	return {
		seal(text) {
			const nonce = randomBytes(NONCE_BYTES);
			const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
			const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
			return MARK + Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64');
		},
		unseal(sealed) {
			const bytes = Buffer.from(sealed.slice(MARK.length), 'base64');
			if (!sealed.startsWith(MARK) || bytes.length < NONCE_BYTES + TAG_BYTES) throw new WrongKeyError();
			const nonce = bytes.subarray(0, NONCE_BYTES);
			const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
			decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
			try {
				const body = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
				return Buffer.concat([body, decipher.final()]).toString('utf8');
			} catch {
				throw new WrongKeyError();
			}
		}
	};
}

function keyOf(secret: string): Buffer {
	const bytes = Buffer.from(secret, 'base64');
	const isKey = bytes.length === KEY_BYTES && bytes.toString('base64') === secret;
	// A phrase has less in it than its length says: scrypt makes guessing dear. The salt parts it from other uses of the phrase.
	return isKey ? bytes : scryptSync(secret, 'minqing reporter', KEY_BYTES);
}

/** REPORTER_KEY, else a random file in DATA_DIR, made at the first start. */
export async function reporterKey(
	{ reporterKey, dataDir }: { reporterKey: string | undefined; dataDir: string },
	say: (line: string) => void
): Promise<string> {
	if (reporterKey) return reporterKey;
	return secretFile({ dataDir, name: 'reporter.key' }, (path) =>
		say(
			`上报人信息的密钥已生成于 ${path}，请另行备份：没有它，已存的姓名和电话无法再读；多个进程共用一个数据库时，请都设置同一个 REPORTER_KEY / made the key for reporters' names in ${path}: back it up, without it what was stored cannot be read again; several processes on one database need the same REPORTER_KEY`
		)
	);
}

/**
 * A phone number as it may be shown: of a mobile number the first three and the last four digits (138****5678), of any other
 * never more than half. What parts the digits is left out.
 */
export function mask(phone: string): string {
	const digits = phone.replace(/[^+\d]/g, '');
	if (/^1\d{10}$/.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
	const tail = Math.min(4, Math.floor(digits.length / 3));
	const head = Math.min(3, Math.floor(digits.length / 2) - tail);
	const hidden = Math.max(3, digits.length - head - tail);
	return digits.slice(0, head) + '*'.repeat(hidden) + digits.slice(digits.length - tail);
}
