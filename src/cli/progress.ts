import { SingleBar } from 'cli-progress';

export type Progress = {
	/** @param done of the total; @param rows dealt with so far. */
	update(done: number, rows: number): void;
	close(): void;
};

/** Where nobody looks at a terminal, a line every so often. */
const LINE_MS = 5000;

/**
 * Shows on standard error how far a long step is: a bar with the rows per second and the time left, or plain lines
 * where standard error is no terminal.
 *
 * @param total how much there is to do, in bytes unless `unit` says otherwise
 */
export function showProgress(name: string, total: number, unit: 'bytes' | 'rows' = 'bytes'): Progress {
	const began = performance.now();
	const rate = (rows: number): number => Math.round((rows / Math.max(1, performance.now() - began)) * 1000);
	const whole = unit === 'bytes' ? `${(total / 1e6).toFixed(1)} MB` : `${total} rows`;
	return process.stderr.isTTY ? bar(name, total, whole, rate) : lines(name, total, whole, rate);
}

type Rate = (rows: number) => number;

function bar(name: string, total: number, whole: string, rate: Rate): Progress {
	const format = `${name} {bar} {percentage} % of ${whole} | {rows} rows | {rate}/s | {eta_formatted} left`;
	const shown = new SingleBar({ format, stream: process.stderr, hideCursor: true, etaBuffer: 50 });
	shown.start(total, 0, { rows: 0, rate: 0 });
	return {
		update: (done, rows) => shown.update(Math.min(done, total), { rows, rate: rate(rows) }),
		close: () => shown.stop()
	};
}

function lines(name: string, total: number, whole: string, rate: Rate): Progress {
	const began = performance.now();
	let last = -Infinity;
	return {
		update(done, rows) {
			const now = performance.now();
			if (now - last < LINE_MS || done <= 0) return;
			last = now;
			const left = Math.round(((now - began) / 1000) * Math.max(0, total / done - 1));
			const percent = Math.min(100, Math.round((done / total) * 100));
			process.stderr.write(
				`${name}: ${percent} % of ${whole}, ${rows} rows, ${rate(rows)}/s, ${left} s left\n`
			);
		},
		close() {}
	};
}
