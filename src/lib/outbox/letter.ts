/**
 * Something that was done on this device and waits until the server has taken it: a report, a photograph, a step of a ticket. Written down in
 * IndexedDB before anything is sent; sent in the order of their making; each taken once, because the server knows its `id`.
 */
export type Letter = {
	/** Its Idempotency-Key: sent as often as needed, done once. */
	id: string;
	/** Who was signed in when it was written (the account); null: nobody. It is never sent as somebody else. */
	as: string | null;
	/** Sent only when that letter was taken; `{code}` in the path or as a value of the body, and the link's key in the header, come from its answer. */
	after: string | null;
	/** Where to, by POST: `/api/tickets`, `/api/tickets/{code}/photographs?kind=before`. */
	path: string;
	/** JSON, or a picture as the camera made it. */
	body: { json: unknown } | { blob: Blob };
	/** The secret of a reporter's link, where it speaks for them. */
	key: string | null;
	/** What it is called in the list of what waits, in the reader's own words: 「上报：路面坑洼」. */
	label: string;
	/** What was given up for it: never sent, and gone once the letter is taken; where it is refused it goes back into the form. */
	gaveUp?: unknown;
	/** When it was written, in milliseconds since 1970. */
	madeAt: number;
	state: LetterState;
};

export type LetterState =
	| { is: 'waiting' }
	/** The server's answer: of a report its code and key. */
	| { is: 'taken'; answer: unknown; at: number }
	/** The server's sentence. It is kept until somebody has read it: nothing vanishes. */
	| { is: 'refused'; status: number; sentence: string; at: number };
