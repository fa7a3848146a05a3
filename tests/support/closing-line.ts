import type { Reporter, TestModule } from 'vitest/node';

/** The last line of `npm test`, in plain words for people and for machines: how many passed, failed, were skipped. */
export default class ClosingLine implements Reporter {
	onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
		const tests = modules.flatMap((module) => [...module.children.allTests()]);
		const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
		// A file that does not even load, or an error outside any test, is a failure too.
		const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
		const unfinished = count('pending');
		// After the default reporter's own summary.
		setTimeout(() => {
			process.stdout.write(
				`\n${count('passed')} passed, ${count('failed') + broken + unfinished} failed, ${count('skipped')} skipped\n`
			);
		}, 0);
	}
}
