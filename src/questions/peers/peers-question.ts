import { DIRECTIONS, type Direction } from "../../model/delivery.ts";
import type { TlsCounts, TlsOutcome } from "../../model/tls.ts";

/**
 * Which peers are listed first.
 *
 * `to-call`: most messages without TLS or below TLS 1.2. `protected-share`: the lowest first, those of which nothing is known last.
 */
export const PEER_ORDERS = ["to-call", "messages", "last-seen", "name", "protected-share"] as const;
export type PeerOrder = (typeof PEER_ORDERS)[number];

/**
 * Which peers are listed at all: those with at least one such message in the period.
 *
 * `to-call`: without TLS or below TLS 1.2. `old`: with TLS below 1.2. `fell-back`: without TLS, while the same peer used TLS in
 * the same direction within the `FALLBACK_DAYS` that end with the period.
 */
export const PEER_SHOWS = ["all", "to-call", "none", "old", "unknown", "fell-back"] as const;
export type PeerShow = (typeof PEER_SHOWS)[number];

/** A direction, or `flow`: inbound and outbound together, without what users submit. */
export const PEER_DIRECTIONS = ["flow", ...DIRECTIONS] as const;
export type PeerDirection = (typeof PEER_DIRECTIONS)[number];

/** How far back from a period's last day a peer's use of TLS is looked for, in days. */
export const FALLBACK_DAYS = 90;

/** Days in the strip of a peer: the last ones of the period, and those before it when it is shorter. */
export const STRIP_DAYS = 30;

export interface PeersQuestion {
  /** Days in the store's time zone, both included. */
  readonly range: { readonly from: string; readonly to: string };
  readonly direction: PeerDirection;
  /** A way's key, `inbound:Contoso`; `null` for all. */
  readonly path: string | null;
  readonly show: PeerShow;
  /** A part of the peer's name; `null` for all. */
  readonly search: string | null;
  readonly order: PeerOrder;
  readonly offset: number;
  readonly limit: number;
}

/** One peer in a period: a registrable domain, or an address where there is none. */
export interface PeerSummary {
  readonly peer: string;
  /** Messages of the directions that were asked for. */
  readonly messages: number;
  readonly byTls: TlsCounts;
  /** The same by direction; `submission` also where it is not in the sums, so that a link can tell. */
  readonly byDirection: Readonly<Record<Direction, TlsCounts>>;
  /** Without TLS, or below TLS 1.2. */
  readonly toCall: number;
  /** Protected messages among those whose outcome is known, 0 to 1; `null` when none is known. */
  readonly protectedShare: number | null;
  /** First day of the period with a message. */
  readonly firstDay: string;
  /** The newest message of the period, epoch milliseconds UTC. */
  readonly lastSeenAt: number;
  /** The same by outcome; `null` for one that did not occur. */
  readonly lastSeenByTls: Readonly<Record<TlsOutcome, number | null>>;
  /** The worst known outcome of each of the strip's days, `unknown` where none is known, `null` for a day without mail. */
  readonly strip: readonly (TlsOutcome | null)[];
}

export interface PeersFound {
  readonly peers: readonly PeerSummary[];
  /** How many peers there are on all pages. */
  readonly found: number;
  /** Of all mail in the directions and on the way that were asked for, whichever peers are listed. */
  readonly all: { readonly byTls: TlsCounts; readonly toCall: number };
  /** Messages among these of which the log names no peer: they have no page. */
  readonly withoutPeer: number;
  /** The days of every strip. */
  readonly stripRange: { readonly from: string; readonly to: string };
}
