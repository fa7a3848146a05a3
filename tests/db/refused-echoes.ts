const echo = (ticket: number, device: string): string => `insert into echo values (${ticket}, ${device})`;
const device = `sha256('a phone')`;

/** As in refused-statements.ts: what the echoes of a ticket must refuse. */
export const refusedByEchoes: readonly (readonly [constraint: string, statement: string])[] = [
	['ticket_echoes_counted', 'update ticket set echoes = -1 where id = 1'],
	['echo_ticket_fkey', echo(999, device)],
	['echo_device_hash_length', echo(1, `'a phone as it is'`)],
	['echo_pkey', `${echo(1, device)}; ${echo(1, device)}`],
	['echo_append_only', `${echo(1, device)}; update echo set at = now()`],
	['echo_append_only', `${echo(1, device)}; delete from echo`],
	['echo_append_only', 'truncate echo']
];
