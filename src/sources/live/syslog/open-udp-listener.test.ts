import { createSocket } from "node:dgram";
import { afterEach, expect, test } from "vitest";
import type { LineQueue } from "../line-queue.ts";
import type { Listener } from "./listener.ts";
import { openUdpListener } from "./open-udp-listener.ts";
import { quickQueue, takeLines, until } from "./receive.testing.ts";

let listener: Listener | undefined;
const sender = createSocket("udp4");
sender.unref();
afterEach(async () => {
  await listener?.close();
  listener = undefined;
});

async function listen(queue: LineQueue, isAllowed: (address: string) => boolean = () => true): Promise<Listener> {
  listener = await openUdpListener({ address: { host: "127.0.0.1", port: 0, protocol: "udp" }, queue, isAllowed });
  return listener;
}

async function send(port: number, messages: readonly string[]): Promise<void> {
  for (const message of messages) await new Promise((resolve) => sender.send(message, port, "127.0.0.1", resolve));
}

test("every datagram is a line", async () => {
  const queue = quickQueue();
  const { port, lost } = await listen(queue);
  await send(port, ["<22>a", "<22>b\n", "<22>c\nd"]);
  expect([await takeLines(queue, 3), lost()]).toEqual([["a", "b", "c d"], 0]);
});

test("what there is no room for is dropped and counted", async () => {
  const queue = quickQueue(10);
  const { port, lost } = await listen(queue);
  await send(port, ["<22>aaaaaaaaaaaa", "<22>b", "<22>c"]);
  await until(() => lost() === 2);
  expect(await takeLines(queue, 1)).toEqual(["aaaaaaaaaaaa"]);
});

test("what did not come of a numbered sender is counted", async () => {
  const { port, lost } = await listen(quickQueue());
  const numbered = (number: number) => `<22>1 2026-11-22T10:00:00Z mx a 1 - [meta sequenceId="${number}"] b`;
  await send(port, [numbered(1), numbered(2), numbered(5)]);
  await until(() => lost() === 2);
});

test("an address that may not send is not heard", async () => {
  const queue = quickQueue();
  const { port } = await listen(queue, (address) => address === "192.0.2.1");
  await send(port, ["<22>a"]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  queue.end();
  expect(queue.state()).toBe("ended");
});

test("a port that is taken is told with its address", async () => {
  const { port } = await listen(quickQueue());
  await expect(
    openUdpListener({ address: { host: "127.0.0.1", port, protocol: "udp" }, queue: quickQueue(), isAllowed: () => true }),
  ).rejects.toMatchObject({ code: "PORT_IN_USE" });
});
