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
const TELLING_FILES = 1000;
/** How much of a mailbox file is looked through for a report. */
const MARKED_WITHIN_BYTES = 1024 * 1024;

/**
 * Tells logs, and mail that is read for its own sake, from TLS reports by their content.
 *
 * @param reader a reader's name, or `auto`: whoever names one has every file read by it
 * @throws OperatorError when a folder cannot be read; what is wrong with a file is told by its reader
 */
export async function sortOutReports(paths: readonly string[], reader: string): Promise<SortedFiles> {
  if (reader !== "auto" && reader !== TLS_REPORT_READER) return { logs: paths, reports: [] };
  const logs: string[] = [];
  const reports: ReportPlace[] = [];
  for (const path of paths) {
    const place = await findPlace(path, reader);
    if (place === undefined) logs.push(path);
    else reports.push(place);
  }
  return { logs, reports };
}

/** @returns `undefined` for logs: those of Exchange Server may be named by their folder, too */
async function findPlace(path: string, reader: string): Promise<ReportPlace | undefined> {
  const facts = await stat(path).catch(() => undefined); // what is wrong with it is told by whoever reads it
  if (facts?.isDirectory() !== true) return reader === TLS_REPORT_READER || (await holdsReports(path)) ? placeOfFile(path) : undefined;
  const place = { place: resolve(path), files: await listFolder(path) };
  if (reader === TLS_REPORT_READER) return place;
  for (const file of place.files.slice(0, TELLING_FILES)) if (await holdsReports(file.path)) return place;
  return undefined;
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
      return bringsTlsReport((await readHead(path, MARKED_WITHIN_BYTES)).head.toString("latin1"));
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
  return looksLikeTlsReport(head.toString()) || bringsTlsReport(head.toString("latin1"));
}
