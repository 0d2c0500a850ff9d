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
  readonly rate: (format: Formats, linesPerSecond: number, seconds: string) => string;
}
