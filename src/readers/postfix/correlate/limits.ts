/** Live queue ids per host: the oldest goes first. A busy server holds some thousand. */
export const MAX_MESSAGES = 200_000;
/** A message leaves every queue by then: `maximal_queue_lifetime` is 5 days by default. */
export const MAX_MESSAGE_AGE_MS = 14 * 86_400_000;
/** Queue ids kept after `removed`, for lines of other processes that come a moment later. */
export const REMOVED_GRACE = 512;
/** Processes with a session, per program. Pids are reused, so that more are left-overs. */
export const MAX_SESSIONS = 20_000;
/** A client process without work ends after `max_idle` (100 s by default); a server's session after `smtpd_timeout` without a command. */
export const MAX_IDLE_MS = 6 * 3_600_000;
/** Transactions of one session that wait for its end. */
export const MAX_WAITING = 1000;
/** Deliveries of one instance that wait for a sign that TLS is logged. */
export const MAX_HELD = 1000;
export const MAX_HELD_AGE_MS = 86_400_000;
/** A transaction's recipient lines come at once; after this long without another, it is complete. */
export const GROUP_AGE_MS = 10_000;
/** Hosts and programs: a log names a few, a hostile one any number. */
export const MAX_PROGRAMS = 5000;
/** How often a repeated line is taken at most. */
export const MAX_REPEATS = 1000;
/** Recipient domains kept of one transaction. */
export const MAX_DOMAINS = 50;
