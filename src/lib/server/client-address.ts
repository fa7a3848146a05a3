import { normalizeIP } from '@better-auth/core/utils/ip';

/**
 * As whom a visitor is counted. Whoever has IPv6 has a whole network (/64) of addresses, and is counted once. What came past the proxy
 * has no ADDRESS_HEADER (a look from inside): then it counts by the address that connected.
 * @param told what adapter-node says; it throws where the header is missing or too short
 */
export function clientAddress(told: () => string, connected: string | undefined): string {
	try {
		return normalizeIP(told());
	} catch (problem) {
		if (connected === undefined) throw problem;
		return normalizeIP(connected);
	}
}
