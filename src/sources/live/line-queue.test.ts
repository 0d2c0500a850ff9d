import { describe, expect, test } from "vitest";
import { createLineQueue } from "./line-queue.ts";

const batch = (text: string) => ({ lines: Buffer.from(text) });
const never = new AbortController().signal;

describe("a queue of lines", () => {
  test("waits for lines, and gives all that came together", async () => {
    const queue = createLineQueue({ gatherMs: 1 });
    const taken = queue.take(never);
    queue.put(batch("a\n"));
    queue.put(batch("b\n"));
    expect(await taken).toEqual([batch("a\n"), batch("b\n")]);
  });

  test("gives what is there without gathering once it is full, and tells that there is room again", async () => {
    const queue = createLineQueue({ maxWaitingBytes: 4, gatherMs: 60_000 });
    const told: string[] = [];
    queue.put(batch("ab\n"));
    expect(queue.hasRoom()).toBe(true);
    queue.put(batch("c\n"));
    expect(queue.hasRoom()).toBe(false);
    queue.onceRoom(() => told.push("room"));
    expect(await queue.take(never)).toHaveLength(2);
    expect([queue.hasRoom(), told]).toEqual([true, ["room"]]);
  });

  test("does not let a sender that waits wait for others", async () => {
    const queue = createLineQueue({ gatherMs: 60_000 });
    const taken = queue.take(never);
    queue.put({ ...batch("a\n"), settled: () => {} });
    expect(await taken).toHaveLength(1);
  });

  test("gives nothing when it is told to stop waiting, and everything when it is told while gathering", async () => {
    const queue = createLineQueue({ gatherMs: 60_000 });
    const first = new AbortController();
    const nothing = queue.take(first.signal);
    first.abort();
    expect(await nothing).toEqual([]);
    const second = new AbortController();
    queue.put(batch("a\n"));
    const something = queue.take(second.signal);
    second.abort();
    expect(await something).toEqual([batch("a\n")]);
  });

  test("ends when what came before its end was taken", async () => {
    const queue = createLineQueue({ gatherMs: 1 });
    queue.put(batch("a\n"));
    queue.end();
    expect(queue.state()).toBe("open");
    expect(await queue.take(never)).toHaveLength(1);
    expect(queue.state()).toBe("ended");
    expect(await queue.take(never)).toEqual([]);
  });

  test("tells what ended it, after what came before", async () => {
    const queue = createLineQueue({ gatherMs: 1 });
    queue.put(batch("a\n"));
    queue.end(new Error("gone"));
    expect(await queue.take(never)).toHaveLength(1);
    expect(queue.state()).toBe("failed");
    await expect(queue.take(never)).rejects.toThrow("gone");
  });
});
