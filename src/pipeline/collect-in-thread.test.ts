import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { commitOf } from "../store/duckdb/facts.testing.ts";
import { converse } from "./collect-in-thread.ts";
import type { FromThread } from "./thread-messages.ts";

const PROGRESS = { onFile() {}, onDiskBytes() {}, onLines() {}, isStopped: () => false };

/** A reading thread that says what the test lets it say. */
function openThread() {
  const events = new EventEmitter();
  const worker = { on: events.on.bind(events) as never, postMessage() {} };
  return { worker, events, say: (message: FromThread) => events.emit("message", message) };
}

test.for([
  [
    "cannot read on",
    (thread: ReturnType<typeof openThread>) => thread.say({ kind: "refused", code: "SOURCE_REPLACED", message: "gone", hint: "" }),
  ],
  ["has a fault", ({ events }: ReturnType<typeof openThread>) => events.emit("error", new Error("fault"))],
  ["ends at once", ({ events }: ReturnType<typeof openThread>) => events.emit("exit", 1)],
] as const)("a thread that %s has not ended before its last commit is written", async ([, end]) => {
  const thread = openThread();
  const told: string[] = [];
  let finish = (): void => {};
  const writing = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const ended = converse(thread.worker, () => writing.then(() => void told.push("written")), PROGRESS).catch(() => void told.push("ended"));
  thread.say({ kind: "commit", commit: commitOf({}) });
  end(thread);
  await new Promise((resolve) => setImmediate(resolve));
  expect(told).toEqual([]);
  finish();
  await ended;
  expect(told).toEqual(["written", "ended"]);
});
