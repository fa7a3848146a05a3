import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const types: Record<string, string> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.mjs': 'text/javascript'
};

/** Builds the bare page and serves it at `/bare/`, with everything else from the product. */
export async function serveBarePage(product: string): Promise<{ url: string; close(): void }> {
	const folder = mkdtempSync(join(tmpdir(), 'minqing-bare-'));
	await build({
		configFile: false,
		logLevel: 'error',
		root: fileURLToPath(new URL('bare', import.meta.url)),
		base: '/bare/',
		build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 4000 }
	});
	const server = createServer((asked, answer) => {
		const path = asked.url ?? '/';
		if (path.startsWith('/bare/')) {
			const file = join(folder, path === '/bare/' ? 'index.html' : path.slice('/bare/'.length));
			answer.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
			return void answer.end(readFileSync(file));
		}
		const onward = request(product + path, { headers: asked.headers }, (got) => {
			answer.writeHead(got.statusCode ?? 502, got.headers);
			got.pipe(answer);
		});
		onward.on('error', () => answer.destroy());
		onward.end();
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const port = address !== null && typeof address === 'object' ? address.port : 0;
	return {
		url: `http://127.0.0.1:${port}/bare/`,
		close() {
			server.closeAllConnections();
			server.close();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
