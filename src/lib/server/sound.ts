/** A sound as it is kept: what the upload was, without what it says about itself. */
export type Sound = { type: 'audio/mpeg' | 'audio/mp4' | 'audio/aac' | 'audio/ogg'; bytes: Uint8Array };

/**
 * Tells by its content whether an upload is an MP3, AAC (alone or as M4A) or Ogg with Opus, and takes the tags out of it: who recorded it where
 * is nobody's to read. Null: it is none of them.
 */
export function tellSound(upload: Uint8Array): Sound | null {
	const bytes = withoutId3(Buffer.from(upload));
	if (isFrames(bytes, mp3Length)) return { type: 'audio/mpeg', bytes };
	if (isFrames(bytes, aacLength)) return { type: 'audio/aac', bytes };
	if (isOpus(bytes)) return { type: 'audio/ogg', bytes };
	const movie = withoutUserData(bytes);
	return movie && { type: 'audio/mp4', bytes: movie };
}

/** ID3v2 stands before the sound, ID3v1 is its last 128 bytes: https://id3.org */
function withoutId3(bytes: Buffer): Buffer {
	let from = 0;
	while (bytes.toString('latin1', from, from + 3) === 'ID3' && bytes.length >= from + 10) {
		const footer = ((bytes[from + 5] ?? 0) & 0x10) === 0 ? 0 : 10;
		const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((bytes[from + at] ?? 0) & 0x7f), 0);
		from += 10 + size + footer;
	}
	const tagged =
		bytes.length - from > 128 && bytes.toString('latin1', bytes.length - 128, bytes.length - 125) === 'TAG';
	return bytes.subarray(from, tagged ? bytes.length - 128 : bytes.length);
}

/** Whether three frames follow each other from the first byte on: that is no accident. */
function isFrames(bytes: Buffer, lengthAt: (bytes: Buffer, at: number) => number | null): boolean {
	let at = 0;
	for (let frame = 0; frame < 3; frame++) {
		const length = at + 7 <= bytes.length ? lengthAt(bytes, at) : null;
		if (length === null) return false;
		at += length;
	}
	return at <= bytes.length;
}

/** Kilobits a second of layer III, by its index; the second row of MPEG 2 and 2.5. */
const rates: readonly (readonly number[])[] = [
	[0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
	[0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
];
const samplings = [44_100, 48_000, 32_000];

/** Bytes of the MP3 frame that begins here; null: none does. */
function mp3Length(bytes: Buffer, at: number): number | null {
	const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
	// Eleven bits of sync, a version that there is, layer III.
	if (a !== 0xff || (b & 0xe0) !== 0xe0 || (b & 0x18) === 0x08 || (b & 0x06) !== 0x02) return null;
	const first = (b & 0x18) === 0x18;
	const rate = rates[first ? 0 : 1]?.[c >> 4];
	const sampling = samplings[(c >> 2) & 3];
	if (!rate || !sampling) return null;
	const halvings = first ? 1 : (b & 0x18) === 0x10 ? 2 : 4;
	return Math.floor(((first ? 144_000 : 72_000) * rate * halvings) / sampling) + ((c >> 1) & 1);
}

/** Bytes of the ADTS frame of AAC that begins here; null: none does. */
function aacLength(bytes: Buffer, at: number): number | null {
	const [a = 0, b = 0, , d = 0, e = 0, f = 0] = bytes.subarray(at, at + 6);
	if (a !== 0xff || (b & 0xf6) !== 0xf0) return null;
	const length = ((d & 3) << 11) | (e << 3) | (f >> 5);
	return length > 7 ? length : null;
}

/** The first packet of an Ogg stream says what is in it: RFC 7845. */
const isOpus = (bytes: Buffer): boolean =>
	bytes.toString('latin1', 0, 4) === 'OggS' && bytes.toString('latin1', 28, 36) === 'OpusHead';

type Box = { type: string; from: number; to: number };

/** The boxes of an ISO base media file between two bytes; null where they do not fit. */
function boxes(bytes: Buffer, from: number, to: number): Box[] | null {
	const found: Box[] = [];
	for (let at = from; at < to;) {
		if (at + 8 > to) return null;
		const type = bytes.toString('latin1', at + 4, at + 8);
		const short = bytes.readUInt32BE(at);
		if (short === 1 && at + 16 > to) return null;
		const length = short === 0 ? to - at : short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short;
		const head = short === 1 ? 16 : 8;
		if (length < head || at + length > to) return null;
		found.push({ type, from: at + head, to: at + length });
		at += length;
	}
	return found;
}

const WITHIN = new Set(['moov', 'trak', 'mdia']);

/** A copy of an M4A whose tags are written over, so that no offset in it moves; null where it is none, or has a picture that moves. */
function withoutUserData(bytes: Buffer): Buffer | null {
	if (bytes.toString('latin1', 4, 8) !== 'ftyp') return null;
	const copy = Buffer.from(bytes);
	const handlers: string[] = [];
	function walk(from: number, to: number): boolean {
		const found = boxes(copy, from, to);
		if (!found) return false;
		for (const box of found) {
			if (box.type === 'udta' || box.type === 'meta' || box.type === 'uuid') {
				copy.write('free', box.from - 4, 'latin1');
				copy.fill(0, box.from, box.to);
			} else if (box.type === 'hdlr') handlers.push(copy.toString('latin1', box.from + 8, box.from + 12));
			else if (WITHIN.has(box.type) && !walk(box.from, box.to)) return false;
		}
		return true;
	}
	return walk(0, copy.length) && handlers.includes('soun') && !handlers.includes('vide') ? copy : null;
}
