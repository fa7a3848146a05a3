import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../project-root.ts';

const bytes = z.instanceof(Uint8Array);

/** What decode-worker.js says to an upload. */
const answer = z.union([
	z.object({
		full: bytes,
		small: bytes,
		width: z.int(),
		height: z.int(),
		exif: bytes.nullable(),
		rss: z.number()
	}),
	z.object({ refused: z.literal('pixels'), width: z.number(), height: z.number() }),
	z.object({ refused: z.literal('memory') }),
	z.object({ refused: z.literal('damaged'), why: z.string() })
]);
export type Answer = z.infer<typeof answer>;

/** A picture in its two sizes, upright, as JPEG without metadata; `width` and `height` are the larger one's. */
export type Decoded = {
	full: Uint8Array;
	small: Uint8Array;
	width: number;
	height: number;
	/** The EXIF block of the upload, to read the place from. */
	exif: Uint8Array | null;
};

/** Why a picture is not decoded. */
export type Refusal =
	{ reason: 'pixels'; width: number; height: number } | { reason: 'memory' | 'time' | 'damaged' };

/** The picture is refused; the cause is not the server's. */
export class UndecodableError extends Error {
	constructor(readonly refusal: Refusal) {
		super(refusal.reason);
	}
}

/** A decoder that has grown to this is replaced after the picture: it would not give the memory back. */
const GROWN_BYTES = 256 * 2 ** 20;

export type Limits = { pixels: number; memoryBytes: number; timeMs: number };

/** One process that decodes one picture at a time. It starts with the first, and is replaced when it dies or has grown. */
export class DecodeProcess {
	#child: ChildProcess | null = null;

	constructor(readonly limits: Limits) {}

	/** @throws {UndecodableError} */
	decode(upload: Uint8Array): Promise<Decoded> {
		const child = (this.#child ??= this.#start());
		return new Promise<Decoded>((resolve, reject) => {
			const refuse = (refusal: Refusal) => {
				settle();
				reject(new UndecodableError(refusal));
			};
			const late = setTimeout(() => {
				this.#end();
				refuse({ reason: 'time' });
			}, this.limits.timeMs);
			const died = () => refuse({ reason: 'damaged' });
			const said = (message: unknown) => {
				const said = answer.parse(message);
				if (!('refused' in said)) {
					settle();
					if (said.rss > GROWN_BYTES) this.#end();
					return resolve(said);
				}
				if (said.refused === 'memory') this.#end();
				refuse(
					said.refused === 'pixels'
						? { reason: 'pixels', width: said.width, height: said.height }
						: { reason: said.refused }
				);
			};
			const settle = () => {
				clearTimeout(late);
				child.off('message', said).off('exit', died).off('error', died);
			};
			child.once('message', said).once('exit', died).once('error', died);
			child.send(upload, (problem) => {
				if (problem) died();
			});
		});
	}

	/** Ends the process; the next picture starts another. */
	close(): void {
		this.#end();
	}

	/** Its process id while it runs, to measure it. */
	get pid(): number | undefined {
		return this.#child?.pid;
	}

	#start(): ChildProcess {
		const { pixels, memoryBytes } = this.limits;
		const child = fork(
			join(projectRoot, 'src/lib/server/photographs/decode-worker.js'),
			[String(pixels), String(memoryBytes)],
			{
				execArgv: [],
				// No secrets for whoever takes over a decoder; few arenas, for malloc keeps what it has in each.
				env: { PATH: process.env['PATH'], MALLOC_ARENA_MAX: '2' },
				serialization: 'advanced',
				stdio: ['ignore', 'ignore', 'ignore', 'ipc']
			}
		);
		// An idle decoder keeps nobody from ending.
		child.unref();
		child.channel?.unref();
		const gone = () => {
			if (this.#child === child) this.#child = null;
		};
		child.once('exit', gone).once('error', gone);
		return child;
	}

	#end(): void {
		this.#child?.kill('SIGKILL');
		this.#child = null;
	}
}
