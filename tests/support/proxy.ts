import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { Socket } from 'node:net';

/** Stands between a browser and the product, and lets a test break what lies between them. */
export type Proxy = {
	url: string;
	/** Every answer so far, as it went out: path and text. */
	seen: { path: string; text: string }[];
	/** Ends the open event streams and lets no new one through, or lets them through again. */
	cutStream(cut: boolean): void;
	/** Answers as another build would: its number in the feed and in the pages is this one from now on. */
	deploy(version: string): void;
	close(): Promise<void>;
};

const TEXT = /text|json|javascript|xml|manifest/;

/** A proxy on the loopback interface. Compressed answers are asked for plain, so that they can be read. */
export async function startProxy(target: string): Promise<Proxy> {
	const seen: Proxy['seen'] = [];
	const streams = new Set<ServerResponse>();
	const sockets = new Set<Socket>();
	let cut = false;
	let own: string | null = null;
	let deployed: string | null = null;

	const server = createServer((asked, answer) => {
		const path = asked.url ?? '/';
		const isStream = path.startsWith('/api/live');
		if (isStream && cut) return void asked.socket.destroy();
		const headers = { ...asked.headers, 'accept-encoding': 'identity' };
		const onward = request(target + path, { method: asked.method, headers }, (got) => {
			answer.writeHead(got.statusCode ?? 502, got.headers);
			if (isStream) return pass(path, got, answer);
			if (!TEXT.test(got.headers['content-type'] ?? '')) return void got.pipe(answer);
			void whole(got).then((text) => answer.end(keep(path, text)));
		});
		onward.on('error', () => answer.destroy());
		answer.on('close', () => onward.destroy());
		asked.pipe(onward);
	});
	server.on('connection', (socket) => {
		sockets.add(socket);
		socket.once('close', () => sockets.delete(socket));
	});

	function pass(path: string, got: IncomingMessage, answer: ServerResponse): void {
		streams.add(answer);
		answer.once('close', () => streams.delete(answer));
		const said = { path, text: '' };
		seen.push(said);
		got.on('data', (part: Buffer) => (said.text += part.toString()));
		got.on('error', () => answer.destroy());
		got.pipe(answer);
	}

	/** The number of another build is as long as ours: lengths stay true. */
	function keep(path: string, text: string): string {
		if (path === '/api/wall') own ??= /"version":"(\d+)"/.exec(text)?.[1] ?? null;
		const told = own && deployed ? text.replaceAll(own, deployed.padStart(own.length, '0')) : text;
		seen.push({ path, text: told });
		return told;
	}

	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
	return {
		url: `http://127.0.0.1:${address.port}`,
		seen,
		cutStream(now) {
			cut = now;
			if (cut) for (const stream of streams) stream.destroy();
		},
		deploy: (version) => (deployed = version),
		async close() {
			for (const socket of sockets) socket.destroy();
			server.close();
			await once(server, 'close');
		}
	};
}

async function whole(message: IncomingMessage): Promise<string> {
	const parts: Buffer[] = [];
	for await (const part of message) parts.push(part as Buffer);
	return Buffer.concat(parts).toString();
}
