import { z } from 'zod';
import { parseScenes, sceneNames, usualScenes, type SceneTurn } from '../wall/scenes.ts';

/** A setting with a value that cannot be; the message says which, what was given, and what would do. */
export class SettingError extends Error {}

const settings = z.object({
	PORT: z.coerce.number().int().min(1).max(65535).default(3000),
	HOST: z.string().min(1).default('0.0.0.0'),
	DATA_DIR: z.string().min(1).default('./data'),
	DATABASE_URL: z
		.url({ protocol: /^postgres(ql)?$/, error: 'postgres://user:password@host:5432/database' })
		.optional(),
	SEED: z.enum(['demo', 'none']).default('demo'),
	BASEMAP: z.union([z.enum(['own', 'none', 'tianditu']), z.url({ protocol: /^https?$/ })]).default('own'),
	TIANDITU_KEY: z.string().min(1).optional(),
	MAP_APPROVAL: z.string().min(1).optional(),
	WALL_SCENES: z.string().default(usualScenes).transform(scenes),
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
	DATABASE_URL: 'postgres://用户:密码@主机:5432/数据库 / a postgres:// address',
	SEED: 'demo 或 none / demo or none',
	BASEMAP: 'own、none、tianditu 或样式网址 / own, none, tianditu or the URL of a style',
	TIANDITU_KEY: '天地图密钥 / a key for Tianditu (BASEMAP=tianditu needs it)',
	MAP_APPROVAL: '审图号 / the map approval number (BASEMAP=tianditu needs it)',
	WALL_SCENES: `场景:秒,用逗号隔开 / scene:seconds, parted by commas, such as ${usualScenes}; ${sceneNames.join(', ')}; 5–600 s`,
	LOG_LEVEL: 'debug, info, warn, error, silent'
};

/** What is drawn under the layers; a public map in China bears its approval number (审图号). */
export type Basemap =
	| { kind: 'own' | 'none'; approval: string | null }
	| { kind: 'style'; url: string; approval: string | null }
	| { kind: 'tianditu'; key: string; approval: string };

export type Env = {
	port: number;
	host: string;
	dataDir: string;
	databaseUrl: string | undefined;
	seed: 'demo' | 'none';
	basemap: Basemap;
	/** The rotation of the command wall. */
	wallScenes: [SceneTurn, ...SceneTurn[]];
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
		wallScenes: value.WALL_SCENES,
		logLevel: value.LOG_LEVEL
	};
}

function basemap(value: z.infer<typeof settings>): Basemap {
	const approval = value.MAP_APPROVAL ?? null;
	if (value.BASEMAP === 'own' || value.BASEMAP === 'none') return { kind: value.BASEMAP, approval };
	if (value.BASEMAP !== 'tianditu') return { kind: 'style', url: value.BASEMAP, approval };
	if (!value.TIANDITU_KEY) throw new SettingError(sentence('TIANDITU_KEY', undefined));
	if (!approval) throw new SettingError(sentence('MAP_APPROVAL', undefined));
	return { kind: 'tianditu', key: value.TIANDITU_KEY, approval };
}

function sentence(name: string, given: string | undefined, reason?: string): string {
	// A database address holds a password: it is never printed back.
	const shown = name === 'DATABASE_URL' || name === 'TIANDITU_KEY' ? '…' : given;
	const what = given === undefined ? `没有设置 / is not set` : `不能是「${shown}」 / cannot be "${shown}"`;
	return `设置 ${name} ${what}${reason ? `:${reason}` : ''}。需要 / wanted: ${wanted[name] ?? ''}`;
}
