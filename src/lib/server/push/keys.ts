import { createECDH, createHash } from 'node:crypto';
import { secretFile } from '../secret-file.ts';
import type { PushKeys } from './settings.ts';

/** VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY, else a pair from a random file in DATA_DIR, made at the first start. */
export async function pushKeys(
	{ keys, dataDir }: { keys: PushKeys | undefined; dataDir: string },
	say: (line: string) => void
): Promise<PushKeys> {
	if (keys) return keys;
	const secret = await secretFile({ dataDir, name: 'vapid.key' }, (path) =>
		say(
			`推送密钥已生成于 ${path}，请备份：换了它，订阅的人要重新订阅；多个进程共用一个数据库时，请都设置同一对 VAPID_PUBLIC_KEY 和 VAPID_PRIVATE_KEY / made the key for web push in ${path}: back it up, with another one people would have to subscribe again; several processes on one database need the same VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY`
		)
	);
	return pairOf(secret);
}

/** A key pair on P-256 whose private half follows from the secret. */
export function pairOf(secret: string): PushKeys {
	const pair = createECDH('prime256v1');
	const half = createHash('sha256').update(`vapid ${secret}`).digest();
	pair.setPrivateKey(half);
	return { publicKey: pair.getPublicKey('base64url'), privateKey: half.toString('base64url') };
}
