import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from '../../src/cli/build.ts';
import { bulkImport } from './bulk-import.ts';
import { dutyRule } from './duty-rule.ts';
import { isMet, type Figure, type Measurement } from './figures.ts';
import { growth } from './growth.ts';
import { liveLatency } from './live-latency.ts';
import { singleInsert } from './single-insert.ts';
import { startUp } from './start-up.ts';
import { ticketActions } from './ticket-actions.ts';
import { wallDisplay } from './wall-display.ts';
import { wallFigures } from './wall-figures.ts';

const measurements: Record<string, Measurement> = {
	'single-insert': singleInsert,
	'bulk-import': bulkImport,
	'duty-rule': dutyRule,
	growth,
	'live-latency': liveLatency,
	'ticket-actions': ticketActions,
	'start-up': startUp,
	'wall-figures': wallFigures,
	'wall-display': wallDisplay
};

/** `npm run bench [-- name …]`: measures, prints, and writes what was measured into docs/benchmarks.md. */
async function bench(names: string[]): Promise<void> {
	const unknown = names.filter((name) => !(name in measurements));
	if (unknown.length > 0)
		throw new Error(
			`no measurement ${unknown.join(', ')}; there are ${Object.keys(measurements).join(', ')}`
		);
	await ensureBuild(console.log);
	const chosen = Object.entries(measurements).filter(([name]) => names.length === 0 || names.includes(name));
	for (const [name, measurement] of chosen) {
		console.log(`\n${name} …`);
		const part = section(measurement, await measurement.run());
		console.log(part);
		keep(measurement.title, part);
	}
}

const report = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));

/** Puts a section into the report, in the place of what was measured before. */
function keep(title: string, part: string): void {
	const old = (existsSync(report) ? readFileSync(report, 'utf8') : '').split(/^(?=## )/m);
	const machine = `${cpus().length} cores (${cpus()[0]?.model ?? arch()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
	const head = `# Benchmarks\n\nWritten by \`npm run bench\`, last on ${machine}, ${new Date().toISOString().slice(0, 10)}. Machines here are noisy: the ratios, taken in one run, count.\n`;
	const parts = Object.values(measurements).flatMap((other) =>
		other.title === title
			? part
			: (old.find((text) => text.startsWith(`## ${other.title}\n`))?.trimEnd() ?? [])
	);
	writeFileSync(report, `${[head, ...parts].map((text) => text.trimEnd()).join('\n\n')}\n`);
}

function section({ title, how }: Measurement, figures: Figure[]): string {
	const lines = figures.map((figure) => {
		const { what, ours, baseline, ratio, wanted } = figure;
		const met = isMet(figure);
		const limit = wanted
			? wanted.least === wanted.most
				? `= ${wanted.least}`
				: wanted.least
					? `≥ ${wanted.least}`
					: `≤ ${wanted.most}`
			: '';
		return `| ${what} | ${ours} | ${baseline} | ${ratio === null ? '–' : ratio.toFixed(2)} | ${limit} ${met === null ? '' : met ? '✓' : '✗'} |`;
	});
	return `## ${title}\n\n${how}\n\n| | ours | baseline | ratio | wanted |\n|---|---|---|---|---|\n${lines.join('\n')}\n`;
}

bench(process.argv.slice(2)).then(
	() => process.exit(0),
	(problem: unknown) => {
		console.error(problem);
		process.exit(1);
	}
);
