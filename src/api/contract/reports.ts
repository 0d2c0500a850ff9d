import type { ReportWish } from "../../model/report/requested-report.ts";

/** `GET /api/v1/reports`: requested reports, the oldest first, and how they are sent. */
export interface ReportsAnswer {
  /** `null`: Postseal was not told how to send mail. */
  readonly mail: {
    readonly host: string;
    readonly from: string;
    /** Domains that may get reports: as they are, with `*.` in front, or `*` for all. */
    readonly recipientDomains: readonly string[];
  } | null;
  /** Lines for the configuration file that set it up, to be changed to one's own relay. */
  readonly setUp: string;
  /** The configuration's name; `null`: the server was started without one. */
  readonly configFile: string | null;
  readonly timeZone: string;
  readonly reports: readonly ReportAnswer[];
}

/** One requested report, and what became of it. Instants are epoch milliseconds UTC. */
export interface ReportAnswer extends ReportWish {
  readonly id: string;
  readonly createdAt: number;
  /** When it is due next; `null`: it is not. */
  readonly nextDueAt: number | null;
  /** Due, and not sent yet. */
  readonly run: {
    readonly dueAt: number;
    readonly isBegun: boolean;
    /** Tries that failed. */
    readonly failures: number;
    /** When it is tried again. */
    readonly retryAt: number;
  } | null;
  readonly sentAt: number | null;
  /** Recipients that the relay refused then. */
  readonly refused: readonly string[];
  /** What stood in the way the last time. */
  readonly problem: { readonly code: string; readonly message: string; readonly hint: string; readonly at: number } | null;
}
