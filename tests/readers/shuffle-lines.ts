import type { ReaderCorpus } from "./reader-corpus.ts";

/** How far a line may move: what is written at about the same time may come in another order. */
const WINDOW_LINES = 40;

/**
 * Puts lines into another order in which they might as well have been written: lines that share a key keep their order,
 * and none passes a barrier.
 *
 * @param choose a number of the caller's chance, 0 or more, for every line
 */
export function shuffleLines(
  lines: readonly string[],
  corpus: Pick<ReaderCorpus, "keysOf" | "isBarrier">,
  choose: () => number,
): readonly string[] {
  const start = lines.findIndex(corpus.isBarrier);
  if (start === -1) return shuffleSegment(lines, corpus, choose);
  const before = shuffleSegment(lines.slice(0, start), corpus, choose);
  return [...before, ...lines.slice(start, start + 1), ...shuffleLines(lines.slice(start + 1), corpus, choose)];
}

function shuffleSegment(lines: readonly string[], { keysOf }: Pick<ReaderCorpus, "keysOf">, choose: () => number): readonly string[] {
  const keys = lines.map(keysOf);
  const queues = queuesOf(keys);
  const shuffled: string[] = [];
  const left = new Set(lines.keys());
  for (let [earliest] = left; earliest !== undefined; [earliest] = left) {
    const limit = earliest + WINDOW_LINES;
    const ready = readyLines(queues, keys).filter((line) => line < limit);
    const next = ready[choose() % ready.length] ?? earliest;
    shuffled.push(lines[next] ?? "");
    left.delete(next);
    for (const key of keys[next] ?? []) queues.get(key)?.shift();
  }
  return shuffled;
}

/** The places of lines that must keep their order, by what they have in common. A line may stand in several queues. */
function queuesOf(keys: readonly (readonly string[])[]): ReadonlyMap<string, number[]> {
  const queues = new Map<string, number[]>();
  for (const [index, names] of keys.entries()) {
    for (const name of names) {
      const queue = queues.get(name);
      if (queue === undefined) queues.set(name, [index]);
      else queue.push(index);
    }
  }
  return queues;
}

/** Lines that come first in every queue in which they stand. */
function readyLines(queues: ReadonlyMap<string, readonly number[]>, keys: readonly (readonly string[])[]): readonly number[] {
  const firsts = new Map<number, number>();
  for (const [line] of queues.values()) if (line !== undefined) firsts.set(line, (firsts.get(line) ?? 0) + 1);
  return [...firsts].filter(([line, count]) => keys[line]?.length === count).map(([line]) => line);
}
