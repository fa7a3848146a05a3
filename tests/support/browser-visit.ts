import type { Visit } from '../../src/lib/server/auth-calls.ts';

/** A browser as the server sees it: keeps what it is told to keep, and says so with each visit. */
export function browserVisit(address = '203.0.113.7') {
	const jar = new Map<string, string>();
	return {
		visit: (): Visit => ({
			address,
			headers: new Headers({
				cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
				'user-agent': 'test'
			})
		}),
		keep(cookies: readonly string[]): void {
			for (const cookie of cookies) {
				const pair = cookie.split(';')[0] ?? '';
				const cut = pair.indexOf('=');
				const [name, value] = [pair.slice(0, cut), pair.slice(cut + 1)];
				if (value === '' || /max-age=0/i.test(cookie)) jar.delete(name);
				else jar.set(name, value);
			}
		},
		/** As Kit gives it: decoded. */
		cookie: (name: string): string | undefined => {
			const value = jar.get(name);
			return value === undefined ? undefined : decodeURIComponent(value);
		},
		set: (name: string, value: string) => void jar.set(name, value)
	};
}
