/** One line of opening hours as they are edited: a kind of day, or a date. */
export type HoursRow = {
	kind: DayKindName;
	date: string;
	closed: boolean;
	spans: { from: string; to: string }[];
};

export const dayKinds = [
	'daily',
	'workday',
	'weekend',
	'mon',
	'tue',
	'wed',
	'thu',
	'fri',
	'sat',
	'sun',
	'holiday',
	'date'
] as const;
export type DayKindName = (typeof dayKinds)[number];

/** As they are kept: `{"workday": ["08:30-12:00"], "2026-10-01": []}`. */
type Hours = Record<string, string[]>;

const isKind = (name: string): name is DayKindName => dayKinds.some((kind) => kind === name);

export const newRow = (): HoursRow => ({
	kind: 'daily',
	date: '',
	closed: false,
	spans: [{ from: '09:00', to: '17:00' }]
});

/** The lines of hours that are kept. A clock knows no 24:00; to 00:00 is the same. */
export const rowsOf = (hours: Readonly<Hours> | null): HoursRow[] =>
	Object.entries(hours ?? {}).map(([name, spans]) => ({
		kind: isKind(name) ? name : 'date',
		date: isKind(name) ? '' : name,
		closed: spans.length === 0,
		spans: spans.map((span) => {
			const [from = '', to = ''] = span.split(/[-–]/);
			return { from, to: to === '24:00' ? '00:00' : to };
		})
	}));

export const nameOf = ({ kind, date }: HoursRow): string => (kind === 'date' ? date : kind);

/** What is kept of the lines; null where there is none. */
export function hoursOf(rows: readonly HoursRow[]): Hours | null {
	if (rows.length === 0) return null;
	return Object.fromEntries(
		rows.map((row) => [nameOf(row), row.closed ? [] : row.spans.map(({ from, to }) => `${from}-${to}`)])
	);
}

/** A line that says a day again; null: there is none. */
export const saidTwice = (rows: readonly HoursRow[]): HoursRow | null =>
	rows.find((row, i) => rows.findIndex((other) => nameOf(other) === nameOf(row)) < i) ?? null;
