import { stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { TLS_REPORT_READER } from "../../model/tls-report-keeper.ts";
import { bringsTlsReport, looksLikeTlsReport } from "../../readers/tls-report/recognize.ts";
import { readLogFile } from "../../sources/log-file.ts";
import { contentKindOf } from "../../sources/tls-reports/content-kind.ts";
import { listFolder } from "../../sources/tls-reports/folder-files.ts";
import { readHead } from "../../sources/tls-reports/read-head.ts";
import type { ReportPlace } from "./import-reports.ts";

/** What was named on the command line: logs, and places with TLS reports. */
export interface SortedFiles {
  readonly logs: readonly string[];
  readonly reports: readonly ReportPlace[];
}

/** Of a folder, its first files tell what it holds. */
const TELLING_FILES = 20;

/**
 * Tells TLS reports from logs, and from mail that is read for its own sake, by their content.
 *
 * @param reader a reader's name, or `auto`: whoever names one has every file read by it
 * @throws OperatorError when a folder cannot be read; what is wrong with a file is told by its reader
 */
export async function sortOutReports(paths: readonly string[], reader: string): Promise<SortedFiles> {
  const logs: string[] = [];
  const reports: ReportPlace[] = [];
  for (const path of paths) {
    const place = await placeAt(path);
    if (reader === TLS_REPORT_READER || (reader === "auto" && (await isOfReports(place)))) reports.push(place);
    else logs.push(path);
  }
  return { logs, reports };
}

async function placeAt(path: string): Promise<ReportPlace> {
  const isFolder = await stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
  return isFolder ? { place: resolve(path), files: await listFolder(path) } : placeOfFile(path);
}

async function isOfReports({ files }: ReportPlace): Promise<boolean> {
  for (const { path } of files.slice(0, TELLING_FILES)) if (await holdsReports(path)) return true;
  return false;
}

function placeOfFile(path: string): ReportPlace {
  return { place: dirname(resolve(path)), files: [{ path, name: basename(path), sizeBytes: null }] };
}

async function holdsReports(path: string): Promise<boolean> {
  // What cannot be read is told of by whoever reads it.
  const head = await readHead(path).then(
    (beginning) => beginning.head,
    () => Buffer.alloc(0),
  );
  switch (contentKindOf(head)) {
    case "zip":
      return true;
    case "mail":
    case "mbox":
      return bringsTlsReport(head.toString("latin1"));
    case "json":
      return looksLikeTlsReport(head.toString());
    case "gzip":
      return holdsPackedReport(path);
    case "other":
      return false;
  }
}

async function holdsPackedReport(path: string): Promise<boolean> {
  const head = await readLogFile(path).then(
    (file) => file.head,
    () => Buffer.alloc(0),
  );
  const kind = contentKindOf(head);
  return looksLikeTlsReport(head.toString()) || ((kind === "mail" || kind === "mbox") && bringsTlsReport(head.toString("latin1")));
}
