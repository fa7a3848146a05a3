import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/**
 * The secret that signs cookies and encrypts second factors: AUTH_SECRET, else a random file in DATA_DIR, made at the first start.
 * Two processes that start at once get the same file.
 */
export async function authSecret(
	{ authSecret, dataDir }: { authSecret: string | undefined; dataDir: string },
	say: (line: string) => void
): Promise<string> {
	if (authSecret) return authSecret;
	const path = join(resolve(dataDir), 'auth-secret');
	await mkdir(resolve(dataDir), { recursive: true });
	try {
		const file = await open(path, 'wx', 0o600);
		const secret = randomBytes(48).toString('base64url');
		await file.writeFile(secret);
		await file.close();
		say(
			`登录密钥已生成于 ${path};多个进程共用一个数据库时,请都设置同一个 AUTH_SECRET / made a secret for sign-ins in ${path}; several processes on one database need the same AUTH_SECRET`
		);
		return secret;
	} catch (problem) {
		if (!(problem instanceof Error && 'code' in problem && problem.code === 'EEXIST')) throw problem;
	}
	const secret = (await readFile(path, 'utf8')).trim();
	if (secret.length < 32) {
		throw new Error(
			`${path} 不完整,请删除后重新启动(已登录的人需要重新登录) / ${path} is incomplete: remove it and start again (everybody signs in anew)`
		);
	}
	return secret;
}
