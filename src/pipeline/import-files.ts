import { stat } from "node:fs/promises";
import type { Config } from "../config/config.ts";
import type { Accounting } from "../model/accounting.ts";
import { OperatorError } from "../model/operator-error.ts";
import { findExchangeFiles } from "../sources/find-exchange-files.ts";
import type { Store } from "../store/store.ts";
import { collectInThread } from "./collect-in-thread.ts";
import type { Collected, CollectProgress } from "./collector.ts";
import { requestFiles } from "./request-files.ts";

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
  /** A reader's name, or `auto`. */
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
}

/**
 * Reads files once into a store: what was read before, under whatever name, adds nothing.
 *
 * @throws OperatorError when a file cannot be read or the store cannot be written; what was committed before stays
 */
export async function importFiles(options: ImportOptions): Promise<ImportSummary> {
  const startedAt = performance.now();
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
  const { deliveries, attempts, accounting, filesAlreadyKnown, filesCutOff } = collected;
  const durationMs = performance.now() - startedAt;
  return { deliveries, attempts, linesRead, durationMs, accounting, filesAlreadyKnown, filesCutOff };
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
    sizes.set(file, facts?.size ?? 0);
  }
  return sizes;
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
