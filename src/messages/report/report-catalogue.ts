import type { Formats } from "../formats.ts";

/** Every text of the terminal report and of the commands' summaries that the web application does not have. */
export interface ReportCatalogue {
  readonly title: string;
  readonly submission: string;
  readonly submitted: (format: Formats, stretch: string, messages: number, share: number | null) => string;
  readonly outsideShares: string;
  readonly connectors: string;
  readonly columns: { readonly unknown: string; readonly messages: string };
  readonly forcedTls: string;
  readonly sharesOfKnown: string;
  readonly insights: string;
  readonly whatToDo: string;
  readonly sources: string;
  readonly equation: (
    format: Formats,
    lines: { readonly linesRead: number; readonly used: number; readonly irrelevant: number; readonly unrecognized: number },
  ) => string;
  readonly emptyStore: string;
  readonly emptyPeriod: (stored: string) => string;
  readonly imported: (format: Formats, deliveries: number, attempts: number) => string;
  /** Deliveries and attempts that were deleted as too old, and the first day of which they are kept. */
  readonly expired: (format: Formats, transactions: number, keptFrom: string) => string;
  readonly alreadyKnown: (files: string) => string;
  readonly cutOff: (files: string) => string;
  /** @param share of the failed ones; `null` when none failed */
  readonly reportedSessions: (format: Formats, organizations: number, sessions: number, failed: number, share: string | null) => string;
  readonly reportsImported: (format: Formats, added: number, known: number) => string;
  readonly filesWithoutReports: (format: Formats, files: number) => string;
  /** @param named the first of them, each with what is wrong */
  readonly reportsUnreadable: (format: Formats, files: number, named: string) => string;
  /** @param matching of the first `lines` lines that are of the reader's format for certain; `null` when the beginning told */
  readonly recognized: (format: Formats, file: string, reader: string, matching: number | null, lines: number) => string;
  readonly rate: (format: Formats, linesPerSecond: number, seconds: string) => string;
}
