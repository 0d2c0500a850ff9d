import { expect, test } from "vitest";
import { OperatorError } from "../../../model/operator-error.ts";
import type { Receipt } from "../../../store/store.ts";
import type { LineBatch, LiveFeed } from "../live-source.ts";
import { type PushSource, pushSource } from "./push-source.ts";

const never = new AbortController().signal;
const push = (source: PushSource, key: string | null, text: string) => source.accept({ key, lines: Buffer.from(text) });

async function open(receipts: readonly Receipt[] = []): Promise<{ readonly source: PushSource; readonly feed: LiveFeed }> {
  const source = pushSource("push");
  return { source, feed: await source.open({ cursor: "", receipts }) };
}

/** What the reader does: takes the lines and makes them durable. */
async function settle(feed: LiveFeed): Promise<readonly LineBatch[]> {
  const batches = await feed.take(never);
  for (const { settled } of batches) settled?.();
  return batches;
}

test("a request is answered once its lines are durable", async () => {
  const { source, feed } = await open();
  let isAnswered = false;
  const answer = push(source, "one", "a\nb\n").finally(() => {
    isAnswered = true;
  });
  const [batch] = await feed.take(never);
  expect([batch?.lines.toString(), batch?.receipt?.lines, isAnswered]).toEqual(["a\nb\n", 2, false]);
  batch?.settled?.();
  expect(await answer).toEqual({ lines: 2, isRepeated: false });
});

test.for([
  ["by its key", "one"],
  ["without a key by its lines", null],
] as const)("the same request again adds nothing, known %s: while it is under way, afterwards, and after a restart", async ([, key]) => {
  const { source, feed } = await open();
  const answers = [push(source, key, "a\n"), push(source, key, "a\n")];
  const [batch, ...others] = await settle(feed);
  expect(others).toEqual([]);
  expect(await Promise.all(answers)).toEqual([
    { lines: 1, isRepeated: false },
    { lines: 1, isRepeated: true },
  ]);
  expect(await push(source, key, "a\n")).toEqual({ lines: 1, isRepeated: true });
  const restarted = await open(batch?.receipt === undefined ? [] : [batch.receipt]);
  expect(await push(restarted.source, key, "a\n")).toEqual({ lines: 1, isRepeated: true });
});

test("the same lines under another key are other lines", async () => {
  const { source, feed } = await open();
  const answers = [push(source, "one", "a\n"), push(source, "two", "a\n")];
  expect(await settle(feed)).toHaveLength(2);
  expect(await Promise.all(answers)).toEqual([
    { lines: 1, isRepeated: false },
    { lines: 1, isRepeated: false },
  ]);
});

test("a key with other lines is refused", async () => {
  const { source, feed } = await open();
  const first = push(source, "one", "a\n");
  await expect(push(source, "one", "b\n")).rejects.toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
  await settle(feed);
  await first;
  await expect(push(source, "one", "b\n")).rejects.toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
});

test("a request whose lines could not be stored is told why, and may come again", async () => {
  const { source, feed } = await open();
  const failed = push(source, "one", "a\n");
  const [batch] = await feed.take(never);
  batch?.refused?.(new OperatorError("STORE_DISK_FULL", "The disk is full"));
  await expect(failed).rejects.toMatchObject({ code: "STORE_DISK_FULL" });
  const again = push(source, "one", "a\n");
  await settle(feed);
  expect(await again).toEqual({ lines: 1, isRepeated: false });
});

test("while there is no room, and once it has stopped, requests are sent away", async () => {
  const { source, feed } = await open();
  const large = push(source, "large", `${"x".repeat(8 << 20)}\n`);
  await expect(push(source, "one", "a\n")).rejects.toMatchObject({ code: "SOURCE_BUSY" });
  await settle(feed);
  await large;
  await feed.stop();
  await expect(push(source, "one", "a\n")).rejects.toMatchObject({ code: "SOURCE_BUSY" });
});
