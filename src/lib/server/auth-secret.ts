import { secretFile } from './secret-file.ts';

/** The secret that signs cookies and encrypts second factors: AUTH_SECRET, else a random file in DATA_DIR, made at the first start. */
export async function authSecret(
	{ authSecret, dataDir }: { authSecret: string | undefined; dataDir: string },
	say: (line: string) => void
): Promise<string> {
	if (authSecret) return authSecret;
	return secretFile({ dataDir, name: 'auth-secret' }, (path) =>
		say(
			`登录密钥已生成于 ${path};多个进程共用一个数据库时，请都设置同一个 AUTH_SECRET / made a secret for sign-ins in ${path}; several processes on one database need the same AUTH_SECRET`
		)
	);
}
