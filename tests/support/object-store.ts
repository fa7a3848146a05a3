import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { S3Settings } from '../../src/lib/server/env.ts';

/** An S3-compatible store in this process, which checks every signature by the rules of AWS Signature Version 4. */
export type ObjectStore = {
	settings: S3Settings;
	objects: Map<string, Buffer>;
	/** From now on every answer to a PUT is this; null: as it should be. */
	refuse(answer: { status: number; code: string } | null): void;
	close(): Promise<void>;
};

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const mac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();

export async function startObjectStore(): Promise<ObjectStore> {
	const objects = new Map<string, Buffer>();
	let refused: { status: number; code: string } | null = null;
	const server: Server = createServer((request, response) => {
		const pieces: Buffer[] = [];
		request.on('data', (piece: Buffer) => pieces.push(piece));
		request.on('end', () => {
			const body = Buffer.concat(pieces);
			const answer = (status: number, code: string) =>
				response
					.writeHead(status, { 'content-type': 'application/xml' })
					.end(`<Error><Code>${code}</Code></Error>`);
			if (!signedRight(request, settings)) return answer(403, 'SignatureDoesNotMatch');
			const claimed = request.headers['x-amz-content-sha256'];
			if (claimed !== 'UNSIGNED-PAYLOAD' && claimed !== sha256(body))
				return answer(400, 'XAmzContentSHA256Mismatch');
			const path = request.url ?? '';
			if (!path.startsWith(`/${settings.bucket}/`)) return answer(404, 'NoSuchBucket');
			if (request.method === 'PUT') {
				if (refused) return answer(refused.status, refused.code);
				objects.set(path, body);
				return response.writeHead(200).end();
			}
			const object = objects.get(path);
			if (!object) return answer(404, 'NoSuchKey');
			response.writeHead(200, { 'content-type': 'image/jpeg' }).end(object);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const settings: S3Settings = {
		endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		bucket: 'minqing-test',
		region: 'cn-south-1',
		accessKey: 'AKTEST',
		secretKey: 'secret-of-a-test'
	};
	return {
		settings,
		objects,
		refuse: (answer) => void (refused = answer),
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		}
	};
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
function signedRight(request: IncomingMessage, { accessKey, secretKey, region }: S3Settings): boolean {
	const given =
		/^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
			request.headers.authorization ?? ''
		);
	if (!given) return false;
	const [, key, day = '', where = '', names = '', signature] = given;
	if (key !== accessKey || where !== region) return false;
	const canonical = [
		request.method,
		request.url,
		'',
		...names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}`),
		'',
		names,
		request.headers['x-amz-content-sha256']
	].join('\n');
	const scope = `${day}/${region}/s3/aws4_request`;
	const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(canonical)].join('\n');
	const signing = [region, 's3', 'aws4_request'].reduce(mac, mac(`AWS4${secretKey}`, day));
	return createHmac('sha256', signing).update(toSign).digest('hex') === signature;
}
