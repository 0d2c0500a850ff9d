import { setTimeout as sleep } from "node:timers/promises";
import { createLineQueue, type LineQueue } from "../line-queue.ts";

/** A queue that gives lines at once. */
export function quickQueue(maxWaitingBytes?: number): LineQueue {
  return createLineQueue({ gatherMs: 1, ...(maxWaitingBytes === undefined ? {} : { maxWaitingBytes }) });
}

/** Takes until so many lines are there. */
export async function takeLines(queue: LineQueue, count: number): Promise<readonly string[]> {
  const lines: string[] = [];
  const signal = AbortSignal.timeout(10_000);
  while (lines.length < count && !signal.aborted) {
    for (const batch of await queue.take(signal)) lines.push(...batch.lines.toString().split("\n").slice(0, -1));
  }
  return lines;
}

/** Waits until something holds. */
export async function until(holds: () => boolean): Promise<void> {
  const endsAt = performance.now() + 10_000;
  while (!holds()) {
    if (performance.now() > endsAt) throw new Error("it did not come to hold");
    await sleep(5);
  }
}
