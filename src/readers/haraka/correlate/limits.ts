/** Connections in mind: the oldest goes first. */
export const MAX_SESSIONS = 20_000;
/** A connection that has said nothing for so long has ended: both sides give up after some minutes. */
export const MAX_IDLE_MS = 6 * 3_600_000;
/** Messages in mind: they leave the queue after three days of trying, by default. */
export const MAX_MESSAGES = 100_000;
export const MAX_MESSAGE_AGE_MS = 7 * 86_400_000;
/** Messages of one connection that wait for its end; the oldest goes first. */
export const MAX_HELD = 1000;
