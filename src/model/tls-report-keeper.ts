import type { TlsReport } from "./tls-report.ts";

/** The name of the format, where the readers of logs have theirs. */
export const TLS_REPORT_READER = "tls-report";

/** A file, or a mail, that was looked through for reports. */
export interface ReportFile {
  /** Unique in its place, and the same for as long as it is there. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly reports: readonly TlsReport[];
  /** What kept it, or a part of it, from being read; a word for programs. `null`: nothing. */
  readonly fault: string | null;
}

/** Files of one folder or mailbox, to be kept together. */
export interface ReportBatch {
  /** The folder, or another name of where they came from; `null`: there is no file to account for. */
  readonly place: string | null;
  readonly files: readonly ReportFile[];
}

/** How many reports were new. A report is known by its organization, its id and the domain that it is about. */
export interface KeptReports {
  readonly added: number;
  readonly known: number;
}

/** What became of a file: it brought something new, only what was known, something else, or nothing that could be read. */
export const REPORT_FILE_OUTCOMES = ["added", "known", "other", "unreadable"] as const;
export type ReportFileOutcome = (typeof REPORT_FILE_OUTCOMES)[number];

/** The files of one place by what became of them. */
export interface ReportPlaceAccount {
  readonly place: string;
  readonly files: Readonly<Record<ReportFileOutcome, number>>;
}

export interface TlsReportKeeper {
  /** Keeps what is new, and that its files were read, in one transaction. */
  putTlsReports(batch: ReportBatch): Promise<KeptReports>;
  /** Every place with files, and what became of them. */
  reportPlaces(): Promise<readonly ReportPlaceAccount[]>;
  /** The files of a place that were read, by name, with their sizes then. */
  reportFiles(place: string): Promise<ReadonlyMap<string, number>>;
}
