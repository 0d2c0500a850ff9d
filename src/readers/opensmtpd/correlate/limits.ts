/** Sessions in mind, per host: the oldest goes first. */
export const MAX_SESSIONS = 20_000;
/** A session that has said nothing for so long has ended: both sides give up after some minutes. */
export const MAX_IDLE_MS = 6 * 3_600_000;
/** Messages in mind, per host: they leave the queue after `expire`, 4 days by default. */
export const MAX_MESSAGES = 200_000;
export const MAX_MESSAGE_AGE_MS = 14 * 86_400_000;
/** The lines of one transaction's recipients come at once; after this long without another, it is complete. */
export const GROUP_AGE_MS = 300_000;
/** Hosts: a log names a few, a hostile one any number. */
export const MAX_HOSTS = 1000;
