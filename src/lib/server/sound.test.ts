import { describe, expect, test } from 'vitest';
import { aac, box, m4a, mp3, ogg } from '../../../tests/support/sound-bytes.ts';
import { tellSound } from './sound.ts';

const SECRET = '陈家祠堂录音 22.78N';

describe('a sound is told by its content', () => {
	test.each([
		['MP3', mp3(), 'audio/mpeg'],
		['MP3 of MPEG 2', mp3({ header: [0xff, 0xf3, 0x80, 0xc0], length: 208 }), 'audio/mpeg'],
		['AAC', aac(), 'audio/aac'],
		['M4A', m4a(), 'audio/mp4'],
		['Ogg with Opus', ogg('OpusHead'), 'audio/ogg']
	])('%s', (_, bytes, type) => {
		expect(tellSound(bytes)).toEqual({ type, bytes });
	});

	test.each([
		['nothing', Buffer.alloc(0)],
		['one frame of MP3 and then something else', Buffer.concat([mp3({ frames: 1 }), Buffer.alloc(2000)])],
		['MP3 cut within its second frame', mp3().subarray(0, 600)],
		['Ogg with Vorbis', ogg('\x01vorbis')],
		['a video', m4a({ handlers: ['soun', 'vide'] })],
		['an M4A without a track', m4a({ handlers: [] })],
		['an M4A cut short', m4a().subarray(0, -4)],
		[
			'an M4A with a box longer than all of it',
			Buffer.concat([m4a(), Buffer.from('7fffffff6d646174', 'hex')])
		],
		['a WAV', Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1')],
		['a web page', Buffer.from('<!doctype html><script>1</script>')],
		['an ID3 tag alone', Buffer.from('ID3\x03\0\0\x7f\x7f\x7f\x7f', 'latin1')]
	])('%s is none', (_, bytes) => {
		expect(tellSound(bytes)).toBeNull();
	});

	test('the tags of an MP3 are taken off, before and behind', () => {
		const tag = Buffer.from(SECRET);
		const before = Buffer.concat([
			Buffer.from(['ID3'.charCodeAt(0), 0x44, 0x33, 4, 0, 0, 0, 0, 0, tag.length]),
			tag
		]);
		const behind = Buffer.alloc(128);
		behind.write('TAG', 'latin1');
		behind.write(SECRET, 3);
		expect(tellSound(Buffer.concat([before, before, mp3(), behind]))?.bytes).toEqual(mp3());
	});

	test('the tags of an M4A are written over where they stand', () => {
		const tagged = m4a({ more: box('udta', Buffer.from(SECRET)) });
		const kept = tellSound(tagged)?.bytes ?? new Uint8Array();
		expect(kept.length).toBe(tagged.length);
		expect(Buffer.from(kept).includes(SECRET)).toBe(false);
		expect(tagged.includes(SECRET)).toBe(true);
	});
});
