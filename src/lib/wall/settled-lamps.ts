import { RECORD } from '#geo/tickets/lamp-record.ts';
import { LampBuffer, type Device, type LampData } from './lamp-buffer.ts';
import type { TicketSlots } from './ticket-slots.ts';

/** All lamps on the graphics card, and what they were when they were last brought there: a changed slot costs its own 32 bytes. */
export class SettledLamps {
	#buffer: LampBuffer;
	#slots: TicketSlots | null = null;
	/** The records as the picture shows them. */
	shown: Float32Array = new Float32Array();

	constructor(device: Device) {
		this.#buffer = new LampBuffer(device);
	}

	/** Whether it is these slots that the picture shows. */
	shows(slots: TicketSlots): boolean {
		return this.#slots === slots;
	}

	/** Brings the card up to date with the slots. */
	flush(slots: TicketSlots): LampData {
		const { records, length } = slots;
		if (this.#buffer.room < length || this.#slots !== slots || this.shown.length < length * RECORD) {
			this.#slots = slots;
			slots.takeDirty(() => {});
			this.shown = records.slice();
			this.#buffer.fill(records);
		} else {
			slots.takeDirty((from, to) => {
				const changed = records.subarray(from * RECORD, to * RECORD);
				this.shown.set(changed, from * RECORD);
				this.#buffer.write(changed, from);
			});
		}
		return this.#buffer.data(length);
	}

	destroy(): void {
		this.#buffer.destroy();
	}
}
