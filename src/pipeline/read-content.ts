import { resolve } from "node:path";
import { identityOf, readTailHash } from "../sources/file-identity.ts";
import type { LogContent } from "../sources/log-content.ts";
import type { LogFile } from "../sources/log-file.ts";
import { createLineSplitter, type LineSplitter } from "../sources/split-lines.ts";
import type { FileCheckpoint } from "../store/store.ts";
import type { RunningReader } from "./running-reader.ts";
import type { ReadingOutcome, ReadingProgress } from "./source-run.ts";

/** The source that a file is read into. */
export interface Target {
  readonly running: RunningReader;
  /** The source's files in the order in which they were read; kept up to date. */
  readonly files: FileCheckpoint[];
  /** Room of each file in the source's stream, where the format has a word in it. */
  readonly fileRoomBytes: number | undefined;
  /** Makes everything so far durable, `files` included. */
  readonly commitNow: () => Promise<void>;
}

/** A file as it was looked at, what is known of it, and its content. */
export interface OpenFile {
  readonly file: LogFile;
  /** `null`: it has not been read before. */
  readonly known: FileCheckpoint | null;
  readonly content: LogContent;
}

/**
 * Every file has this much room in its source's stream of bytes, so that a position names file and place, whatever the
 * file grows to: 256 GiB, and 32,768 files below the largest exact number. Formats of many files have room of their own.
 */
export const FILE_ROOM_BYTES = 2 ** 38;
/** Rows and lines of one commit: what a crash costs to read again, against what a transaction costs. */
const COMMIT_ROWS = 32_768;
const COMMIT_LINES = 1_000_000;

/** In place of a line that is too long for any server's. */
const OVERLONG = Buffer.from("overlong line");

/** Reads a file from where it was left, in commits. */
export async function readContent(target: Target, open: OpenFile, progress: ReadingProgress): Promise<ReadingOutcome> {
  const { file, known, content } = open;
  const { splitter, isCommitDue, commit } = startLines(target, open, progress.onLines);
  let bytes = 0;
  for await (const chunk of content.chunks(known?.position ?? 0, progress.onDiskBytes)) {
    splitter.feed(chunk);
    bytes += chunk.length;
    const isStopped = progress.isStopped();
    if (isStopped || isCommitDue()) await commit();
    if (isStopped) return { bytes, isCutOff: false };
  }
  if (bytes === 0 && known !== null) return { bytes, isCutOff: false };
  if (file.compression !== "none") splitter.finish();
  await commit();
  return { bytes, isCutOff: splitter.pendingBytes() > 0 };
}

export interface Lines {
  readonly splitter: LineSplitter;
  readonly isCommitDue: () => boolean;
  /** Notes how far the file was read, for the next commit. */
  readonly note: () => Promise<void>;
  /** Makes what was read so far durable, together with the place it was read to. */
  readonly commit: () => Promise<void>;
}

/** The hot path: nothing here is made per line. */
export function startLines(
  { running, files, fileRoomBytes, commitNow }: Target,
  { file, known, content }: OpenFile,
  onLines: (lines: number) => void,
): Lines {
  const { reader, rows, counts, understanding } = running;
  const place = known === null ? files.length : files.findIndex(({ streamStart }) => streamStart === known.streamStart);
  const streamStart = known?.streamStart ?? files.length * (fileRoomBytes ?? FILE_ROOM_BYTES);
  if (known === null) reader.startFile?.();
  let lines = 0;
  const splitter = createLineSplitter(
    known?.position ?? 0,
    (buffer, start, end, position) => {
      // Not by name: looking the counter up by the word took 10 ns a line.
      const use = reader.readLine(buffer, start, end, streamStart + position);
      if (use === "used") {
        counts.used++;
        understanding.used(reader.newestLineAt());
      } else if (use === "irrelevant") counts.irrelevant++;
      else {
        counts.unrecognized++;
        understanding.unrecognized(buffer, start, end, reader.newestLineAt());
      }
      lines++;
    },
    () => {
      counts.unrecognized++;
      understanding.unrecognized(OVERLONG, 0, OVERLONG.length, reader.newestLineAt());
      lines++;
    },
  );
  async function note(): Promise<void> {
    await content.confirm();
    onLines(lines);
    lines = 0;
    const position = splitter.position();
    const tailHash = await readTailHash(content, position);
    files[place] = { path: resolve(file.path), ...identityOf(file), streamStart, position, tailHash };
  }

  return {
    splitter,
    isCommitDue: () => rows.rows() >= COMMIT_ROWS || lines >= COMMIT_LINES,
    note,
    async commit() {
      await note();
      await commitNow();
    },
  };
}
