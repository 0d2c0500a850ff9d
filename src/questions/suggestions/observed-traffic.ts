/** What is known of a group of messages that took no connector. */
export interface ObservedTraffic {
  readonly messages: number;
  /** Days of UTC on which there were any. */
  readonly days: number;
  /** Without TLS. */
  readonly plaintext: number;
  /** Whose outcome the log does not tell. */
  readonly unknown: number;
}

/** A host of one's own network. */
export interface OwnHost extends ObservedTraffic {
  readonly direction: "inbound" | "outbound";
  readonly address: string;
  readonly host: string | null;
}

/** A domain that mail is exchanged with over the internet. */
export interface Correspondent {
  readonly domain: string;
  readonly inbound: ObservedTraffic | null;
  readonly outbound: ObservedTraffic | null;
  /** Where its mail comes from, the most frequent first, as far as few addresses send nearly all of it; else none. */
  readonly addresses: readonly string[];
  /** The name in the certificate that nearly all of its mail came with; `null` where there is none. */
  readonly certificateName: string | null;
}

/** From when to when, and what is too little to count; epoch milliseconds UTC. */
export interface SuggestionQuestion {
  readonly from: number;
  readonly to: number;
  readonly leastMessages: number;
}

/** The columns of `ObservedTraffic` on one day. A set of days for each of a million senders would not fit into the store's memory. */
export const DAY_SUMS = `floor(observed_at / 86400000) AS day, count(*) AS messages,
    count(CASE WHEN tls = 'none' THEN 1 END) AS plaintext, count(CASE WHEN tls = 'unknown' THEN 1 END) AS unknown_messages`;

/** The same over a group of days. */
export const TRAFFIC_SUMS = `sum(messages) AS messages, count(*) AS days, sum(plaintext) AS plaintext, sum(unknown_messages) AS unknown_messages`;
