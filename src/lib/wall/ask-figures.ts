import type { WallFigures } from './feed.ts';

const wanted = [
	'asOf',
	'version',
	'today',
	'promptness',
	'open',
	'course',
	'month',
	'grids',
	'late',
	'hotSpots'
];

const isFigures = (value: unknown): value is WallFigures =>
	typeof value === 'object' && value !== null && wanted.every((key) => key in value);

/**
 * Asks the server for the figures; what it says is looked at before it is believed.
 * @throws Error for any other answer, TypeError where there is no connection
 */
export async function askFigures(signal?: AbortSignal, get: typeof fetch = fetch): Promise<WallFigures> {
	const response = await get('/api/wall', {
		headers: { accept: 'application/json' },
		signal: signal ?? null
	});
	if (!response.ok) throw new Error(`/api/wall: HTTP ${response.status}`);
	const value: unknown = await response.json();
	if (!isFigures(value)) throw new TypeError('/api/wall: not the answer that was expected');
	return value;
}
