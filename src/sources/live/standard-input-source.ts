import type { Readable } from "node:stream";
import { createLineQueue } from "./line-queue.ts";
import type { LiveSource } from "./live-source.ts";
import { receiveLines } from "./receive-lines.ts";

/** Not that of what is read once, which is known again by its content. */
const NAME = "standard input, followed";

/** Lines that another program writes, until it ends. */
export function standardInputSource(input: Readable): LiveSource {
  return {
    name: NAME,
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
