import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import { once } from 'node:events';
import type { Socket } from 'node:net';

/** What lies between a phone and the product: it can be gone, and it can lose an answer on its way. */
export type BadNetwork = {
	url: string;
	/** Every request that came through, the service worker's too, as it was sent. */
	asked: { method: string; path: string; headers: IncomingHttpHeaders; body: () => string }[];
	/** Nothing gets through, or everything does again. */
	cut(gone: boolean): void;
	/** The next request to this path arrives and is done; its answer does not come back. @returns how often the path was asked since */
	loseAnswerOf(path: string): () => number;
	close(): Promise<void>;
};

/** A network on the loopback interface. */
export async function startBadNetwork(target: string): Promise<BadNetwork> {
	const asked: BadNetwork['asked'] = [];
	const sockets = new Set<Socket>();
	let gone = false;
	let losing = { path: '', asked: 0 };

	const server = createServer((incoming, answer) => {
		const { method = 'GET', url: path = '/', headers } = incoming;
		const parts: Buffer[] = [];
		incoming.on('data', (part: Buffer) => parts.push(part));
		asked.push({ method, path, headers, body: () => Buffer.concat(parts).toString('latin1') });
		const onward = request(target + path, { method, headers }, (got) => {
			const lost = path === losing.path && losing.asked++ === 0;
			if (!lost) {
				answer.writeHead(got.statusCode ?? 502, got.headers);
				return void got.pipe(answer);
			}
			got.resume();
			got.on('end', () => incoming.socket.destroy());
		});
		onward.on('error', () => answer.destroy());
		incoming.pipe(onward);
	});
	server.on('connection', (socket) => {
		if (gone) return void socket.destroy();
		sockets.add(socket);
		socket.once('close', () => sockets.delete(socket));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('the network has no port');
	return {
		url: `http://127.0.0.1:${address.port}`,
		asked,
		cut(now) {
			gone = now;
			if (gone) for (const socket of sockets) socket.destroy();
		},
		loseAnswerOf(path) {
			const mine = (losing = { path, asked: 0 });
			return () => mine.asked;
		},
		async close() {
			for (const socket of sockets) socket.destroy();
			server.close();
			await once(server, 'close');
		}
	};
}
