import type { DeckProps } from '@deck.gl/core';
import { RECORD, RECORD_BYTES } from '#geo/tickets/lamp-record.ts';
import type { TicketSlots } from './ticket-slots.ts';

/** luma.gl's device, as deck.gl hands it over. */
export type Device = Parameters<NonNullable<DeckProps['onDeviceInitialized']>>[0];
type Column = {
	buffer: ReturnType<Device['createBuffer']>;
	size: 4;
	type: 'float32';
	stride: number;
	offset: number;
};

/** What a LampLayer takes as its data. */
export type LampData = { length: number; attributes: { lampPlaces: Column; lampTimes: Column } };

/** The records of tickets on the graphics card: a changed slot costs its own 32 bytes, more room is made by doubling. */
export class LampBuffer {
	#device: Device;
	#slots: TicketSlots | null = null;
	#buffer: Column['buffer'] | null = null;
	#data: LampData | null = null;

	constructor(device: Device) {
		this.#device = device;
	}

	/** Brings the buffer up to date with the slots. The same data as before as long as only contents changed. */
	flush(slots: TicketSlots): LampData {
		const { records, length } = slots;
		const outgrown = this.#buffer === null || this.#buffer.byteLength < records.byteLength;
		if (outgrown || slots !== this.#slots) this.#writeAll(slots, outgrown);
		else {
			slots.takeDirty((from, to) =>
				this.#buffer?.write(records.subarray(from * RECORD, to * RECORD), from * RECORD_BYTES)
			);
		}
		if (this.#data?.length !== length || outgrown) this.#data = this.#describe(length);
		return this.#data;
	}

	#writeAll(slots: TicketSlots, outgrown: boolean): void {
		this.#slots = slots;
		slots.takeDirty(() => {});
		if (outgrown) {
			this.#buffer?.destroy();
			this.#buffer = this.#device.createBuffer({ byteLength: slots.records.byteLength });
			this.#data = null;
		}
		this.#buffer?.write(slots.records.subarray(0, slots.length * RECORD));
	}

	#describe(length: number): LampData {
		const buffer = this.#buffer;
		if (!buffer) throw new Error('the buffer of the lamps is not there yet');
		const column = (offset: number) =>
			({ buffer, size: 4, type: 'float32', stride: RECORD_BYTES, offset }) as const;
		const { lampPlaces, lampTimes } = this.#data?.attributes ?? {
			lampPlaces: column(0),
			lampTimes: column(RECORD_BYTES / 2)
		};
		return { length, attributes: { lampPlaces, lampTimes } };
	}

	destroy(): void {
		this.#buffer?.destroy();
		this.#buffer = null;
	}
}
