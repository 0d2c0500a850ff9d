import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { tellWhenSlow } from "./tell-when-slow.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

test("work that takes long is told of once, while it goes on", async () => {
  const tell = vi.fn();
  const ended = tellWhenSlow(tell, async () => {
    await wait(8000);
    return "done";
  });
  await vi.advanceTimersByTimeAsync(4000);
  expect(tell).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(4000);
  expect(await ended).toBe("done");
  expect(tell).toHaveBeenCalledTimes(1);
});

test("quick work is not told of, and neither is what failed", async () => {
  const tell = vi.fn();
  await tellWhenSlow(tell, () => Promise.resolve());
  await expect(tellWhenSlow(tell, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(tell).not.toHaveBeenCalled();
});
