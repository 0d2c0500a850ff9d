/** Messages in mind, per host: the oldest goes first. */
export const MAX_MESSAGES = 200_000;
/** A message leaves the queue by then: `Timeout.queuereturn` is 5 days by default. */
export const MAX_MESSAGE_AGE_MS = 14 * 86_400_000;
/** Processes in mind, per host. */
export const MAX_PROCESSES = 20_000;
/** A process that has said nothing for so long has ended: `Timeout.command` is an hour. */
export const MAX_IDLE_MS = 6 * 3_600_000;
/** `ConnectionCacheTimeout`: how long a connection may be kept open between two messages. */
export const MAX_CACHE_MS = 5 * 60_000;
/** Hosts that one process is connected to: `ConnectionCacheSize` is 2 by default. */
export const MAX_CONNECTIONS = 64;
/** The lines of one transaction's recipients come at once; after this long without another, it is complete. */
export const GROUP_AGE_MS = 300_000;
/** Hosts: a log names a few, a hostile one any number. */
export const MAX_HOSTS = 1000;
/** Longest Message-ID kept; RFC 5322 2.1.1 bounds a line at 998. */
export const MAX_MESSAGE_ID = 512;
