import { NEVER, RECORD } from '#geo/tickets/lamp-record.ts';
import type { TicketSlots } from './ticket-slots.ts';

const OPEN = Math.fround(NEVER);
const ENDED = 7;

export type Moving = {
	/** Lamps that a settled picture shows and that are not like that any more, as it shows them. */
	covers: Float32Array<ArrayBuffer>;
	/** Lamps that are new, other than it shows them, or fading. */
	lamps: Float32Array<ArrayBuffer>;
};

/**
 * The records of what differs from a settled picture, which shows open tickets only: it is as much as has happened since
 * then, however many tickets there are.
 * @param shown the records that the picture was drawn from
 */
export function gatherMoving(slots: TicketSlots, shown: Float32Array): Moving {
	const { records } = slots;
	const most = (slots.changed + slots.fading) * RECORD;
	const covers = new Float32Array(most);
	const lamps = new Float32Array(most);
	let covered = 0;
	let lit = 0;
	slots.eachMoving((slot) => {
		const at = slot * RECORD;
		const before = shown.subarray(at, at + RECORD);
		const now = records.subarray(at, at + RECORD);
		const seen = before[ENDED] === OPEN;
		if (seen && before.every((value, i) => value === now[i])) return;
		if (seen) {
			covers.set(before, covered);
			covered += RECORD;
		}
		// A slot that was given back holds nothing.
		if (now[ENDED] === -OPEN) return;
		lamps.set(now, lit);
		lit += RECORD;
	});
	return { covers: covers.subarray(0, covered), lamps: lamps.subarray(0, lit) };
}
