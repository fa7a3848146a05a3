// @ts-check
// PGlite in its own thread: every statement blocks the event loop it runs on. Node runs this file as it is; no bundler touches it.
//
// in:  WorkerData, then units of the PostgreSQL protocol (Uint8Array, one at a time), 'dump' or 'close'
// out: the answer to a startup packet once open, then one Uint8Array per unit or dump; { broken } when the instance is no more
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { postgis } from '@electric-sql/pglite-postgis';

const port = parentPort;
if (!port) throw new Error('worker.js runs only as a worker');

/** @type {Promise<import('./worker-link.ts').WorkerData>} */
const given = new Promise((resolve) => port.once('message', resolve));
const { dataDir, snapshotPath, bundlePath } = await given;

/** PostGIS with the files a running database reads (snapshot.ts): opening takes 2 s instead of 3, and 400 MB less memory. */
const slimPostgis = {
	...postgis,
	setup: async (/** @type {Parameters<typeof postgis.setup>} */ ...options) => ({
		...(await postgis.setup(...options)),
		...(bundlePath !== null && { bundlePath: pathToFileURL(bundlePath) })
	})
};

const database = await PGlite.create({
	...(dataDir !== null && { dataDir }),
	...(snapshotPath !== null && {
		loadDataDir: new Blob([new Uint8Array(await readFile(snapshotPath))], { type: 'application/gzip' })
	}),
	extensions: { postgis: slimPostgis, btree_gist },
	startParams: [
		...PGlite.defaultStartParams,
		// With the stack that worker-link.ts gives this thread, runaway recursion becomes an ordinary error (54001).
		...['-c', 'max_stack_depth=900kB'],
		// There is no checkpointer: caretaker.ts asks for checkpoints. So much log is kept for reuse afterwards.
		...['-c', 'max_wal_size=256MB']
	]
});
if (bundlePath === null) {
	await database.exec('create extension postgis; create extension btree_gist; checkpoint');
}

/** @type {unknown} */
const stackPointer = Reflect.get(database.Module, '___stack_pointer');
if (!(stackPointer instanceof WebAssembly.Global)) throw new Error('PGlite does not show its stack pointer');
/** @type {unknown} */
const stackTop = stackPointer.value;

/** Runs one unit and gives the whole answer. */
const answer = async (/** @type {Uint8Array} */ unit) => {
	/** @type {Uint8Array<ArrayBuffer>[]} */
	const parts = [];
	await database.execProtocolRawStream(unit, {
		syncToFs: false,
		onRawData: (bytes) => parts.push(bytes.slice())
	});
	// PGlite leaves about 1 kB of its 7 MB stack behind at every SQL error; without this line the 8,500th one hangs it.
	stackPointer.value = stackTop;
	return parts.length === 1 && parts[0] ? parts[0] : new Uint8Array(Buffer.concat(parts));
};

const serve = async (/** @type {Uint8Array | 'dump' | 'close'} */ asked) => {
	if (asked === 'close') {
		await database.close();
		process.exit(0);
	}
	const bytes =
		asked === 'dump'
			? new Uint8Array(await (await database.dumpDataDir('gzip')).arrayBuffer())
			: await answer(asked);
	port.postMessage(bytes, [bytes.buffer]);
};

/** The startup packet: its length, version 3.0, user postgres. */
const STARTUP = Buffer.from('\0\0\0\x17\0\x03\0\0user\0postgres\0\0', 'latin1');
const greeting = new Uint8Array(await database.execProtocolRaw(STARTUP));
port.postMessage(greeting, [greeting.buffer]);
port.on('message', (/** @type {Parameters<typeof serve>[0]} */ asked) => {
	serve(asked).catch((/** @type {unknown} */ problem) => port.postMessage({ broken: String(problem) }));
});
