/** The longest name, id or address that is kept: a domain has 253 characters at most. */
export const LONGEST_NAME = 256;
/** The longest text in somebody's own words. */
export const LONGEST_TEXT = 500;
/** More policies in one report are refused: a report is about one domain, with two or three. */
export const MOST_POLICIES = 100;
/** More details of one policy are counted, not kept. */
export const MOST_FAILURES = 1000;
/** Servers that a policy names. */
export const MOST_HOSTS = 20;
/** Sessions of one day beyond which a number is no count. */
export const MOST_SESSIONS = 1e12;
