/** Which reports a question is about. */
export interface TlsReportFilter {
  /** First and last day of the reports, in UTC as reporters count. */
  readonly from: string;
  readonly to: string;
  /** `null` for all. */
  readonly organization: string | null;
  readonly domain: string | null;
  readonly policy: string | null;
  /** Reports in which sessions failed so. */
  readonly result: string | null;
}

/** Sessions, not messages. */
export interface SessionCounts {
  readonly sessions: number;
  readonly failed: number;
}

export interface ReportedDay extends SessionCounts {
  readonly date: string;
}

/** A reporter. */
export interface ReportingOrganization extends SessionCounts {
  readonly organization: string;
  readonly reports: number;
  /** The day of its newest report. */
  readonly lastDay: string;
}

/** A policy that reporters found for a domain. */
export interface FoundPolicy extends SessionCounts {
  readonly domain: string;
  readonly type: string;
  readonly mode: string | null;
  /** The servers that it names, as the newest report has them. */
  readonly mxHosts: readonly string[];
  readonly organizations: number;
  readonly lastDay: string;
}

/** Sessions that failed for one reason at one server. */
export interface ReportedFailures {
  readonly resultType: string;
  readonly policy: string;
  readonly mode: string | null;
  /** `null` where the reports name none. */
  readonly receivingHost: string | null;
  /** In the reporters' words; `null` where they have none. */
  readonly reason: string | null;
  readonly sessions: number;
  /** Some of those who reported it, by name, and how many they are. */
  readonly organizations: readonly string[];
  readonly organizationCount: number;
  /** Some of the addresses that connected. */
  readonly sendingAddresses: readonly string[];
  readonly firstDay: string;
  readonly lastDay: string;
}

export interface TlsReportSummary {
  /** Days of the oldest and the newest report of all; `null` while there is none. */
  readonly stored: { readonly from: string; readonly to: string } | null;
  readonly totals: SessionCounts & { readonly reports: number; readonly organizations: number };
  /** Days with a report. */
  readonly days: readonly ReportedDay[];
  /** Those with most failed sessions, then with most sessions, at most `MOST_ROWS`. */
  readonly organizations: readonly ReportingOrganization[];
  readonly policies: readonly FoundPolicy[];
  /** The most frequent, at most `MOST_ROWS`. */
  readonly failures: readonly ReportedFailures[];
  /** How many there are. */
  readonly failuresFound: number;
  /** What a filter can name in these days. */
  readonly choices: {
    readonly organizations: readonly string[];
    readonly domains: readonly string[];
    readonly policies: readonly string[];
    readonly results: readonly string[];
  };
}

/** Rows of one list in an answer. */
export const MOST_ROWS = 200;

/** Reports of a page of the list. */
export const REPORTS_A_PAGE = 25;

/** One report about one domain. */
export interface ListedTlsReport extends SessionCounts {
  readonly organization: string;
  readonly reportId: string;
  readonly domain: string;
  readonly contact: string | null;
  /** Epoch milliseconds UTC. */
  readonly beginsAt: number;
  readonly endsAt: number;
  readonly policies: readonly string[];
}

export interface TlsReportPage {
  readonly reports: readonly ListedTlsReport[];
  /** How many there are on all pages. */
  readonly found: number;
}
