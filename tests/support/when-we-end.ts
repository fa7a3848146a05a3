import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';

/**
 * Has a shell script run when this process ends, however it ends, `kill -9` included: a small guard process waits for
 * our end of its standard input to close. `now` runs it at once and waits for it.
 *
 * @param args the script's `$1`, `$2`, …
 */
export function whenWeEnd(
	script: string,
	args: readonly string[],
	options: Pick<SpawnOptions, 'uid' | 'gid' | 'cwd'> = {}
): { now(): Promise<void> } {
	const guard = spawn('sh', ['-c', `cat >/dev/null\n${script}`, 'guard', ...args], {
		...options,
		// Not in our process group: Ctrl+C is for us.
		detached: true,
		stdio: ['pipe', 'ignore', 'ignore']
	});
	guard.unref();
	return {
		async now() {
			if (guard.exitCode !== null) return;
			const gone = once(guard, 'exit');
			guard.ref();
			guard.stdin.end();
			await gone;
		}
	};
}
