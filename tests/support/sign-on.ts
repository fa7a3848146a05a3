import { createServer } from 'node:http';
import { once } from 'node:events';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { freePort } from './free-port.ts';

/** A small OpenID provider: whoever asks is signed in as `subject`, and gets a token signed by its key (or by another). */
export async function startSignOn(clientId: string) {
	const [keys, foreignKeys] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
	const port = await freePort();
	const issuer = `http://127.0.0.1:${port}`;
	const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'test', alg: 'RS256', use: 'sig' };
	const who = { subject: 'nobody', forged: false };
	const nonces = new Map<string, string | null>();

	const server = createServer((request, response) => {
		void answer(request.url ?? '/', request).then((body) => {
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify(body));
		});
	});

	async function answer(path: string, request: AsyncIterable<Buffer>): Promise<object> {
		if (path.startsWith('/.well-known/')) {
			return {
				issuer,
				authorization_endpoint: `${issuer}/authorize`,
				token_endpoint: `${issuer}/token`,
				jwks_uri: `${issuer}/jwks`,
				response_types_supported: ['code'],
				subject_types_supported: ['public'],
				id_token_signing_alg_values_supported: ['RS256']
			};
		}
		if (path === '/jwks') return { keys: [jwk] };
		let body = '';
		for await (const part of request) body += part.toString();
		const nonce = nonces.get(new URLSearchParams(body).get('code') ?? '');
		const token = await new SignJWT({ ...(nonce && { nonce }) })
			.setProtectedHeader({ alg: 'RS256', kid: 'test' })
			.setSubject(who.subject)
			.setIssuer(issuer)
			.setAudience(clientId)
			.setIssuedAt()
			.setExpirationTime('5m')
			.sign(who.forged ? foreignKeys.privateKey : keys.privateKey);
		return { access_token: 'access', token_type: 'Bearer', id_token: token, expires_in: 300 };
	}

	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	return {
		issuer,
		/** Signs somebody in at this address (authorize): gives the code and state that the browser brings back. */
		consent(url: string, subject: string, { forged = false } = {}): URLSearchParams {
			const asked = new URL(url).searchParams;
			const code = `code-${nonces.size}`;
			nonces.set(code, asked.get('nonce'));
			Object.assign(who, { subject, forged });
			return new URLSearchParams({ code, state: asked.get('state') ?? '' });
		},
		close: () => new Promise((resolve) => server.close(resolve))
	};
}
