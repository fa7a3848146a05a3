const plainNumber = /^[+-]?\d+([.,]\d+)*$/;

/**
 * A value that a spreadsheet would run as a formula gets an apostrophe before it: it may come from anybody who wrote
 * a ticket. Plain numbers, coordinates among them, stay numbers.
 */
export const defuse = (value: string): string =>
	/^[=+\-@\t\r＝＋－＠]/.test(value) && !plainNumber.test(value) ? `'${value}` : value;
