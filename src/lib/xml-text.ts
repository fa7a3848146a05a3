/** Without what XML 1.0 has no place for at all: control characters but for tab and line breaks, U+FFFE, U+FFFF, half a surrogate pair. */
export const inXml = (text: string): string =>
	text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');
