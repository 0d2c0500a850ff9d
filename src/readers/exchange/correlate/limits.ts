/** Files whose header is kept in mind: those of one hour are few. */
export const MAX_FILES = 1000;
/** Sessions in mind: the oldest goes first. */
export const MAX_SESSIONS = 20_000;
/** Files of one hour are read one after the other: a session that goes on in the next hour's file waits for the others. */
export const MAX_IDLE_MS = 30 * 3_600_000;
/** Commands whose replies are awaited: pipelining is bounded by the recipients of one message. */
export const MAX_PENDING = 2000;
/** Outbound deliveries in mind until both logs have told of them. */
export const MAX_SENT = 50_000;
/** Deliveries from the same sender to the same recipients. */
export const MAX_SENT_OF_KEY = 100;
/** The protocol log and the tracking log tell of a delivery at about the same time; in an import hours of them come one after the other. */
export const MAX_WAIT_MS = 3 * 3_600_000;
/** How far apart both may be about one delivery. */
export const TRACKING_SLOP_MS = 300_000;
/** Hours of which is remembered that their deliveries have been told: two years. */
export const MAX_CLOSED_HOURS = 17_520;
/** RFC 5322 section 2.1.1 bounds a line. */
export const MAX_MESSAGE_ID = 998;
/** Front End's sessions in mind, and deliveries that wait for one of them, by key. */
export const MAX_RELAYS = 50_000;
/** Sessions of Front End to one address. */
export const MAX_RELAYS_OF_KEY = 100;
/** Front End says that it has connected, and the Hub service hears it, within moments. */
export const RELAY_SLOP_MS = 10_000;
