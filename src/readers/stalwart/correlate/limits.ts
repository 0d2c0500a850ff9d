/** Connections and messages in mind: the oldest goes first. */
export const MAX_SESSIONS = 20_000;
export const MAX_ATTEMPTS = 20_000;
/** A connection or an attempt that has said nothing for so long has ended: both sides give up after some minutes. */
export const MAX_IDLE_MS = 6 * 3_600_000;
/** A connection that was there when the log began may have asked for TLS before; this long after, none can be left. */
export const SETTLING_MS = 3_600_000;
