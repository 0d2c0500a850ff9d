/**
 * Random bytes and mutated real logs, by the million, through every reader as an import reads them. Ends with 1 at the first
 * failure: a throw, a line that is not accounted for, a chunk that takes longer than a minute. Prints figures.
 *
 * Run by `npm run fuzz`. Environment: LINES of all readers together (100 million), ROUND_LINES with one reader without a
 * fresh start (5 million), SEED (1), FORMAT for one reader only.
 */
import { writeSync } from "node:fs";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { READING_THREAD_LIMITS } from "../src/pipeline/collect-in-thread.ts";
import { fuzzReader } from "../tests/fuzz/fuzz-reader.ts";
import { hostileChunks, linesOfCorpus } from "../tests/fuzz/hostile-lines.ts";
import { READER_CORPORA } from "../tests/readers/corpora.ts";
import type { ReaderCorpus } from "../tests/readers/reader-corpus.ts";

const LINES = Number(process.env.LINES ?? 100_000_000);
const ROUND_LINES = Math.min(LINES, Number(process.env.ROUND_LINES ?? 5_000_000));
const FIRST_SEED = Number(process.env.SEED ?? 1);
const CORPORA = READER_CORPORA.filter(({ format }) => (process.env.FORMAT ?? format.name) === format.name);
/** A chunk of 256 KB takes a tenth of a second. */
const HANG_MS = 60_000;
const CHUNKS_PER_COMMIT = 40;

/** At once: a thread that does not wait for anything would print only at its end. */
const tell = (text: string): void => void writeSync(1, `${text}\n`);
const residentMb = (): number => Math.round(process.memoryUsage.rss() / 2 ** 20);

/** Chunks, telling of each one before it is read. */
function* beating(chunks: Iterable<Buffer>, about: string): Generator<Buffer> {
  for (const chunk of chunks) {
    parentPort?.postMessage(about);
    yield chunk;
  }
}

function round({ format, ...corpus }: ReaderCorpus, seed: number): number {
  const about = `${format.name}, seed ${seed}`;
  const chunks = beating(hostileChunks(linesOfCorpus({ format, ...corpus }), seed), about);
  const startedAt = performance.now();
  let residentBefore = 0;
  let commits = 0;
  const onCommit = (): void => {
    if (++commits === 10) residentBefore = residentMb();
  };
  const outcome = fuzzReader({ format, chunks, lines: ROUND_LINES, chunksPerCommit: CHUNKS_PER_COMMIT, onCommit });
  const { lines, deliveries, attempts, evicted, largestStateBytes } = outcome;
  const perSecond = Math.round(lines / (performance.now() - startedAt) / 10) / 100;
  tell(
    `${about}: ${lines} lines, ${perSecond} million/s, ${deliveries} deliveries, ${attempts} attempts, ${evicted} evicted, ` +
      `state ${Math.round(largestStateBytes / 1000)} kB, resident ${residentBefore} MB after 10 commits, ${residentMb()} MB after ${commits}`,
  );
  return lines;
}

function fuzz(): void {
  let lines = 0;
  for (let turn = 0; lines < LINES; turn++) {
    for (const corpus of CORPORA) if (lines < LINES) lines += round(corpus, FIRST_SEED + turn);
  }
  console.log(
    `${lines} lines: none crashed, hung or was left out; at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB resident`,
  );
}

function watch(): void {
  const worker = new Worker(new URL(import.meta.url), { resourceLimits: READING_THREAD_LIMITS });
  let about = "the start";
  const giveUp = (): void => {
    console.error(`no end of a chunk within ${HANG_MS} ms: ${about}`);
    process.exit(1);
  };
  let timer = setTimeout(giveUp, HANG_MS);
  worker.on("message", (message: string) => {
    about = message;
    clearTimeout(timer);
    timer = setTimeout(giveUp, HANG_MS);
  });
  worker.on("error", (failure) => {
    console.error(`${about}:`, failure);
    process.exit(1);
  });
  worker.on("exit", () => clearTimeout(timer));
}

if (isMainThread) watch();
else fuzz();
