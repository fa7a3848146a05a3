/** How far the sheet at the bottom of a phone is drawn up. */
export const levels = ['low', 'half', 'full'] as const;
export type Level = (typeof levels)[number];
