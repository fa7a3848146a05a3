import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { ensureBuild } from '../../src/cli/build.ts';
import { findChromium } from './chromium.ts';
import { findBinaries } from './native-binaries.ts';

/** What the tests use beside Node: how to see whether it is there, and how people get it. */
const tools = [
	{
		name: 'chromium',
		there: () => findChromium() !== null,
		debian: ['chromium'],
		without: 'the tests in a real browser are skipped',
		get: 'install Chromium or Chrome, or set CHROMIUM_PATH'
	},
	{
		name: 'Chinese fonts',
		there: () =>
			process.platform !== 'linux' || existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'),
		debian: ['fonts-noto-cjk'],
		without: 'screenshots may show boxes instead of Chinese',
		get: 'install Noto Sans CJK'
	},
	{
		name: 'PostgreSQL ≥ 15 with PostGIS',
		there: () => findBinaries() !== null,
		debian: ['postgresql-15-postgis-3', 'postgresql-17-postgis-3'],
		without: 'the tests on native PostgreSQL are skipped',
		get: 'install PostgreSQL 15 or newer and PostGIS, with pg_config on the PATH'
	}
];

const say = (line: string): void => console.log(`prepare: ${line}`);

/** Runs a program of Debian's package tools, telling each package as it is set up. */
async function apt(...args: string[]): Promise<boolean> {
	const child = spawn('apt-get', args, {
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const ended = new Promise<number | null>((resolve) => {
		child.once('exit', resolve).once('error', () => resolve(null));
	});
	for await (const line of createInterface(child.stdout)) {
		if (/^(Setting up|Need to get)/.test(line)) say(`  ${line}`);
	}
	return (await ended) === 0;
}

/** On Debian as root installs what is missing; elsewhere, and where that fails, says what is skipped. Gives what is still missing. */
async function installTools(): Promise<string[]> {
	const missing = tools.filter((tool) => !tool.there());
	if (missing.length === 0) return [];
	if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
		say(`installing ${missing.map((tool) => tool.name).join(', ')} …`);
		await apt('update', '-q');
		for (const tool of missing) {
			// Each Debian has its own PostgreSQL: the first of the list that it knows.
			for (const name of tool.debian) {
				if (tool.there() || (await apt('install', '-y', '--no-install-recommends', name))) break;
			}
		}
	}
	const still = missing.filter((tool) => !tool.there());
	for (const { name, without, get, debian } of still) {
		say(`no ${name}: ${without}. To have it: ${get} (Debian: apt-get install ${debian[0] ?? ''}).`);
	}
	return still.map((tool) => tool.name);
}

const missing = await installTools();
if (missing.length > 0 && process.env.CI === 'true') {
	say(`CI must test everything, and lacks: ${missing.join(', ')}`);
	process.exit(1);
}
await ensureBuild(say);
