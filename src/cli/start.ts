import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { readEnv, SettingError } from '../lib/server/env.ts';
import { projectRoot } from '../lib/server/project-root.ts';
import { ensureBuild } from './build.ts';

/** `npm start`: checks the settings, builds where there is no current build, then serves. */
async function start(): Promise<void> {
	const { port, host, origin, address } = readEnv();
	await ensureBuild(console.log);
	// The built server reads these; ours are checked and have their defaults.
	process.env['PORT'] = String(port);
	process.env['HOST'] = host;
	process.env['ADDRESS_HEADER'] = address?.header ?? '';
	if (address?.header === 'x-forwarded-for') process.env['XFF_DEPTH'] = String(address.depth);
	else delete process.env['XFF_DEPTH'];
	if (origin?.startsWith('https:') && !address)
		console.warn(
			'ORIGIN 是 https，但没有设置 ADDRESS_HEADER：在反向代理后面，所有访客会算作同一个地址，次数限制会互相影响 / ORIGIN is https and ADDRESS_HEADER is not set: behind a reverse proxy all visitors count as one address, and share its limits'
		);
	// A sound has 20 MB at most (site-files.ts).
	process.env['BODY_SIZE_LIMIT'] ??= '21M';
	process.env['SHUTDOWN_TIMEOUT'] ??= '5';
	await import(pathToFileURL(join(projectRoot, 'build', 'index.js')).href);
	console.log(`民情地图已启动 / Minqing is up: http://localhost:${port}`);
}

start().catch((problem: unknown) => {
	console.error(problem instanceof SettingError ? `\n${problem.message}\n` : problem);
	process.exit(1);
});
