import { join } from 'node:path';
import { z } from 'zod';
import { pushOf, pushSettings, wantedOfPush, type PushSettings } from './push/settings.ts';
import { parseScenes, sceneNames, usualScenes, type SceneTurn } from '../wall/scenes.ts';

/** A setting with a value that cannot be; the message says which, what was given, and what would do. */
export class SettingError extends Error {}

const settings = z.object({
	PORT: z.coerce.number().int().min(1).max(65535).default(3000),
	HOST: z.string().min(1).default('0.0.0.0'),
	DATA_DIR: z.string().min(1).default('./data'),
	PHOTO_DIR: z.string().min(1).optional(),
	S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
	S3_BUCKET: z
		.string()
		.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
		.optional(),
	S3_REGION: z.string().min(1).default('us-east-1'),
	S3_ACCESS_KEY: z.string().min(1).optional(),
	S3_SECRET_KEY: z.string().min(1).optional(),
	DATABASE_URL: z
		.url({ protocol: /^postgres(ql)?$/, error: 'postgres://user:password@host:5432/database' })
		.optional(),
	SEED: z.enum(['demo', 'none']).default('demo'),
	BASEMAP: z.union([z.enum(['own', 'none', 'tianditu']), z.url({ protocol: /^https?$/ })]).default('own'),
	TIANDITU_KEY: z.string().min(1).optional(),
	MAP_APPROVAL: z.string().min(1).optional(),
	WALL_SCENES: z.string().default(usualScenes).transform(scenes),
	ORIGIN: z
		.url({ protocol: /^https?$/ })
		.transform((url) => new URL(url).origin)
		.optional(),
	ADDRESS_HEADER: z
		.string()
		.regex(/^[A-Za-z0-9-]+$/)
		.toLowerCase()
		.optional(),
	XFF_DEPTH: z.coerce.number().int().min(1).max(20).optional(),
	AUTH_SECRET: z.string().min(32).optional(),
	REPORTER_KEY: z.string().min(32).optional(),
	ADMIN_TOKEN: z.string().min(20).optional(),
	OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
	OIDC_CLIENT_ID: z.string().optional(),
	OIDC_CLIENT_SECRET: z.string().optional(),
	OIDC_CLAIM: z.string().default('sub'),
	...pushSettings,
	WALL_OPEN: z.enum(['yes', 'no']).default('yes'),
	LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info')
});

function scenes(text: string, context: z.RefinementCtx): [SceneTurn, ...SceneTurn[]] {
	try {
		return parseScenes(text);
	} catch (problem) {
		context.addIssue(problem instanceof Error ? problem.message : '');
		return z.NEVER;
	}
}

const wanted: Record<string, string> = {
	PORT: '1 到 65535 的整数 / a port number from 1 to 65535',
	HOST: '监听地址 / an address to listen on, such as 0.0.0.0 or 127.0.0.1',
	DATA_DIR: '文件夹路径 / the path of a folder',
	PHOTO_DIR: '文件夹路径 / the path of a folder (without it: photographs in DATA_DIR)',
	S3_ENDPOINT:
		'对象存储网址，四项 S3_* 要一起设 / the URL of an object store; the four S3_* settings belong together',
	S3_BUCKET: '存储桶名称 / the name of a bucket (S3_ENDPOINT needs it)',
	S3_REGION: '区域名称 / the name of a region, such as us-east-1',
	S3_ACCESS_KEY: '访问密钥 ID / an access key (S3_ENDPOINT needs it)',
	S3_SECRET_KEY: '访问密钥 / its secret key (S3_ENDPOINT needs it)',
	DATABASE_URL: 'postgres://用户:密码@主机:5432/数据库 / a postgres:// address',
	SEED: 'demo 或 none / demo or none',
	BASEMAP: 'own、none、tianditu 或样式网址 / own, none, tianditu or the URL of a style',
	TIANDITU_KEY: '天地图密钥 / a key for Tianditu (BASEMAP=tianditu needs it)',
	MAP_APPROVAL: '审图号 / the map approval number (BASEMAP=tianditu needs it)',
	WALL_SCENES: `场景:秒，用逗号隔开 / scene:seconds, parted by commas, such as ${usualScenes}; ${sceneNames.join(', ')}; 5–600 s`,
	ORIGIN:
		'网站的网址 / the address that people open, such as https://minqing.example.cn (OIDC_ISSUER needs it)',
	ADDRESS_HEADER:
		'反向代理写访客地址的请求头 / the header in which a reverse proxy tells the address of a visitor, such as x-forwarded-for',
	XFF_DEPTH:
		'x-forwarded-for 从右数第几个是访客，1 到 20 / which from the right is the visitor, 1 to 20 (ADDRESS_HEADER=x-forwarded-for needs to be set)',
	AUTH_SECRET: '至少 32 个随机字符 / at least 32 random characters: openssl rand -base64 48',
	REPORTER_KEY:
		'32 个随机字节(base64)或至少 32 个字符 / 32 random bytes in base64, or at least 32 characters: openssl rand -base64 32',
	ADMIN_TOKEN: '至少 20 个随机字符 / at least 20 random characters: openssl rand -base64 24',
	OIDC_ISSUER:
		'统一登录的网址 / the address of the county sign-on (the three OIDC_… settings belong together)',
	OIDC_CLIENT_ID: '统一登录发的客户端编号 / the client id of the county sign-on (the three belong together)',
	OIDC_CLIENT_SECRET: '统一登录发的密钥 / the secret of the county sign-on (the three belong together)',
	OIDC_CLAIM: '身份字段 / the claim that names somebody, such as sub',
	...wantedOfPush,
	WALL_OPEN: 'yes 或 no / yes or no',
	LOG_LEVEL: 'debug, info, warn, error, silent'
};

/** What is drawn under the layers; a public map in China bears its approval number (审图号). */
export type Basemap =
	| { kind: 'own' | 'none'; approval: string | null }
	| { kind: 'style'; url: string; approval: string | null }
	| { kind: 'tianditu'; key: string; approval: string };

export type S3Settings = {
	endpoint: string;
	bucket: string;
	region: string;
	accessKey: string;
	secretKey: string;
};

/** Where photographs are kept: in a folder, or in an S3-compatible store. */
export type PhotographSettings = { kind: 'folder'; folder: string } | ({ kind: 's3' } & S3Settings);

export type Env = {
	port: number;
	host: string;
	dataDir: string;
	databaseUrl: string | undefined;
	seed: 'demo' | 'none';
	basemap: Basemap;
	photographs: PhotographSettings;
	/** The rotation of the command wall. */
	wallScenes: [SceneTurn, ...SceneTurn[]];
	/** Where people open it, as they write it; undefined: whatever address leads here. */
	origin: string | undefined;
	/** Where a proxy tells the address of a visitor, and which of several from the right it is; undefined: who connects is the visitor. */
	address: { header: string; depth: number } | undefined;
	authSecret: string | undefined;
	/** Seals names and phone numbers of reporters; undefined: a file in DATA_DIR does. */
	reporterKey: string | undefined;
	/** Whoever bears it is an administrator. */
	adminToken: string | undefined;
	/** The county's own sign-on; undefined: none. */
	signOn: { issuer: string; clientId: string; clientSecret: string; claim: string } | undefined;
	/** Web push; without keys of its own a file in DATA_DIR has them. */
	push: PushSettings;
	/** Whether everybody may look at the command wall, or only paired displays and staff. */
	wallOpen: boolean;
	logLevel: string;
};

/**
 * Reads every setting the product knows; the only place that looks at the environment.
 * An empty value counts as not set.
 * @throws {SettingError} naming each bad setting, its value and what is wanted
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
	const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
	const parsed = settings.safeParse(given);
	if (!parsed.success) {
		const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
		// Our own checks say what is wrong; zod's would only say it in other words.
		const reason = (name: string) =>
			parsed.error.issues.find(({ code, path }) => code === 'custom' && path[0] === name)?.message;
		throw new SettingError(names.map((name) => sentence(name, given[name], reason(name))).join('\n'));
	}
	const value = parsed.data;
	return {
		port: value.PORT,
		host: value.HOST,
		dataDir: value.DATA_DIR,
		databaseUrl: value.DATABASE_URL,
		seed: value.SEED,
		basemap: basemap(value),
		photographs: photographs(value),
		wallScenes: value.WALL_SCENES,
		origin: value.ORIGIN,
		address: address(value),
		authSecret: value.AUTH_SECRET,
		reporterKey: value.REPORTER_KEY,
		adminToken: value.ADMIN_TOKEN,
		signOn: signOn(value),
		push: push(value),
		wallOpen: value.WALL_OPEN === 'yes',
		logLevel: value.LOG_LEVEL
	};
}

function address({ ADDRESS_HEADER: header, XFF_DEPTH: depth }: z.infer<typeof settings>): Env['address'] {
	if (depth !== undefined && header !== 'x-forwarded-for') {
		const reason = 'ADDRESS_HEADER 不是 x-forwarded-for / ADDRESS_HEADER is not x-forwarded-for';
		throw new SettingError(sentence('XFF_DEPTH', String(depth), reason));
	}
	return header === undefined ? undefined : { header, depth: depth ?? 1 };
}

function basemap(value: z.infer<typeof settings>): Basemap {
	const approval = value.MAP_APPROVAL ?? null;
	if (value.BASEMAP === 'own' || value.BASEMAP === 'none') return { kind: value.BASEMAP, approval };
	if (value.BASEMAP !== 'tianditu') return { kind: 'style', url: value.BASEMAP, approval };
	if (!value.TIANDITU_KEY) throw new SettingError(sentence('TIANDITU_KEY', undefined));
	if (!approval) throw new SettingError(sentence('MAP_APPROVAL', undefined));
	return { kind: 'tianditu', key: value.TIANDITU_KEY, approval };
}

function photographs(value: z.infer<typeof settings>): PhotographSettings {
	const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY, S3_SECRET_KEY, PHOTO_DIR } = value;
	if (S3_ENDPOINT && S3_BUCKET && S3_ACCESS_KEY && S3_SECRET_KEY) {
		if (PHOTO_DIR)
			throw new SettingError(sentence('PHOTO_DIR', PHOTO_DIR, 'S3_ENDPOINT 也设了 / S3_ENDPOINT is set too'));
		return {
			kind: 's3',
			endpoint: S3_ENDPOINT,
			bucket: S3_BUCKET,
			region: S3_REGION,
			accessKey: S3_ACCESS_KEY,
			secretKey: S3_SECRET_KEY
		};
	}
	const together = { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY };
	const missing = Object.entries(together).flatMap(([name, given]) => (given ? [] : [name]));
	if (missing.length < 4) throw new SettingError(missing.map((name) => sentence(name, undefined)).join('\n'));
	return { kind: 'folder', folder: PHOTO_DIR ?? join(value.DATA_DIR, 'photographs') };
}

function signOn(value: z.infer<typeof settings>): Env['signOn'] {
	const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = value;
	if (!OIDC_ISSUER && !OIDC_CLIENT_ID && !OIDC_CLIENT_SECRET) return undefined;
	if (!OIDC_ISSUER) throw new SettingError(sentence('OIDC_ISSUER', undefined));
	if (!OIDC_CLIENT_ID) throw new SettingError(sentence('OIDC_CLIENT_ID', undefined));
	if (!OIDC_CLIENT_SECRET) throw new SettingError(sentence('OIDC_CLIENT_SECRET', undefined));
	if (!value.ORIGIN) throw new SettingError(sentence('ORIGIN', undefined));
	return {
		issuer: OIDC_ISSUER,
		clientId: OIDC_CLIENT_ID,
		clientSecret: OIDC_CLIENT_SECRET,
		claim: value.OIDC_CLAIM
	};
}

function push(value: z.infer<typeof settings>): PushSettings {
	const push = pushOf(value, value.ORIGIN);
	if (push) return push;
	const missing = value.VAPID_PUBLIC_KEY ? 'VAPID_PRIVATE_KEY' : 'VAPID_PUBLIC_KEY';
	throw new SettingError(sentence(missing, undefined));
}

function sentence(name: string, given: string | undefined, reason?: string): string {
	// A database address holds a password: it is never printed back.
	const shown = /^(DATABASE_URL|AUTH_SECRET|ADMIN_TOKEN)$|_KEY$|_SECRET$/.test(name) ? '…' : given;
	const what = given === undefined ? `没有设置 / is not set` : `不能是「${shown}」 / cannot be "${shown}"`;
	return `设置 ${name} ${what}${reason ? `:${reason}` : ''}。需要 / wanted: ${wanted[name] ?? ''}`;
}
