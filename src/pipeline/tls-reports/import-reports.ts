import { OperatorError } from "../../model/operator-error.ts";
import type { KeptReports, ReportFile, TlsReportKeeper } from "../../model/tls-report-keeper.ts";
import { contentKindOf } from "../../sources/tls-reports/content-kind.ts";
import type { FolderFile } from "../../sources/tls-reports/folder-files.ts";
import { readFileWhole } from "../../sources/tls-reports/read-file-whole.ts";
import { readHead } from "../../sources/tls-reports/read-head.ts";
import { takeReports } from "./take-reports.ts";

/** Files that may hold TLS reports, of one folder or mailbox. */
export interface ReportPlace {
  readonly place: string;
  readonly files: readonly FolderFile[];
}

export interface ImportedReports extends KeptReports {
  /** Files in which there was no report, such as other mail. */
  readonly filesWithout: readonly string[];
  /** Files that were reports and could not be read, in part or at all, and why. */
  readonly filesUnreadable: readonly { readonly path: string; readonly fault: string }[];
}

/** Files that become durable together. Their reports are kept in mind for as long. */
const FILES_A_BATCH = 100;

export interface ImportReportsOptions {
  readonly keeper: TlsReportKeeper;
  /** Ends the import after the files under way. */
  readonly signal?: AbortSignal | undefined;
  /** How a file is read; `undefined` for one that is gone. Without: `readReportFile`. */
  readonly read?: (file: FolderFile) => Promise<ReportFile | undefined>;
}

/**
 * Reads TLS reports into a store: those that it has are known again, and add nothing.
 *
 * @throws OperatorError when a file cannot be opened; what was stored before stays
 */
export async function importReports(places: readonly ReportPlace[], options: ImportReportsOptions): Promise<ImportedReports> {
  const { keeper, signal, read = readReportFile } = options;
  const sum = { added: 0, known: 0, filesWithout: [] as string[], filesUnreadable: [] as { path: string; fault: string }[] };
  for (const { place, files } of places) {
    for (let from = 0; from < files.length && signal?.aborted !== true; from += FILES_A_BATCH) {
      const taken: ReportFile[] = [];
      for (const file of files.slice(from, from + FILES_A_BATCH)) {
        const found = await read(file);
        if (found === undefined) continue;
        taken.push(found);
        if (found.fault !== null) sum.filesUnreadable.push({ path: file.path, fault: found.fault });
        else if (found.reports.length === 0) sum.filesWithout.push(file.path);
      }
      const kept = await keeper.putTlsReports({ place, files: taken });
      sum.added += kept.added;
      sum.known += kept.known;
    }
  }
  return sum;
}

/** Reads one file; of what begins neither as a report nor as something that may hold one, no more than the beginning. */
export async function readReportFile({ path, name }: Pick<FolderFile, "path" | "name">): Promise<ReportFile> {
  const { head, sizeBytes } = await readHead(path);
  if (contentKindOf(head) === "other") return { name, sizeBytes, reports: [], fault: null };
  const bytes = await readFileWhole(path);
  return { name, sizeBytes: bytes.length, ...(await takeReports(bytes, name)) };
}

/** Throws `OperatorError` when nothing of what was named is a report, or the only one could not be read. */
export function refuseWithoutReports({ added, known, filesWithout, filesUnreadable }: ImportedReports): void {
  if (added + known > 0) return;
  const [unreadable] = filesUnreadable;
  if (unreadable !== undefined) {
    throw new OperatorError("REPORT_UNREADABLE", `${unreadable.path} cannot be read as a TLS report (${unreadable.fault})`);
  }
  const [first = "The folder"] = filesWithout;
  throw new OperatorError(
    "SOURCE_FORMAT_UNKNOWN",
    filesWithout.length > 1 ? `None of ${filesWithout.length} files holds a TLS report` : `${first} holds no TLS report`,
    "Name logs of a mail server, or TLS reports: as files, mails, a folder or a Maildir.",
  );
}
