import { readFileSync } from "node:fs";
import { connect as connectPlain, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import type { LineQueue } from "../line-queue.ts";
import type { Listener } from "./listener.ts";
import { openTcpListener, type TcpListenerOptions } from "./open-tcp-listener.ts";
import { quickQueue, takeLines, until } from "./receive.testing.ts";

const pathOf = (name: string): string => fileURLToPath(new URL(`../../../../tests/certificates/${name}`, import.meta.url));
const pemOf = (name: string): Buffer => readFileSync(pathOf(name));

let listener: Listener | undefined;
const senders: Socket[] = [];
afterEach(async () => {
  for (const sender of senders.splice(0)) sender.destroy();
  await listener?.close();
  listener = undefined;
});

async function listen(queue: LineQueue, changes: Partial<TcpListenerOptions> = {}): Promise<number> {
  const address = { host: "127.0.0.1", port: 0, protocol: "tcp" } as const;
  listener = await openTcpListener({ address, queue, isAllowed: () => true, tls: null, ...changes });
  return listener.port;
}

function send(port: number, text: string): Socket {
  const sender = connectPlain(port, "127.0.0.1");
  senders.push(sender);
  sender.on("error", () => {});
  sender.write(text);
  return sender;
}

describe("over TCP", () => {
  test("lines come of both framings and of several senders, each in its order", async () => {
    const queue = quickQueue();
    const port = await listen(queue);
    send(port, "<22>a 1\n<22>a 2\n");
    send(port, "7 <22>b 17 <22>b 2");
    const lines = await takeLines(queue, 4);
    expect(lines.filter((line) => line.startsWith("a"))).toEqual(["a 1", "a 2"]);
    expect(lines.filter((line) => line.startsWith("b"))).toEqual(["b 1", "b 2"]);
  });

  test("a sender that sends no frame is shut out, and what it sent before is kept", async () => {
    const queue = quickQueue();
    const sender = send(await listen(queue), "5 <22>aoops");
    await until(() => sender.closed);
    expect([await takeLines(queue, 1), listener?.lost()]).toEqual([["a"], 1]);
  });

  test("the last line of a sender counts when it ends the connection, and is lost when it breaks off", async () => {
    const queue = quickQueue();
    const port = await listen(queue);
    send(port, "<22>a\n<22>whole").end();
    expect(await takeLines(queue, 2)).toEqual(["a", "whole"]);
    const broken = send(port, "<22>b\n<22>half");
    expect(await takeLines(queue, 1)).toEqual(["b"]);
    broken.resetAndDestroy();
    await until(() => listener?.lost() === 1);
  });

  test("while nothing is taken no more is read than there is room for, and afterwards everything is there", async () => {
    const queue = quickQueue(1000);
    const line = `<22>${"x".repeat(995)}\n`;
    const sender = send(await listen(queue), "");
    for (let count = 0; count < 40_000; count++) sender.write(line); // 40 MB: more than the system keeps for both sides
    await until(() => !queue.hasRoom());
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(sender.writableLength).toBeGreaterThan(20_000_000);
    expect(await takeLines(queue, 40_000)).toHaveLength(40_000);
    expect(listener?.lost()).toBe(0);
  });

  test("what a sender has handed to the system is read when the listener closes", async () => {
    const queue = quickQueue();
    const port = await listen(queue);
    const sender = send(port, "<22>a\n");
    expect(await takeLines(queue, 1)).toEqual(["a"]);
    sender.write("<22>b\n");
    await listener?.close();
    queue.end();
    expect(await takeLines(queue, 1)).toEqual(["b"]);
  });

  test("an address that may not send is not heard", async () => {
    const queue = quickQueue();
    const sender = send(await listen(queue, { isAllowed: (address) => address !== "127.0.0.1" }), "<22>a\n");
    await until(() => sender.closed);
    expect(queue.hasRoom()).toBe(true);
    queue.end();
    expect(queue.state()).toBe("ended");
  });

  test("a port that is taken is told with its address", async () => {
    const port = await listen(quickQueue());
    await expect(
      openTcpListener({ address: { host: "127.0.0.1", port, protocol: "tcp" }, queue: quickQueue(), isAllowed: () => true, tls: null }),
    ).rejects.toMatchObject({ code: "PORT_IN_USE", message: `Another program listens on 127.0.0.1:${port}.` });
  });
});

describe("over TLS", () => {
  const tls = { certificate: pathOf("listener.crt"), key: pathOf("listener.key"), clientAuthorities: pathOf("authority.crt") };

  function sendSecured(port: number, text: string, client: { readonly cert?: Buffer; readonly key?: Buffer } = {}): Socket {
    const sender = connectTls({ port, host: "127.0.0.1", ca: pemOf("authority.crt"), ...client });
    senders.push(sender);
    sender.on("error", () => {});
    sender.write(text);
    return sender;
  }

  test("lines come from a sender whose certificate the authority signed, and from no other", async () => {
    const queue = quickQueue();
    const port = await listen(queue, { tls });
    const refused = [
      sendSecured(port, "<22>nobody\n"),
      sendSecured(port, "<22>stranger\n", { cert: pemOf("stranger.crt"), key: pemOf("stranger.key") }),
      send(port, "<22>in the clear\n"),
    ];
    await until(() => refused.every((sender) => sender.closed));
    sendSecured(port, "5 <22>a", { cert: pemOf("sender.crt"), key: pemOf("sender.key") });
    expect(await takeLines(queue, 1)).toEqual(["a"]);
  });

  test("senders need no certificate where none is asked for", async () => {
    const queue = quickQueue();
    sendSecured(await listen(queue, { tls: { ...tls, clientAuthorities: null } }), "<22>a\n");
    expect(await takeLines(queue, 1)).toEqual(["a"]);
  });

  test.for([
    ["a certificate that is not there", { certificate: "/nowhere.crt" }, "/nowhere.crt cannot be read: the system reports ENOENT"],
    ["a key of another certificate", { key: pathOf("sender.key") }, "cannot be used"],
    ["a key that is none", { key: pathOf("README.md") }, "cannot be used"],
  ] as const)("%s is told at the start", async ([, change, message]) => {
    const failure = listen(quickQueue(), { tls: { ...tls, ...change } });
    await expect(failure).rejects.toMatchObject({ code: "TLS_FILES_INVALID", message: expect.stringContaining(message) });
  });
});
