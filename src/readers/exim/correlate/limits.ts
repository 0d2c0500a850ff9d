/** Messages in mind: the oldest goes first. */
export const MAX_MESSAGES = 200_000;
/** A message leaves the queue by then: bounces after four days by default, frozen ones are thrown away after a week or two. */
export const MAX_MESSAGE_AGE_MS = 14 * 86_400_000;
/** The lines of one transaction's recipients come at once; after this long without another, it is complete. */
export const GROUP_AGE_MS = 300_000;
/** Longest Message-ID kept; RFC 5322 2.1.1 bounds a line at 998. */
export const MAX_MESSAGE_ID = 512;
/** Hosts remembered as tried in vain, of one message. */
export const MAX_TRIED = 16;
