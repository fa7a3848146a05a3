import type { Locale } from '#geo/layer.ts';
import { pieces, voiceFor } from './spoken.ts';

/** How long voices may take to be there: some browsers load them when they are asked for. */
const VOICES_MS = 1500;

/** The device's voice over one text at a time. */
export class Reader {
	state = $state<'quiet' | 'reading' | 'paused' | 'no-voice' | 'failed'>('quiet');
	/** The piece that is being read, from 0, and how many there are. */
	part = $state(0);
	all = $state(0);
	#run = 0;

	/** Reads a text from its beginning; whatever was being read stops. */
	async read(text: string, locale: Locale): Promise<void> {
		const run = this.#begin();
		const voice = voiceFor(await voices(), locale);
		if (run !== this.#run) return;
		if (!voice) return void (this.state = 'no-voice');
		const parts = pieces(text, locale);
		this.all = parts.length;
		this.state = 'reading';
		this.#say(parts, 0, voice, run);
	}

	pause(): void {
		speechSynthesis.pause();
		this.state = 'paused';
	}

	resume(): void {
		speechSynthesis.resume();
		this.state = 'reading';
	}

	stop(): void {
		this.#begin();
		this.state = 'quiet';
	}

	#begin(): number {
		this.#run += 1;
		this.part = 0;
		if ('speechSynthesis' in globalThis) {
			// A paused voice would not begin anew.
			speechSynthesis.resume();
			speechSynthesis.cancel();
		}
		return this.#run;
	}

	#say(parts: readonly string[], i: number, voice: SpeechSynthesisVoice, run: number): void {
		const text = parts[i];
		if (run !== this.#run) return;
		if (text === undefined) return void (this.state = 'quiet');
		this.part = i;
		const spoken = new SpeechSynthesisUtterance(text);
		spoken.voice = voice;
		spoken.lang = voice.lang;
		spoken.rate = 0.95;
		spoken.onend = () => this.#say(parts, i + 1, voice, run);
		spoken.onerror = ({ error }) => {
			// Another page or text has begun to read: not a fault.
			if (run === this.#run)
				this.state = error === 'interrupted' || error === 'canceled' ? 'quiet' : 'failed';
		};
		speechSynthesis.speak(spoken);
	}
}

/** The voices of the device, waited for where they are still being loaded; none where it cannot speak. */
async function voices(): Promise<SpeechSynthesisVoice[]> {
	if (!('speechSynthesis' in globalThis)) return [];
	const there = speechSynthesis.getVoices();
	if (there.length > 0) return there;
	return new Promise((resolve) => {
		const give = () => resolve(speechSynthesis.getVoices());
		speechSynthesis.addEventListener('voiceschanged', give, { once: true });
		setTimeout(give, VOICES_MS);
	});
}
