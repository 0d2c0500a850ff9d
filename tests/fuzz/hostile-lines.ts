import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Random, seededRandom } from "../lab/random.ts";
import type { ReaderCorpus } from "../readers/reader-corpus.ts";
import { MUTATIONS, type Mutation } from "./mutations.ts";

const CORPUS = join(import.meta.dirname, "../../corpus");
const CHUNK_BYTES = 1 << 18;
/** Two mutations of one line may add up to this. */
const LONGEST_BYTES = 1 << 18;
const EMPTY = Buffer.alloc(0);

/** The lines of a reader's own logs. */
export function linesOfCorpus({ format, labLogs, samples }: ReaderCorpus): readonly Buffer[] {
  const paths = [...labLogs.map(({ run, log }) => `lab/${run}/${log}`), ...samples];
  return paths.flatMap((path) => splitLines(readFileSync(join(CORPUS, format.name, path))));
}

function splitLines(content: Buffer): readonly Buffer[] {
  return content
    .toString("latin1")
    .trimEnd()
    .split("\n")
    .map((line) => Buffer.from(line, "latin1"));
}

/**
 * Chunks of a log as it should not be: lines of `lines` in their order, most of them changed, and noise between them. The
 * same for the same seed. As with files, a chunk's memory is used again for the one after the next.
 */
export function* hostileChunks(lines: readonly Buffer[], seed: number): Generator<Buffer> {
  const random = seededRandom(seed);
  const table = shareOut();
  let at = random.below(lines.length);
  let [chunk, other] = [0, 1].map(() => Buffer.allocUnsafeSlow(CHUNK_BYTES + LONGEST_BYTES)) as [Buffer, Buffer];
  for (;;) {
    [chunk, other] = [other, chunk];
    let bytes = 0;
    while (bytes < CHUNK_BYTES) {
      const line = hostileLine(lines[at] ?? EMPTY, lines, table, random);
      at = random.oneIn(500) ? random.below(lines.length) : (at + 1) % lines.length;
      bytes += line.copy(chunk, bytes);
      chunk[bytes++] = 10;
    }
    yield chunk.subarray(0, bytes);
  }
}

function hostileLine(line: Buffer, lines: readonly Buffer[], table: readonly Mutation[], random: Random): Buffer {
  const other = lines[random.below(lines.length)] ?? line;
  const mutated = pickMutation(table, random)(line, other, random);
  return random.oneIn(8) ? pickMutation(table, random)(mutated, other, random) : mutated;
}

const TABLE_PARTS = 50;

/** Mutations as often as their shares say. */
function shareOut(): readonly Mutation[] {
  return MUTATIONS.flatMap(([, share, mutation]) => Array<Mutation>(Math.max(1, Math.round(share * TABLE_PARTS))).fill(mutation));
}

function pickMutation(table: readonly Mutation[], random: Random): Mutation {
  return table[random.below(table.length)] ?? ((line) => line);
}
