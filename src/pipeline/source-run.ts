import type { PrivacyLevel } from "../config/config.ts";
import type { Accounting } from "../model/accounting.ts";
import type { AssignConnector } from "../model/connector.ts";
import type { ReaderFormat } from "../readers/reader.ts";
import { openLogContent } from "../sources/log-content.ts";
import type { LogFile } from "../sources/log-file.ts";
import type { Checkpoint, Commit, FileCheckpoint } from "../store/store.ts";
import { readContent } from "./read-content.ts";
import { createKnownMailCheck, findMail, readMail } from "./read-mail.ts";
import { startReading } from "./running-reader.ts";
import { renderState } from "./state-text.ts";

/** What one source needs to be read. */
export interface SourceRunOptions {
  readonly source: string;
  readonly format: ReaderFormat;
  readonly timeZone: string;
  readonly year: number;
  readonly isOwnAddress: (address: string) => boolean;
  readonly isOwnHost: (name: string) => boolean;
  readonly isOwnNetwork: (address: string) => boolean;
  readonly assignConnector: AssignConnector;
  readonly privacy: PrivacyLevel;
  /** Where an earlier run stopped. */
  readonly checkpoint: Checkpoint | null;
}

/** How far the reading of one file has come, and whether it is to stop. */
export interface ReadingProgress {
  readonly onDiskBytes: (bytes: number) => void;
  readonly onLines: (lines: number) => void;
  readonly isStopped: () => boolean;
}

/** What became of one file. */
export interface ReadingOutcome {
  /** Bytes of content that were read. */
  readonly bytes: number;
  /** Its last line has no end yet. */
  readonly isCutOff: boolean;
}

/** One source being read: its reader, the facts not yet committed, and its accounting. */
export interface SourceRun {
  readonly source: string;
  accounting(): Accounting;
  /** Deliveries handed over so far in this run, the open ones included. */
  deliveries(): number;
  attempts(): number;
  /**
   * Reads a file from where it was left.
   *
   * After a failure the run is ahead of what was committed: it must not be used any more.
   */
  readFile(file: LogFile, known: FileCheckpoint | null, progress: ReadingProgress): Promise<ReadingOutcome>;
  /**
   * Reads messages of a folder that were not read before. The same holds after a failure.
   *
   * @returns bytes of content that were read
   */
  readMails(paths: readonly string[], progress: ReadingProgress & { readonly onFile: (path: string) => void }): Promise<number>;
}

/** @param commit makes facts and checkpoint durable together; the run waits for it */
export function openSourceRun(options: SourceRunOptions, commit: (commit: Commit) => Promise<void>): SourceRun {
  const files: FileCheckpoint[] = [...(options.checkpoint?.files ?? [])];
  const running = startReading(options);
  const { reader, rows } = running;
  const fileRoomBytes = options.format.interleaved?.fileRoomBytes;

  async function commitNow(): Promise<void> {
    const open = reader.openDeliveries();
    const checkpoint: Checkpoint = {
      source: options.source,
      reader: options.format.name,
      files: [...files],
      state: renderState(reader.snapshot()),
      accounting: running.accounting(open.length),
    };
    await commit({ ...rows.take(open), understanding: running.understanding.take(), checkpoint });
  }

  const target = { running, files, fileRoomBytes, commitNow };

  async function readNewMail(path: string, progress: ReadingProgress): Promise<number> {
    const file = await findMail(path);
    if (file === undefined) return 0;
    const content = await openLogContent(file);
    try {
      return await readMail(target, { file, content }, progress);
    } finally {
      await content.close();
    }
  }

  return {
    source: options.source,
    accounting: () => running.accounting(reader.openDeliveries().length),
    deliveries: running.deliveries,
    attempts: running.attempts,
    async readFile(file, known, progress) {
      const content = await openLogContent(file);
      try {
        return await readContent(target, { file, known, content }, progress);
      } finally {
        await content.close();
      }
    },
    async readMails(paths, progress) {
      const isKnown = createKnownMailCheck(files);
      let bytes = 0;
      for (const path of paths) {
        if (progress.isStopped()) break;
        if (isKnown(path)) continue;
        progress.onFile(path);
        bytes += await readNewMail(path, progress);
      }
      if (bytes > 0) await commitNow();
      return bytes;
    },
  };
}
