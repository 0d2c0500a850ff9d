import { resolve } from "node:path";
import type { PrivacyLevel } from "../config/config.ts";
import type { Accounting } from "../model/accounting.ts";
import type { AssignConnector } from "../model/connector.ts";
import type { Reader, ReaderFormat } from "../readers/reader.ts";
import { identityOf, readTailHash } from "../sources/file-identity.ts";
import { type LogContent, openLogContent } from "../sources/log-content.ts";
import type { LogFile } from "../sources/log-file.ts";
import { createLineSplitter, type LineSplitter } from "../sources/split-lines.ts";
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

/** What became of one file. */
export interface ReadingOutcome {
  /** Bytes of content that were read. */
  readonly bytes: number;
  /** Its last line has no end yet. */
  readonly isCutOff: boolean;
}

/** One file being read into a run. */
interface FileReading {
  readonly splitter: LineSplitter;
  readonly isCommitDue: () => boolean;
  /** Makes what was read so far durable, together with the place it was read to. */
  readonly commit: (content: LogContent, onLines: (lines: number) => void) => Promise<void>;
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
   * After a failure the run is ahead of what was committed: it must not be used any more.
   */
  readFile(file: LogFile, known: FileCheckpoint | null, progress: ReadingProgress): Promise<ReadingOutcome>;
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

  /** The hot path: nothing here is made per line. */
  function startFile(file: LogFile, known: FileCheckpoint | null): FileReading {
    const place = known === null ? files.length : files.findIndex(({ streamStart }) => streamStart === known.streamStart);
    const streamStart = known?.streamStart ?? files.length * FILE_ROOM_BYTES;
    let lines = 0;
    const splitter = createLineSplitter(
      known?.position ?? 0,
      (buffer, start, end, position) => {
        counts[reader.readLine(buffer, start, end, streamStart + position)]++;
        lines++;
      },
      () => {
        counts.unrecognized++;
        lines++;
      },
    );
    return {
      splitter,
      isCommitDue: () => rows.rows() >= COMMIT_ROWS || lines >= COMMIT_LINES,
      async commit(content, onLines) {
        await content.confirm();
        onLines(lines);
        lines = 0;
        const position = splitter.position();
        const tailHash = await readTailHash(content, position);
        files[place] = { path: resolve(file.path), ...identityOf(file), streamStart, position, tailHash };
        await commitNow();
      },
    };
  }

  async function readContent(file: LogFile, known: FileCheckpoint | null, content: LogContent, progress: ReadingProgress) {
    const { splitter, isCommitDue, commit: commitPlace } = startFile(file, known);
    let bytes = 0;
    for await (const chunk of content.chunks(known?.position ?? 0, progress.onDiskBytes)) {
      splitter.feed(chunk);
      bytes += chunk.length;
      const isStopped = progress.isStopped();
      if (isStopped || isCommitDue()) await commitPlace(content, progress.onLines);
      if (isStopped) return { bytes, isCutOff: false };
    }
    if (bytes === 0 && known !== null) return { bytes, isCutOff: false };
    if (file.compression !== "none") splitter.finish();
    await commitPlace(content, progress.onLines);
    return { bytes, isCutOff: splitter.pendingBytes() > 0 };
  }

  async function readFile(file: LogFile, known: FileCheckpoint | null, progress: ReadingProgress): Promise<ReadingOutcome> {
    const content = await openLogContent(file);
    try {
      return await readContent(file, known, content, progress);
    } finally {
      await content.close();
    }
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
