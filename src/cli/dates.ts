import { DateTime, IANAZone } from 'luxon';

/** Reads a date of a file; null where it is none. */
export type ReadDate = (text: string) => Date | null;

const DAY = 86_400_000;
/** No zone is further from UTC than this. */
const WIDEST_OFFSET = 15 * 3_600_000;

const plainIso =
	/^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/**
 * Reads dates as ISO 8601, or by a pattern (the letters of luxon: `MM/dd/yyyy hh:mm:ss a`). A date that names no
 * offset is local time in `zone`.
 */
export function dateReader({ zone, pattern }: { zone: string; pattern?: string | undefined }): ReadDate {
	const toUtc = localTime(zone);
	if (pattern === undefined) return (text) => readIso(text.trim(), zone, toUtc);
	const parser = DateTime.buildFormatParser(pattern);
	const absolute = /[zZxX]/.test(pattern.replace(/'[^']*'/g, ''));
	return (text) => {
		const read = DateTime.fromFormatParser(text.trim(), parser, { zone: 'utc' });
		if (!read.isValid) return null;
		return new Date(absolute ? read.toMillis() : toUtc(read.toMillis()));
	};
}

function readIso(text: string, zone: string, toUtc: (local: number) => number): Date | null {
	const match = plainIso.exec(text);
	if (!match) {
		const read = DateTime.fromISO(text, { zone });
		return read.isValid ? read.toJSDate() : null;
	}
	const [, year, month, day, hour, minute, second, fraction, offset] = match;
	const time = { hour: number(hour), minute: number(minute), second: number(second) };
	const local = new Date(0);
	local.setUTCFullYear(number(year), number(month) - 1, number(day));
	if (local.getUTCMonth() !== number(month) - 1 || local.getUTCDate() !== number(day)) return null;
	if (time.hour > 23 || time.minute > 59 || time.second > 59) return null;
	const seconds = (time.hour * 60 + time.minute) * 60 + time.second;
	const milliseconds = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000);
	const ms = local.getTime() + seconds * 1000 + milliseconds;
	return new Date(offset === undefined ? toUtc(ms) : ms - offsetMs(offset));
}

/** Digits as a number; nothing is 0. */
const number = (digits: string | undefined): number => (digits === undefined ? 0 : +digits);

function offsetMs(offset: string): number {
	if (offset.toUpperCase() === 'Z') return 0;
	const digits = offset.replace(/\D/g, '').padEnd(4, '0');
	const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
	return (offset.startsWith('-') ? -minutes : minutes) * 60_000;
}

/**
 * Local time of a zone to UTC, both in milliseconds. An hour that comes twice is the first of the two, one that the
 * clocks left out is moved on by one. Asking the zone costs more than everything else of a row, so each day whose
 * offset does not change, nor the day before or after, is asked once.
 */
function localTime(zone: string): (local: number) => number {
	const asked = IANAZone.create(zone);
	const offset = (at: number): number => asked.offset(at) * 60_000;
	const days = new Map<number, { before: number; after: number }>();
	return (local) => {
		const day = Math.floor(local / DAY);
		let offsets = days.get(day);
		if (!offsets) {
			offsets = { before: offset(day * DAY - WIDEST_OFFSET), after: offset((day + 1) * DAY + WIDEST_OFFSET) };
			days.set(day, offsets);
		}
		const { before, after } = offsets;
		if (before === after || offset(local - before) === before) return local - before;
		return offset(local - after) === after ? local - after : local - before;
	};
}
