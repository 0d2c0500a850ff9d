import type { LetterTexts } from "./letter-texts.ts";

/** The partner letter in English. */
export const letter: LetterTexts = {
  subject: (us, peer) => (us === null ? `TLS of the mail with ${peer}` : `TLS of the mail between ${us} and ${peer}`),
  greeting: "Hello,",
  intro: (peer, range) =>
    `We looked at how the messages between our mail servers and ${peer} were protected in transit (TLS), ${range}. This is what our log says.`,
  inbound: (count) => `From you to us: ${count} messages`,
  outbound: (count) => `From us to you: ${count} messages`,
  outcomes: { none: "without TLS", encrypted: "with TLS, version not logged", unknown: "not told by our log" },
  hosts: "Hosts with messages without TLS or below TLS 1.2:",
  host: (some, all, versions) => `${some} of ${all} messages: ${versions}`,
  seen: (first, last) => `seen from ${first} to ${last} UTC`,
  moreHosts: (count) => `and ${count} more hosts`,
  examples: "Examples, newest first (times in UTC, queue ids of our server):",
  toUs: "to us",
  toYou: "to you",
  asks: "What we ask you:",
  askInboundTls: "Use STARTTLS when the hosts named above send mail to us.",
  askOutboundTls: "Offer STARTTLS on the hosts named above, if they do not yet.",
  askNewTls: "Let the hosts named above use TLS 1.2 or later. TLS 1.0 and TLS 1.1 are deprecated (RFC 8996), and so is SSLv3 (RFC 7568).",
  limits: "What our log does not tell:",
  why: "Why these versions were used, or why there was no TLS.",
  unknown: (count) => `How ${count} of the messages were protected. They are not counted as unprotected.`,
  inferred: (count) =>
    `A line of its own for ${count} of the messages without TLS or below TLS 1.2: our server logs TLS when it is used, and logged none.`,
  closing: "We are glad to help with a test, and to hear when something has changed.",
  regards: "Kind regards,",
};
