import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { streamChanges } from "./change-stream.ts";
import { type Changes, createChanges } from "./changes.ts";

let changes: Changes;

beforeEach(() => {
  vi.useFakeTimers();
  changes = createChanges();
});

afterEach(() => {
  vi.useRealTimers();
});

/** What has arrived so far. */
async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const { value } = await reader.read();
  return new TextDecoder().decode(value);
}

test("a listener is told of many commits at once", async () => {
  const reader = streamChanges(changes).getReader();
  expect(await readAll(reader)).toBe(": listening\n\n");
  for (let commit = 0; commit < 5; commit++) changes.announce();
  vi.advanceTimersByTime(500);
  expect(await readAll(reader)).toBe("event: change\ndata: {}\n\n");
  changes.announce();
  vi.advanceTimersByTime(500);
  expect(await readAll(reader)).toBe("event: change\ndata: {}\n\n");
});

test("every listener is told", async () => {
  const readers = [streamChanges(changes).getReader(), streamChanges(changes).getReader()];
  for (const reader of readers) await readAll(reader);
  changes.announce();
  vi.advanceTimersByTime(500);
  for (const reader of readers) expect(await readAll(reader)).toContain("event: change");
});

test("a line now and then shows that the connection lives", async () => {
  const reader = streamChanges(changes).getReader();
  await readAll(reader);
  vi.advanceTimersByTime(15_000);
  expect(await readAll(reader)).toBe(": still here\n\n");
});

test("events that nobody takes do not pile up, and are not forgotten", async () => {
  const reader = streamChanges(changes).getReader();
  for (let second = 0; second < 100; second++) {
    changes.announce();
    vi.advanceTimersByTime(1000);
  }
  expect(await readAll(reader)).toBe(": listening\n\n");
  expect(await readAll(reader)).toBe("event: change\ndata: {}\n\n");
  changes.close();
  expect((await reader.read()).done).toBe(true);
});

test("closing ends the stream, and leaves no timer behind", async () => {
  const reader = streamChanges(changes).getReader();
  await readAll(reader);
  changes.announce();
  changes.close();
  expect((await reader.read()).done).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test("a reader that leaves is forgotten", async () => {
  const stream = streamChanges(changes);
  await stream.cancel();
  expect(vi.getTimerCount()).toBe(0);
  changes.announce();
  expect(vi.getTimerCount()).toBe(0);
});
