import { createLineQueue, type LineQueue } from "../../sources/live/line-queue.ts";
import type { LiveSource, Resumption } from "../../sources/live/live-source.ts";

/** A live source whose lines are put by the test. */
export interface LinesByHand {
  readonly source: LiveSource;
  /** Of the last time that it was opened. */
  queue(): LineQueue;
  /** What each opening was told. */
  readonly openings: readonly Resumption[];
  /** Lines lost, as the source tells it. */
  lost: number;
}

export function linesByHand(name = "by hand"): LinesByHand {
  const openings: Resumption[] = [];
  let queue = createLineQueue({ gatherMs: 1 });
  const made: LinesByHand = {
    openings,
    lost: 0,
    queue: () => queue,
    source: {
      name,
      async open(resumption) {
        openings.push(resumption);
        if (queue.state() !== "open") queue = createLineQueue({ gatherMs: 1 });
        const opened = queue;
        return { take: opened.take, state: opened.state, lost: () => made.lost, stop: async () => opened.end() };
      },
    },
  };
  return made;
}

/** Cuts a log into batches of whole lines. */
export function cutIntoBatches(log: Buffer, linesPerBatch: number): readonly Buffer[] {
  const batches: Buffer[] = [];
  let start = 0;
  let lines = 0;
  for (let end = log.indexOf(10); end !== -1; end = log.indexOf(10, end + 1)) {
    lines++;
    if (lines % linesPerBatch > 0) continue;
    batches.push(log.subarray(start, end + 1));
    start = end + 1;
  }
  return start < log.length ? [...batches, log.subarray(start)] : batches;
}
