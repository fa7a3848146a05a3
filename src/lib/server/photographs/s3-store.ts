import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { S3Settings } from '../env.ts';
import { pathOf, StoreAwayError, StoreFullError, type PhotographStore } from './store.ts';

const ANSWER_WITHIN_MS = 20_000;
const FULL = /QuotaExceeded|QuotaExceed|StorageFull|XMinioStorageFull/;

/**
 * Pictures in an S3-compatible store (MinIO, Ceph, 阿里云 OSS, 腾讯云 COS …). Where the endpoint's name begins with the bucket's, as
 * some of them want it, the bucket is not said again in the path. The store puts an object whole or not at all.
 */
export function openS3Store({ endpoint, bucket, region, accessKey, secretKey }: S3Settings): PhotographStore {
	const client = new AwsClient({
		accessKeyId: accessKey,
		secretAccessKey: secretKey,
		service: 's3',
		region,
		retries: 2
	});
	const own = new URL(endpoint).hostname.startsWith(`${bucket}.`);
	const root = `${endpoint.replace(/\/+$/, '')}${own ? '' : `/${bucket}`}/photographs/`;

	async function ask(path: string, init: RequestInit): Promise<Response> {
		try {
			const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
			return await client.fetch(root + path, { ...init, signal });
		} catch (problem) {
			throw new StoreAwayError(`对象存储连不上 / the object store cannot be reached: ${endpoint}`, {
				cause: problem
			});
		}
	}

	async function refusal(answer: Response): Promise<Error> {
		const text = await answer.text().catch(() => '');
		const code = /<Code>(\w{1,60})<\/Code>/.exec(text)?.[1] ?? '';
		if (answer.status === 507 || FULL.test(code)) {
			return new StoreFullError(`对象存储已满 / the object store is full (${answer.status} ${code})`);
		}
		return new StoreAwayError(
			`对象存储拒绝了请求，请检查 S3_* 设置 / the object store refused; check the settings S3_* (${answer.status} ${code})`
		);
	}

	return {
		async put(hash, parts) {
			for (const [part, bytes] of Object.entries(parts)) {
				const body = new Uint8Array(bytes);
				const answer = await ask(pathOf(hash, part), {
					method: 'PUT',
					body,
					headers: {
						'content-type': part === 'sound' ? 'application/octet-stream' : 'image/jpeg',
						// Signed with it: the store refuses what was changed on the way.
						'x-amz-content-sha256': createHash('sha256').update(body).digest('hex')
					}
				});
				if (!answer.ok) throw await refusal(answer);
				await answer.arrayBuffer();
			}
		},
		async get(hash, part) {
			const answer = await ask(pathOf(hash, part), { method: 'GET' });
			if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
			const missing = answer.status === 404;
			const problem = await refusal(answer);
			if (missing) return null;
			throw problem;
		}
	};
}
