import type { Readable } from "node:stream";
import { createLineSplitter } from "../split-lines.ts";
import type { LineQueue } from "./line-queue.ts";
import { gatherMessageLines } from "./message-lines.ts";

export interface LineReceiving {
  /** Where the source can go on after a line; `undefined` where the line does not tell. */
  readonly cursorOf: (line: string) => string | undefined;
  /** Told of each line that is too long. */
  readonly onLost: () => void;
}

/** Puts what comes over a pipe into a queue, line by line. While there is no room nothing is read. What is left at the end is a line. */
export function receiveLines(pipe: Readable, queue: LineQueue, { cursorOf, onLost }: LineReceiving): void {
  const lines = gatherMessageLines();
  const splitter = createLineSplitter(0, lines.add, onLost);
  const handOver = (): void => {
    const taken = lines.take();
    if (taken.length === 0) return;
    const cursor = cursorOf(lastLineOf(taken));
    queue.put(cursor === undefined ? { lines: taken } : { lines: taken, cursor });
  };
  pipe.on("data", (chunk: Buffer) => {
    splitter.feed(chunk);
    handOver();
    if (queue.hasRoom()) return;
    pipe.pause();
    queue.onceRoom(() => pipe.resume());
  });
  pipe.on("end", () => {
    splitter.finish();
    handOver();
  });
}

function lastLineOf(lines: Buffer): string {
  return lines.toString("utf8", lines.lastIndexOf(10, lines.length - 2) + 1, lines.length - 1);
}
