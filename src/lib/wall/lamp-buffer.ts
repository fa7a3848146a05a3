import type { DeckProps } from '@deck.gl/core';
import { RECORD, RECORD_BYTES } from '#geo/tickets/lamp-record.ts';

/** luma.gl's device, as deck.gl hands it over. */
export type Device = Parameters<NonNullable<DeckProps['onDeviceInitialized']>>[0];
type Buffer = ReturnType<Device['createBuffer']>;
type Column = { buffer: Buffer; size: 4; type: 'float32'; stride: number; offset: number };

/** What a LampLayer takes as its data. */
export type LampData = { length: number; attributes: { lampPlaces: Column; lampTimes: Column } };

/** Records of lamps on a graphics card; more room is made by doubling. */
export class LampBuffer {
	#device: Device;
	#buffer: Buffer | null = null;
	#data: LampData | null = null;

	constructor(device: Device) {
		this.#device = device;
	}

	/** Writes all records. */
	fill(records: Float32Array<ArrayBuffer>): void {
		if (!this.#buffer || this.#buffer.byteLength < records.byteLength) {
			this.#buffer?.destroy();
			const byteLength = 2 ** Math.ceil(Math.log2(Math.max(1024, records.byteLength)));
			this.#buffer = this.#device.createBuffer({ byteLength });
			this.#data = null;
		}
		if (records.length > 0) this.#buffer.write(records);
	}

	/** Writes some records, from the slot on that they belong to. */
	write(records: Float32Array<ArrayBuffer>, slot: number): void {
		this.#buffer?.write(records, slot * RECORD_BYTES);
	}

	/** So many records of it, as data; the same as before as long as only contents changed. */
	data(length: number): LampData {
		const buffer = this.#buffer;
		if (!buffer) throw new Error('the buffer of the lamps is not there yet');
		if (this.#data?.length === length) return this.#data;
		const column = (offset: number) =>
			({ buffer, size: 4, type: 'float32', stride: RECORD_BYTES, offset }) as const;
		const attributes = this.#data?.attributes ?? {
			lampPlaces: column(0),
			lampTimes: column(RECORD_BYTES / 2)
		};
		return (this.#data = { length, attributes });
	}

	/** For how many records there is room. */
	get room(): number {
		return (this.#buffer?.byteLength ?? 0) / RECORD_BYTES;
	}

	destroy(): void {
		this.#buffer?.destroy();
		this.#buffer = null;
	}
}

/** The number of records in an array. */
export const recordsIn = (records: Float32Array): number => records.length / RECORD;
