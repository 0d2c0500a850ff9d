import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Config } from "../config/config.ts";
import type { Accounting } from "../model/accounting.ts";
import { OperatorError } from "../model/operator-error.ts";
import { findExchangeFiles } from "../sources/find-exchange-files.ts";
import { findMailFiles } from "../sources/mail-folder.ts";
import type { Store } from "../store/store.ts";
import { collectInThread } from "./collect-in-thread.ts";
import type { Collected, CollectProgress, RecognizedFile } from "./collector.ts";
import { requestFiles } from "./request-files.ts";
import { type ImportedReports, importReports, refuseWithoutReports } from "./tls-reports/import-reports.ts";
import { sortOutReports } from "./tls-reports/sort-out-reports.ts";

export interface ImportProgress {
  /** Bytes of the files on disk, compressed ones as they are. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly linesRead: number;
  /** The file being read. */
  readonly file: string;
}

export interface ImportOptions {
  /** A folder stands for the logs of an Exchange Server in it. */
  readonly files: readonly string[];
  readonly store: Store;
  readonly config: Config;
  /** A reader's name, `tls-report`, or `auto`. */
  readonly reader: string;
  /** Year of the first line, for timestamps without one; `null`: by the file's date. */
  readonly year: number | null;
  /** IANA zone of the logging host; `null`: the source's configuration, else this machine's. */
  readonly timeZone: string | null;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Ends the import after the commit that is under way. */
  readonly signal?: AbortSignal;
}

export interface ImportSummary {
  readonly deliveries: number;
  readonly attempts: number;
  readonly linesRead: number;
  readonly durationMs: number;
  readonly accounting: readonly Accounting[];
  readonly filesAlreadyKnown: readonly string[];
  /** Their last line has no end: it was left for the next import. */
  readonly filesCutOff: readonly string[];
  /** `null` when none of the files holds TLS reports. */
  readonly tlsReports: ImportedReports | null;
  /** Files whose format was found out by what is in them. */
  readonly recognized: readonly RecognizedFile[];
}

/**
 * Reads logs and TLS reports once into a store: what was read before, under whatever name, adds nothing.
 *
 * @throws OperatorError when a file cannot be read or the store cannot be written; what was committed before stays
 */
export async function importFiles(options: ImportOptions): Promise<ImportSummary> {
  const startedAt = performance.now();
  const { logs, reports } = await sortOutReports(options.files, options.reader);
  const read = await importLogs({ ...options, files: logs });
  const tlsReports = reports.length === 0 ? null : await importReports(reports, { keeper: options.store, signal: options.signal });
  if (tlsReports !== null && logs.length === 0 && options.signal?.aborted !== true) refuseWithoutReports(tlsReports);
  return { ...read, tlsReports, durationMs: performance.now() - startedAt };
}

const NO_LOGS = { deliveries: 0, attempts: 0, linesRead: 0, accounting: [], filesAlreadyKnown: [], filesCutOff: [], recognized: [] };

async function importLogs(options: ImportOptions): Promise<Omit<ImportSummary, "durationMs" | "tlsReports">> {
  if (options.files.length === 0) return NO_LOGS;
  const files = (await Promise.all(options.files.map(findExchangeFiles))).flat();
  let linesRead = 0;
  const progress = trackProgress(options, await sizesOf(files), (lines) => {
    linesRead += lines;
  });
  const settings = { config: options.config, checkpoints: await options.store.checkpoints() };
  const collected = await collectInThread(
    settings,
    requestFiles({ ...options, files }),
    (commit) => options.store.commit(commit),
    progress,
  );
  refuseEmpty(files, collected);
  const { deliveries, attempts, accounting, filesAlreadyKnown, filesCutOff, recognized } = collected;
  return { deliveries, attempts, linesRead, accounting, filesAlreadyKnown, filesCutOff, recognized };
}

function refuseEmpty(files: readonly string[], { filesEmpty }: Collected): void {
  if (filesEmpty.length === 0 || filesEmpty.length < files.length) return;
  throw new OperatorError("SOURCE_EMPTY", `${filesEmpty.join(", ")} ${filesEmpty.length === 1 ? "is" : "are"} empty`);
}

/** Sizes by path; a file that is not there is told by the reading itself. */
async function sizesOf(files: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  for (const file of files) {
    const facts = await stat(file).catch(() => undefined);
    if (facts?.isDirectory() === true) for (const mail of await findMailFiles(resolve(file))) sizes.set(mail, (await sizeOf(mail)) ?? 0);
    else sizes.set(file, facts?.size ?? 0);
  }
  return sizes;
}

async function sizeOf(path: string): Promise<number | undefined> {
  const facts = await stat(path).catch(() => undefined); // moved or removed meanwhile
  return facts?.size;
}

function trackProgress(options: ImportOptions, sizes: ReadonlyMap<string, number>, onLines: (lines: number) => void): CollectProgress {
  const bytesTotal = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  let file = "";
  let finishedBytes = 0;
  let fileBytes = 0;
  let linesRead = 0;
  const tell = (): void => options.onProgress?.({ bytesRead: finishedBytes + fileBytes, bytesTotal, linesRead, file });
  return {
    onFile(path) {
      finishedBytes += sizes.get(file) ?? 0;
      fileBytes = 0;
      file = path;
      tell();
    },
    onDiskBytes(bytes) {
      fileBytes = bytes;
      tell();
    },
    onLines(lines) {
      linesRead += lines;
      onLines(lines);
      tell();
    },
    isStopped: () => options.signal?.aborted ?? false,
  };
}
