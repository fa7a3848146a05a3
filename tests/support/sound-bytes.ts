/** The first bytes of recordings, written by hand: what plays, and what is none. */

/** Frames of MP3: 128 kbit/s at 44.1 kHz unless said otherwise. */
export function mp3({ header = [0xff, 0xfb, 0x90, 0xc0], length = 417, frames = 4 } = {}): Buffer {
	const frame = Buffer.alloc(length, 0x55);
	frame.set(header);
	return Buffer.concat(Array.from({ length: frames }, () => frame));
}

/** Frames of AAC with ADTS headers, 200 bytes each. */
export function aac(frames = 4): Buffer {
	const frame = Buffer.alloc(200, 0x55);
	frame.set([0xff, 0xf1, 0x50, 0x80, 200 >> 3, (200 & 7) << 5, 0xfc]);
	return Buffer.concat(Array.from({ length: frames }, () => frame));
}

/** The first page of an Ogg stream, with this packet in it. */
export const ogg = (packet: string): Buffer =>
	Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from(packet, 'latin1'), Buffer.alloc(40)]);

export function box(type: string, ...content: Buffer[]): Buffer {
	const body = Buffer.concat(content);
	const head = Buffer.alloc(8);
	head.writeUInt32BE(8 + body.length);
	head.write(type, 4, 'latin1');
	return Buffer.concat([head, body]);
}

/** An ISO base media file with a track for each of these handlers. */
export function m4a({
	handlers = ['soun'],
	more = Buffer.alloc(0)
}: { handlers?: string[]; more?: Buffer } = {}): Buffer {
	const tracks = handlers.map((handler) =>
		box(
			'trak',
			box('mdia', box('hdlr', Buffer.concat([Buffer.alloc(8), Buffer.from(handler), Buffer.alloc(12)])))
		)
	);
	return Buffer.concat([
		box('ftyp', Buffer.from('M4A \0\0\0\0M4A mp42')),
		box('moov', box('mvhd', Buffer.alloc(100)), ...tracks, more),
		box('mdat', Buffer.alloc(300, 0x55))
	]);
}
