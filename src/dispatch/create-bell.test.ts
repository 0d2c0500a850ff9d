import { getEventListeners } from "node:events";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createBell } from "./create-bell.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Who waits, and whether that is over. */
function waiter(signal: AbortSignal) {
  const bell = createBell();
  let isOver = false;
  const wait = () => {
    isOver = false;
    void bell.wait(1000, signal).then(() => {
      isOver = true;
    });
  };
  const look = async () => {
    await vi.advanceTimersByTimeAsync(0);
    return isOver;
  };
  return { bell, wait, look };
}

test("who waits is woken by a ring, by the time, and by the end; nothing is left behind", async () => {
  const ending = new AbortController();
  const { bell, wait, look } = waiter(ending.signal);
  wait();
  expect(await look()).toBe(false);
  bell.ring();
  expect(await look()).toBe(true);
  wait();
  expect(await look()).toBe(false);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await look()).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
  expect(getEventListeners(ending.signal, "abort")).toHaveLength(0);
  wait();
  ending.abort();
  expect(await look()).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test("a ring that nobody waits for is heard by the next, once", async () => {
  const { bell, wait, look } = waiter(new AbortController().signal);
  bell.ring();
  wait();
  expect(await look()).toBe(true);
  wait();
  expect(await look()).toBe(false);
});
