import { z } from 'zod';
import type { Env } from './env.ts';

/** The name of the county's own sign-on among what an account can sign in with. */
export const COUNTY = 'county';

const identity = z.union([z.string().min(1), z.number()]).transform(String);
const claims = z.looseObject({ sub: z.string() });
const profile = z.object({ identity: z.string() });

/**
 * OpenID Connect for better-auth: an identity signs in to the account that an administrator linked it with, and to no other;
 * nobody gets an account by it. The ID token is checked against the keys of the issuer before it is read.
 */
export function countySignOn({ issuer, clientId, clientSecret, claim }: NonNullable<Env['signOn']>) {
	return {
		providerId: COUNTY,
		discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
		clientId,
		clientSecret,
		scopes: ['openid', 'profile'],
		pkce: true,
		disableSignUp: true,
		requireIdTokenVerification: true,
		getUserInfo: ({ idToken = '' }: { idToken?: string | undefined }) => {
			const said = claims.parse(JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString()));
			const named = identity.parse(said[claim]);
			// It wants an address, and looks for an account of that address before it gives up: no login is one with an @.
			return Promise.resolve({
				id: named,
				sub: said.sub,
				email: `${named}@sign-on.invalid`,
				emailVerified: false,
				identity: named
			});
		},
		accountSubject: (said: { profile: Record<string, unknown> }) => profile.parse(said.profile).identity
	};
}
