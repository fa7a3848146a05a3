import { execFile } from 'node:child_process';
import { createECDH, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { decrypt } from 'http_ece';
import type { Notice } from '../../src/lib/server/push/notice.ts';

const run = promisify(execFile);

/** What came for a browser: the notice as its service worker reads it, and how it was sent. */
export type Received = { notice: Notice; headers: NodeJS.Dict<string | string[]> };

/** A push service of the test's own, by TLS, and the browsers that subscribed there. */
export async function startPushService() {
	const folder = await mkdtemp(join(tmpdir(), 'minqing-push-'));
	const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
	await run('openssl', [
		...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
		...[
			'-subj',
			'/CN=localhost',
			'-addext',
			'subjectAltName=DNS:localhost',
			'-keyout',
			keyFile,
			'-out',
			certFile
		]
	]);
	const [key, cert] = [await readFile(keyFile), await readFile(certFile)];
	/** By path: how a browser opens what comes, what came, and what the service answers; 0: nothing, ever. */
	const browsers = new Map<
		string,
		{ open: (body: Buffer) => Notice; received: Received[]; status: number }
	>();

	let asked = 0;

	const server = createServer({ key, cert }, (request, response) => {
		const browser = browsers.get(request.url ?? '');
		const parts: Buffer[] = [];
		request
			.on('data', (part: Buffer) => parts.push(part))
			.on('end', () => {
				const status = browser?.status ?? 404;
				asked += 1;
				if (status === 0) return;
				if (browser && status < 300)
					browser.received.push({ notice: browser.open(Buffer.concat(parts)), headers: request.headers });
				response.writeHead(status, status === 301 ? { location: '/elsewhere' } : {}).end();
			});
	});
	await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
	const host = `localhost:${(server.address() as AddressInfo).port}`;

	return {
		host,
		cert,
		certFile,
		/** How many messages came, answered or not. */
		asked: () => asked,
		/** A browser that subscribes: what it sends us, and what comes to it. */
		browser() {
			const ecdh = createECDH('prime256v1');
			const [p256dh, auth] = [ecdh.generateKeys('base64url'), randomBytes(16).toString('base64url')];
			const path = `/push/${randomBytes(12).toString('hex')}`;
			const known = {
				received: new Array<Received>(),
				status: 201,
				open: (body: Buffer) =>
					JSON.parse(
						decrypt(body, { version: 'aes128gcm', privateKey: ecdh, authSecret: auth }).toString('utf8')
					) as Notice
			};
			browsers.set(path, known);
			return { endpoint: `https://${host}${path}`, keys: { p256dh, auth }, known };
		},
		async stop() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
			await rm(folder, { recursive: true, force: true });
		}
	};
}
