import { describe, expect, it } from 'vitest';
import { readEnv, SettingError } from './env.ts';

describe('the settings', () => {
	it('have defaults that run the product on a machine with nothing else', () => {
		expect(readEnv({})).toMatchObject({
			port: 3000,
			dataDir: './data',
			databaseUrl: undefined,
			seed: 'demo',
			basemap: { kind: 'own', approval: null }
		});
	});

	it('take an empty value as not set', () => {
		expect(readEnv({ PORT: '', DATABASE_URL: ' ' }).port).toBe(3000);
	});

	it.each([
		['PORT', '70000'],
		['PORT', 'web'],
		['SEED', 'yes'],
		['DATABASE_URL', 'mysql://localhost/x'],
		['BASEMAP', 'google'],
		['WALL_SCENES', 'whole:40,party:20']
	])('explain a bad value: %s=%s', (name, value) => {
		expect(() => readEnv({ [name]: value })).toThrow(SettingError);
		expect(() => readEnv({ [name]: value })).toThrow(name);
	});

	it('name every bad setting at once, and never print a password', () => {
		const read = () => readEnv({ PORT: 'x', DATABASE_URL: 'http://me:secret@host/db' });
		expect(read).toThrow(/PORT[\s\S]*DATABASE_URL/);
		expect(read).not.toThrow(/secret/);
	});

	it('say which scenes the wall shows, and for how long', () => {
		expect(readEnv({}).wallScenes).toHaveLength(6);
		expect(readEnv({ WALL_SCENES: 'late:60' }).wallScenes).toEqual([{ scene: 'late', seconds: 60 }]);
		expect(() => readEnv({ WALL_SCENES: 'whole:4' })).toThrow(
			/"whole" takes 5 to 600 seconds[\s\S]*whole:40/
		);
	});

	it('want both keys of web push or none, and hosts of push services', () => {
		const [publicKey, privateKey] = [65, 32].map((n) => Buffer.alloc(n, 1).toString('base64url'));
		expect(readEnv({}).push).toMatchObject({
			keys: undefined,
			hosts: [
				expect.any(String),
				'.push.services.mozilla.com',
				'.notify.windows.com',
				'.push.apple.com',
				'.push.samsungosp.com'
			]
		});
		expect(readEnv({ VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey }).push.keys).toEqual({
			publicKey,
			privateKey
		});
		expect(() => readEnv({ VAPID_PUBLIC_KEY: publicKey })).toThrow('VAPID_PRIVATE_KEY');
		expect(() => readEnv({ VAPID_PRIVATE_KEY: 'canary' })).not.toThrow(/canary/);
		expect(() => readEnv({ PUSH_HOSTS: 'https://fcm.googleapis.com' })).toThrow('PUSH_HOSTS');
		expect(readEnv({ ORIGIN: 'https://minqing.example.cn' }).push.subject).toBe('https://minqing.example.cn');
	});

	it('say where photographs are kept, and want all of an object store or nothing of it', () => {
		expect(readEnv({ DATA_DIR: '/d' }).photographs).toEqual({ kind: 'folder', folder: '/d/photographs' });
		expect(readEnv({ PHOTO_DIR: '/p' }).photographs).toEqual({ kind: 'folder', folder: '/p' });
		const store = { S3_ENDPOINT: 'http://s3.lan:9000', S3_BUCKET: 'minqing', S3_ACCESS_KEY: 'a' };
		expect(() => readEnv(store)).toThrow('S3_SECRET_KEY');
		expect(() => readEnv({ S3_SECRET_KEY: 'canary', S3_BUCKET: '!' })).not.toThrow(/canary/);
		expect(() => readEnv({ ...store, S3_SECRET_KEY: 's', PHOTO_DIR: '/p' })).toThrow('PHOTO_DIR');
		expect(readEnv({ ...store, S3_SECRET_KEY: 's' }).photographs).toEqual({
			kind: 's3',
			endpoint: 'http://s3.lan:9000',
			bucket: 'minqing',
			region: 'us-east-1',
			accessKey: 'a',
			secretKey: 's'
		});
	});

	it('say where a proxy tells the address of a visitor, and which of several it is', () => {
		expect(readEnv({}).address).toBeUndefined();
		expect(readEnv({ ADDRESS_HEADER: 'X-Real-IP' }).address).toEqual({ header: 'x-real-ip', depth: 1 });
		const proxies = { ADDRESS_HEADER: 'X-Forwarded-For', XFF_DEPTH: '2' };
		expect(readEnv(proxies).address).toEqual({ header: 'x-forwarded-for', depth: 2 });
		for (const XFF_DEPTH of ['0', '-1', '1.5', 'two'])
			expect(() => readEnv({ ...proxies, XFF_DEPTH })).toThrow(/XFF_DEPTH 不能是.*cannot be/);
		for (const ADDRESS_HEADER of ['', 'x-real-ip'])
			expect(() => readEnv({ ...proxies, ADDRESS_HEADER })).toThrow(
				/XFF_DEPTH[\s\S]*ADDRESS_HEADER is not x-forwarded-for/
			);
		expect(() => readEnv({ ADDRESS_HEADER: 'x forwarded' })).toThrow('ADDRESS_HEADER');
	});

	it('want a key and an approval number for Tianditu', () => {
		expect(() => readEnv({ BASEMAP: 'tianditu' })).toThrow('TIANDITU_KEY');
		expect(() => readEnv({ BASEMAP: 'tianditu', TIANDITU_KEY: 'k' })).toThrow('MAP_APPROVAL');
		const { basemap } = readEnv({ BASEMAP: 'tianditu', TIANDITU_KEY: 'k', MAP_APPROVAL: 'GS(2026)1号' });
		expect(basemap).toEqual({ kind: 'tianditu', key: 'k', approval: 'GS(2026)1号' });
	});

	it('want the whole of a county sign-on, secrets long enough, and print none of them', () => {
		const oidc = { OIDC_ISSUER: 'https://id.example.cn', OIDC_CLIENT_ID: 'minqing', OIDC_CLIENT_SECRET: 's' };
		const ORIGIN = 'https://minqing.example.cn/';
		expect(readEnv({}).signOn).toBeUndefined();
		expect(readEnv({ ...oidc, ORIGIN })).toMatchObject({
			origin: 'https://minqing.example.cn',
			signOn: { issuer: 'https://id.example.cn', clientId: 'minqing', claim: 'sub' }
		});
		for (const missing of Object.keys(oidc))
			expect(() => readEnv({ ...oidc, ORIGIN, [missing]: '' })).toThrow(missing);
		expect(() => readEnv(oidc)).toThrow('ORIGIN');
		for (const secret of ['ADMIN_TOKEN', 'AUTH_SECRET']) {
			expect(() => readEnv({ [secret]: 'too-short' })).toThrow(secret);
			expect(() => readEnv({ [secret]: 'too-short' })).not.toThrow(/too-short/);
		}
		expect(readEnv({}).wallOpen).toBe(true);
		expect(readEnv({ WALL_OPEN: 'no' }).wallOpen).toBe(false);
	});
});
