import { z } from 'zod';

/** The push services of the browsers there are. A host that begins with a dot stands for all below it. */
const KNOWN_HOSTS =
	'fcm.googleapis.com,.push.services.mozilla.com,.notify.windows.com,.push.apple.com,.push.samsungosp.com';

const key = (bytes: number) => z.string().refine((text) => Buffer.from(text, 'base64url').length === bytes);

/** The settings of web push, as src/lib/server/env.ts reads them. */
export const pushSettings = {
	VAPID_PUBLIC_KEY: key(65).optional(),
	VAPID_PRIVATE_KEY: key(32).optional(),
	VAPID_SUBJECT: z
		.string()
		.regex(/^(mailto:|https:\/\/)\S+$/)
		.optional(),
	PUSH_HOSTS: z
		.string()
		.default(KNOWN_HOSTS)
		.transform((text) => text.split(',').map((host) => host.trim().toLowerCase()))
		.pipe(z.array(z.string().regex(/^\.?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/)))
};

export const wantedOfPush: Record<string, string> = {
	VAPID_PUBLIC_KEY:
		'65 字节 base64url,与私钥成对 / 65 bytes in base64url; the two keys belong together: npx web-push generate-vapid-keys',
	VAPID_PRIVATE_KEY: '32 字节 base64url,与公钥成对 / 32 bytes in base64url; the two keys belong together',
	VAPID_SUBJECT: 'mailto:… 或 https://… / how a push service reaches you: mailto: or https://',
	PUSH_HOSTS:
		'推送服务的主机，用逗号隔开 / hosts of push services, parted by commas; one that begins with a dot stands for all below it'
};

/** Whose pushes these are (RFC 8292). */
export type PushKeys = { publicKey: string; privateKey: string };
export type PushSettings = { keys: PushKeys | undefined; subject: string; hosts: readonly string[] };

/** The settings as the product uses them; undefined where one key is there without the other. */
export function pushOf(
	value: {
		VAPID_PUBLIC_KEY?: string | undefined;
		VAPID_PRIVATE_KEY?: string | undefined;
		VAPID_SUBJECT?: string | undefined;
		PUSH_HOSTS: string[];
	},
	origin: string | undefined
): PushSettings | undefined {
	const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey, PUSH_HOSTS: hosts } = value;
	if ((publicKey === undefined) !== (privateKey === undefined)) return undefined;
	const home = origin?.startsWith('https:') ? origin : 'mailto:minqing@example.org';
	return {
		keys: publicKey !== undefined && privateKey !== undefined ? { publicKey, privateKey } : undefined,
		subject: value.VAPID_SUBJECT ?? home,
		hosts
	};
}
