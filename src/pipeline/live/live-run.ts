import { findFormat, recognizeFormat } from "../../readers/formats.ts";
import { findLogBeginning } from "../../readers/log-beginning.ts";
import type { ReaderFormat } from "../../readers/reader.ts";
import type { LineBatch } from "../../sources/live/live-source.ts";
import type { Commit, Receipt } from "../../store/store.ts";
import { feedReader } from "../feed-reader.ts";
import { packLines } from "../kept-lines.ts";
import { makeCommit } from "../make-commit.ts";
import { startReading } from "../running-reader.ts";
import type { SourceRunOptions } from "../source-run.ts";
import { undecidedFormat } from "./undecided-format.ts";

/** Lines from live sources being read, from where the last commit left them. */
export interface LiveRun {
  take(batches: readonly LineBatch[]): void;
  /**
   * Everything taken since the last commit, and the place that it was taken up to.
   *
   * @param lost lines known to have been lost, those of earlier runs included
   */
  commitOf(lost: number): Commit;
}

export interface LiveRunOptions extends Omit<SourceRunOptions, "format" | "year"> {
  /** A reader's name, or `auto`: by the first line that tells. */
  readonly reader: string;
  /** For how long the lines themselves are kept; `null`: not at all. */
  readonly keepLinesDays: number | null;
  /** Epoch milliseconds UTC: for the year of lines without one. */
  readonly now: () => number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Starts where the checkpoint stands. After a commit that failed it is ahead of what is stored, and of no use any more. */
export function openLiveRun(options: LiveRunOptions): LiveRun {
  const before = options.checkpoint?.stream;
  let cursor = before?.cursor ?? "";
  let position = before?.position ?? 0;
  let receipts: Receipt[] = [];
  let kept: Buffer[] = [];
  let keptFrom = position;
  /** Forgetting once an hour is enough. */
  let forgetsAt = Number.NEGATIVE_INFINITY;
  let running = startReading({ ...options, format: undecidedFormat, year: 0 });
  let isDecided = false;
  /** Whether lines were read without knowing whose they are. */
  let hasRead = false;

  /** What was read until then had no line of a mail server: only its number counts. */
  function decide(lines: Buffer): void {
    const texts = sampleOf(lines);
    const format = formatNamed(options) ?? recognizeFormat(texts)?.format;
    if (format === undefined) return;
    const standing = hasRead ? makeCommit(running, { files: [] }).checkpoint : options.checkpoint;
    const checkpoint = standing === null || standing.reader === format.name ? standing : { ...standing, state: "" };
    running = startReading({ ...options, format, checkpoint, year: yearOf(options, format, texts) });
    isDecided = true;
  }

  function keepAndForget(): Pick<Commit, "keptLines" | "forgetLinesBefore"> {
    const now = options.now();
    const keptLines = kept.length === 0 ? {} : { keptLines: packLines(kept, keptFrom, now) };
    if (now < forgetsAt) return keptLines;
    forgetsAt = now + HOUR_MS;
    return { ...keptLines, forgetLinesBefore: now - (options.keepLinesDays ?? 0) * DAY_MS };
  }

  return {
    take(batches) {
      const lines = Buffer.concat(batches.map((batch) => batch.lines));
      if (!isDecided) decide(lines);
      feedReader(running, { from: position, streamStart: 0 }).feed(lines);
      hasRead = true;
      position += lines.length;
      cursor = batches.at(-1)?.cursor ?? cursor;
      if (options.keepLinesDays !== null) kept.push(lines);
      receipts.push(...batches.flatMap(({ receipt }) => receipt ?? []));
    },
    commitOf(lost) {
      const made = makeCommit(running, { files: [], stream: { position, cursor, lost }, receipts });
      const keeping = keepAndForget();
      [receipts, kept, keptFrom] = [[], [], position];
      return { ...made, ...keeping };
    },
  };
}

/** Named by the operator, or by what was read before; `undefined` while it has to be found out. */
function formatNamed({ reader, checkpoint }: LiveRunOptions): ReaderFormat | undefined {
  return findFormat(reader === "auto" ? (checkpoint?.reader ?? reader) : reader);
}

/** Of lines without one: that of now, but in the first days of a year the first lines may be of the last. */
function yearOf({ timeZone, now }: LiveRunOptions, format: ReaderFormat, texts: readonly string[]): number {
  return findLogBeginning(texts, format, timeZone, now(), null)?.year ?? new Date(now()).getUTCFullYear();
}

const SAMPLE_BYTES = 1 << 18;
const MAX_LINE_CHARACTERS = 2048;

function sampleOf(lines: Buffer): readonly string[] {
  const texts = lines.toString("utf8", 0, SAMPLE_BYTES).split("\n");
  return texts.filter((text) => text !== "").map((text) => text.slice(0, MAX_LINE_CHARACTERS));
}
