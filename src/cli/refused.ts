import { accessSync, closeSync, constants, openSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { report } from './command.ts';
import { defuse } from './defuse.ts';

export type Refused = {
	/** @param at line or feature number; @param fields what stood there, for whoever puts it right. */
	add(at: number, reason: string, fields: readonly string[]): void;
	count(): number;
	/** Ends the file and tells of it; where nothing was refused an older one is removed. */
	close(): void;
};

/** Bytes gathered before they are written. */
const CHUNK = 65_536;

/**
 * Collects what an import refuses into `FILE.refused.csv`, beside the file or, where that folder cannot be written,
 * in the current one.
 */
export function collectRefused(file: string, header: readonly string[]): Refused {
	const path = writable(dirname(file)) ? `${file}.refused.csv` : `${basename(file)}.refused.csv`;
	let target: number | undefined;
	let pending = '';
	let count = 0;

	function flush(): void {
		// The mark at its beginning tells spreadsheets that it is UTF-8.
		target ??= openSync(path, 'w');
		writeSync(target, pending);
		pending = '';
	}

	return {
		add(at, reason, fields) {
			if (count === 0) pending = `\uFEFF${stringify([header])}`;
			pending += stringify([[String(at), reason, ...fields].map(defuse)]);
			count++;
			if (pending.length > CHUNK) flush();
		},
		count: () => count,
		close() {
			if (count === 0) {
				rmSync(path, { force: true });
				return;
			}
			flush();
			if (target !== undefined) closeSync(target);
			report(`${count} 条未收，原因见 / refused, with the reasons: ${path}`);
		}
	};
}

function writable(folder: string): boolean {
	try {
		accessSync(folder, constants.W_OK);
		return true;
	} catch {
		return false;
	}
}
