/**
 * How a ticket lies in the buffer of the graphics card, in 32-bit numbers: longitude and latitude, what of them did not
 * fit into 32 bits, and four times in seconds: reported, due soon from, due, ended.
 */
export const RECORD = 8;
export const RECORD_BYTES = 4 * RECORD;
/** A time that never comes; negative in every place: a slot that holds no ticket. */
export const NEVER = 1e30;
