import type { Reporter, TestModule } from 'vitest/node';

/**
 * The last lines of `npm test`, in plain words for people and for machines: how many passed, failed, were skipped,
 * and before them by name whichever passed only at the second try, for somebody to find out why.
 */
export default class ClosingLine implements Reporter {
	onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
		const tests = modules.flatMap((module) => [...module.children.allTests()]);
		const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
		// A file that does not even load, or an error outside any test, is a failure too.
		const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
		const unfinished = count('pending');
		const second = tests
			.filter((test) => test.diagnostic()?.flaky)
			.map((test) => `\npassed only at the second try: ${test.module.relativeModuleId} > ${test.fullName}`);
		// After the default reporter's own summary.
		setTimeout(() => {
			process.stdout.write(
				`${second.join('')}\n${count('passed')} passed, ${count('failed') + broken + unfinished} failed, ${count('skipped')} skipped\n`
			);
		}, 0);
	}
}
