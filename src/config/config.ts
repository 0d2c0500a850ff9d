import type { Connector } from "../model/connector.ts";

/** How much of the people behind the mail is kept. `domains`: no local parts. `none`: no mail domains either. */
export const PRIVACY_LEVELS = ["full", "domains", "none"] as const;
export type PrivacyLevel = (typeof PRIVACY_LEVELS)[number];

export const LANGUAGES = ["en", "sv", "nl"] as const;
export type Language = (typeof LANGUAGES)[number];

export interface SourceConfig {
  readonly file: string;
  /** A reader's name, or `auto`. */
  readonly reader: string;
  /** IANA time zone of the logging host, for timestamps without one; `null`: this machine's. */
  readonly timezone: string | null;
}

export interface InsightThresholds {
  readonly windowDays: number;
  /** Share of a connector's messages from which a finding is significant, 0 to 1. */
  readonly significantShare: number;
  /** Messages from which a finding is significant; both thresholds must be reached. */
  readonly significantMessages: number;
  /** The share from which mail with the internet, without a connector, is significant. */
  readonly internetShare: number;
  /** The share of a log's messages without a known outcome from which it is told. */
  readonly unknownShare: number;
  /** The share of a log's lines about mail that are not understood, from which it is told. */
  readonly unrecognizedShare: number;
  /** By how much the share below a version must rise, against the window before, to be a downgrade. */
  readonly downgradeShare: number;
  /** Failed TLS handshakes with one peer from which they are told. */
  readonly failedHandshakes: number;
}

/** How long what is kept; `null`: for ever. */
export interface Retention {
  /** Days before that of the newest delivery. */
  readonly deliveriesDays: number | null;
  /** Sums of deliveries by hour and day; at least as long as deliveries. */
  readonly rollupsDays: number | null;
}

/** The whole configuration, defaults filled in. See docs/configuration.md. */
export interface Config {
  readonly organization: string | null;
  readonly domains: readonly string[];
  /** IANA time zone in which days begin, in every chart and report. */
  readonly timezone: string;
  readonly network: {
    /** This server itself: traffic with these is a hop, not mail flow. */
    readonly ownAddresses: readonly string[];
    /** Names under which the own servers write `Received` fields, beside all within `domains`. */
    readonly ownHosts: readonly string[];
    readonly ownNetworks: readonly string[];
  };
  readonly connectors: readonly Connector[];
  readonly sources: readonly SourceConfig[];
  /** Folders and Maildirs that TLS reports come into. */
  readonly tlsReportFolders: readonly string[];
  readonly store: { readonly embedded: string };
  readonly web: {
    readonly listen: string;
    /** Whether anybody may send TLS reports by HTTP. */
    readonly acceptTlsReports: boolean;
  };
  readonly insights: InsightThresholds;
  readonly retention: Retention;
  readonly privacy: PrivacyLevel;
  readonly language: Language;
}
