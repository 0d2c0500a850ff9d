/** Trace fields kept of one message, and characters of each: the newest stand on top. */
export const MAX_TRACES = 40;
export const MAX_FIELD_CHARACTERS = 2048;
/** Messages that are known again: a mailbox is read more than once, and holds copies. */
export const MAX_SEEN = 1_000_000;
