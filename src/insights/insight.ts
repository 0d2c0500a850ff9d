import type { ConnectorType } from "../model/connector.ts";
import type { Period } from "../model/period.ts";
import type { Certainty, TlsOutcome } from "../model/tls.ts";

/** The kinds of findings on a connector's TLS, most urgent first. */
export const INSIGHT_KINDS = ["significant-no-tls", "significant-tls10", "significant-tls11"] as const;
export type InsightKind = (typeof INSIGHT_KINDS)[number];

/** A finding about one connector, with the numbers that triggered it. */
export interface Insight {
  /** Stable: the same finding on the same connector has the same id on every day. */
  readonly id: string;
  readonly kind: InsightKind;
  readonly direction: "inbound" | "outbound";
  readonly connector: string;
  readonly connectorType: ConnectorType;
  readonly outcome: TlsOutcome;
  /** Messages with that outcome in the window. */
  readonly messages: number;
  /** Messages of the connector in the window whose outcome is known. */
  readonly knownMessages: number;
  /** `messages / knownMessages`. */
  readonly share: number;
  /** `observed` when every one of these messages was observed. */
  readonly certainty: Certainty;
  readonly window: Period;
  /** First and last time that outcome was seen on this connector in the window, epoch milliseconds UTC. */
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  /** The peers behind it, most messages first, at most five; a domain, or an address where there is none. */
  readonly peers: readonly { readonly peer: string; readonly messages: number }[];
  readonly thresholds: { readonly share: number; readonly messages: number };
}
