/**
 * Whether an endpoint may be sent to: https, without a name or password in it, at a host of the list, at the port that the list
 * names. What a browser says is its endpoint could be any address within our own network.
 */
export function trusted(endpoint: string, hosts: readonly string[]): boolean {
	if (!URL.canParse(endpoint)) return false;
	const { protocol, username, password, hostname, port, hash } = new URL(endpoint);
	if (protocol !== 'https:' || username || password || hash) return false;
	const host = port ? `${hostname}:${port}` : hostname;
	return hosts.some((known) => (known.startsWith('.') ? host.endsWith(known) : host === known));
}
