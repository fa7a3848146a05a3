/** Something was asked that this person, or anybody, may not do or cannot do now: the message says it to whoever asked. */
export class RefusedError extends Error {
	readonly status: number;

	/** @param message a sentence, 「中文 / English」: what happened, to which input, what to do */
	constructor(status: number, message: string) {
		super(message);
		this.name = 'RefusedError';
		this.status = status;
	}
}
