import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { readEnv, SettingError } from '../lib/server/env.ts';
import { projectRoot } from '../lib/server/project-root.ts';
import { ensureBuild } from './build.ts';

/** `npm start`: checks the settings, builds where there is no current build, then serves. */
async function start(): Promise<void> {
	const { port, host } = readEnv();
	await ensureBuild(console.log);
	// The built server reads these; ours are checked and have their defaults.
	process.env['PORT'] = String(port);
	process.env['HOST'] = host;
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
