import type { Readable } from "node:stream";
import { createLineQueue } from "./line-queue.ts";
import type { LiveSource } from "./live-source.ts";
import { receiveLines } from "./receive-lines.ts";

export const STANDARD_INPUT_NAME = "standard input";

/** Lines that another program writes, until it ends. */
export function standardInputSource(input: Readable): LiveSource {
  return {
    name: STANDARD_INPUT_NAME,
    async open() {
      const queue = createLineQueue();
      let lost = 0;
      receiveLines(input, queue, {
        cursorOf: () => undefined,
        onLost: () => {
          lost++;
        },
      });
      input.once("close", () => queue.end());
      input.once("end", () => queue.end());
      return {
        take: queue.take,
        state: queue.state,
        lost: () => lost,
        async stop() {
          input.destroy();
          queue.end();
        },
      };
    },
  };
}
