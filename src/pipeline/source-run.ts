import type { PrivacyLevel } from "../config/config.ts";
import type { Accounting } from "../model/accounting.ts";
import type { AssignConnector } from "../model/connector.ts";
import type { Reader, ReaderFormat } from "../readers/reader.ts";
import { identityOf, readTailHash } from "../sources/file-identity.ts";
import { type LogFile, streamLogFile } from "../sources/log-file.ts";
import { createLineSplitter } from "../sources/split-lines.ts";
import type { Checkpoint, Commit, FileCheckpoint } from "../store/store.ts";
import { createFactRows } from "./fact-rows.ts";
import { parseState, renderState } from "./state-text.ts";

/** What one source needs to be read. */
export interface SourceRunOptions {
  readonly source: string;
  readonly format: ReaderFormat;
  readonly timeZone: string;
  readonly year: number;
  readonly isOwnAddress: (address: string) => boolean;
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

/** One source being read: its reader, the facts not yet committed, and its accounting. */
export interface SourceRun {
  readonly source: string;
  /** Epoch milliseconds UTC of the newest line; `null` before the first. */
  newestLineAt(): number | null;
  accounting(): Accounting;
  /** Deliveries handed over so far in this run, the open ones included. */
  deliveries(): number;
  attempts(): number;
  /**
   * Reads a file from where it was left.
   *
   * @returns whether there was anything to read, and whether its last line has no end yet
   */
  readFile(file: LogFile, known: FileCheckpoint | null, progress: ReadingProgress): Promise<{ bytes: number; isCutOff: boolean }>;
}

/**
 * Every file has this much room in its source's stream of bytes, so that a position names file and place, whatever the
 * file grows to: 256 GiB, and 32,768 files below the largest exact number.
 */
const FILE_ROOM_BYTES = 2 ** 38;
/** Rows and lines of one commit: what a crash costs to read again, against what a transaction costs. */
const COMMIT_ROWS = 32_768;
const COMMIT_LINES = 1_000_000;

/** @param commit makes facts and checkpoint durable together; the run waits for it */
export function openSourceRun(options: SourceRunOptions, commit: (commit: Commit) => Promise<void>): SourceRun {
  const files: FileCheckpoint[] = [...(options.checkpoint?.files ?? [])];
  const rows = createFactRows({ ...options, reader: options.format.name });
  const counts = startCounts(options.checkpoint);
  let emitted = 0;
  let attempts = 0;
  const reader: Reader = options.format.open(
    options,
    {
      delivery(fact) {
        emitted++;
        rows.delivery(fact);
      },
      attempt(fact) {
        attempts++;
        rows.attempt(fact);
      },
    },
    parseState(options.checkpoint?.state ?? ""),
  );
  const openBefore = reader.openDeliveries().length;
  const evictedBefore = counts.evicted - reader.evicted();

  function accounting(open: number): Accounting {
    const { used, irrelevant, unrecognized } = counts;
    const linesRead = used + irrelevant + unrecognized;
    return {
      source: options.source,
      reader: options.format.name,
      linesRead,
      used,
      irrelevant,
      unrecognized,
      open,
      evicted: evictedBefore + reader.evicted(),
      lastLineAt: reader.newestLineAt(),
    };
  }

  async function commitNow(): Promise<void> {
    const open = reader.openDeliveries();
    const checkpoint: Checkpoint = {
      source: options.source,
      reader: options.format.name,
      files: [...files],
      state: renderState(reader.snapshot()),
      accounting: accounting(open.length),
    };
    await commit({ ...rows.take(), open: rows.batchOf(open), checkpoint });
  }

  async function readFile(
    file: LogFile,
    known: FileCheckpoint | null,
    progress: ReadingProgress,
  ): Promise<{ bytes: number; isCutOff: boolean }> {
    const entry = known === null ? files.length : files.findIndex(({ streamStart }) => streamStart === known.streamStart);
    const streamStart = known?.streamStart ?? files.length * FILE_ROOM_BYTES;
    const from = known?.position ?? 0;
    let lines = 0;
    let bytes = 0;
    const splitter = createLineSplitter(
      from,
      (buffer, start, end, position) => {
        counts[reader.readLine(buffer, start, end, streamStart + position)]++;
        lines++;
      },
      () => {
        counts.unrecognized++;
        lines++;
      },
    );
    const keepPlace = async (): Promise<void> => {
      const position = splitter.position();
      // A compressed copy is told by its beginning alone: reading back in it would mean unpacking it again.
      const tailHash = file.compression === "none" ? ((await readTailHash(file, position)) ?? "") : "";
      files[entry] = { path: file.path, ...identityOf(file), streamStart, position, tailHash };
    };
    for await (const chunk of streamLogFile(file, from, progress.onDiskBytes)) {
      splitter.feed(chunk);
      bytes += chunk.length;
      if (rows.rows() >= COMMIT_ROWS || lines >= COMMIT_LINES || progress.isStopped()) {
        progress.onLines(lines);
        lines = 0;
        await keepPlace();
        await commitNow();
      }
      if (progress.isStopped()) return { bytes, isCutOff: false };
    }
    if (file.compression !== "none") splitter.finish();
    progress.onLines(lines);
    if (bytes === 0 && known !== null) return { bytes, isCutOff: false };
    await keepPlace();
    await commitNow();
    return { bytes, isCutOff: splitter.pendingBytes() > 0 };
  }

  return {
    source: options.source,
    newestLineAt: () => reader.newestLineAt(),
    accounting: () => accounting(reader.openDeliveries().length),
    deliveries: () => emitted + reader.openDeliveries().length - openBefore,
    attempts: () => attempts,
    readFile,
  };
}

function startCounts(checkpoint: Checkpoint | null): { used: number; irrelevant: number; unrecognized: number; evicted: number } {
  const { used = 0, irrelevant = 0, unrecognized = 0, evicted = 0 } = checkpoint?.accounting ?? {};
  return { used, irrelevant, unrecognized, evicted };
}
