const LOOK_MS = 4;

/** Resolves when the graphics card has done all that it was told so far; at once where the context is lost. */
export function whenDone(context: WebGL2RenderingContext): Promise<void> {
	const sync = context.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0);
	return new Promise((resolve) => {
		function look(): void {
			const status = sync ? context.clientWaitSync(sync, context.SYNC_FLUSH_COMMANDS_BIT, 0) : NaN;
			if (status === context.TIMEOUT_EXPIRED) return void setTimeout(look, LOOK_MS);
			context.deleteSync(sync);
			resolve();
		}
		look();
	});
}
