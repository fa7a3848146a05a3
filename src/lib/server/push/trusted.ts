/**
 * Whether an endpoint may be sent to: https, without a name or password in it, at a host of the list, at the port that the list
 * names, and written as browsers write it, so that one host has one name. What a browser says is its endpoint could be any address within our own network.
 */
export function trusted(endpoint: string, hosts: readonly string[]): boolean {
	if (!URL.canParse(endpoint)) return false;
	const { href, protocol, username, password, hostname, port, hash } = new URL(endpoint);
	if (href !== endpoint || protocol !== 'https:' || username || password || hash) return false;
	const host = port ? `${hostname}:${port}` : hostname;
	return hosts.some((known) => (known.startsWith('.') ? host.endsWith(known) : host === known));
}
