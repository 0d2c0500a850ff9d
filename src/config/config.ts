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

/** `starttls`: on a plain connection, before anything else is said. `implicit`: from the start, as on port 465. */
export const MAIL_TLS_MODES = ["starttls", "implicit", "none"] as const;

/** The relay that takes the reports to be sent. */
export interface MailConfig {
  readonly host: string;
  readonly port: number;
  readonly tls: (typeof MAIL_TLS_MODES)[number];
  /** Without it, whoever answers is believed. */
  readonly verifyCertificate: boolean;
  /** PEM: authorities that are trusted in place of the usual ones. */
  readonly caFile: string | null;
  /** `null`: the relay asks for no login. */
  readonly user: string | null;
  /** One of the two with `user`. */
  readonly password: string | null;
  readonly passwordFile: string | null;
  /** The sender's address. */
  readonly from: string;
  /** Where reports may be sent to, beside the domains of `from` and of the organization: domains, `*.` wildcards, `*` for everywhere. */
  readonly recipientDomains: readonly string[];
  /** Where readers of a report find the page, without a slash at the end; `null`: it is not told. */
  readonly pageUrl: string | null;
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
  /** `null`: nothing is sent. */
  readonly mail: MailConfig | null;
}
