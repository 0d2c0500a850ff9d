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

/** The columns of `ObservedTraffic` over a group. */
export const TRAFFIC_SUMS = `count(*) AS messages, count(DISTINCT floor(observed_at / 86400000)) AS days,
    count(CASE WHEN tls = 'none' THEN 1 END) AS plaintext, count(CASE WHEN tls = 'unknown' THEN 1 END) AS unknown_messages`;
