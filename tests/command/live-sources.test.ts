import { readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { SourcesAnswer } from "../../src/api/contract/sources.ts";
import { findFreePort } from "../lab/free-port.ts";
import { LAB, LAB_CONFIG, LAB_DELIVERIES } from "./lab-log.ts";
import { runPostseal } from "./run-postseal.ts";
import { type Started, startPostseal } from "./start-postseal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();
const TOKEN = "the-token-of-the-mail-server";
const LOG = readFileSync(LAB);
/** The same in pieces of whole lines. */
const PIECES = LOG.toString("latin1").match(/(?:[^\n]*\n){1,500}/g) ?? [];

function writeConfig(name: string, sources: string): string {
  writeFileSync(join(directory, name), `${LAB_CONFIG}sources:\n${sources}`);
  return name;
}

async function serve(
  config: string,
  data: string,
  operands: readonly string[] = [],
): Promise<{ readonly run: Started; readonly url: string }> {
  const run = startPostseal(
    ["serve", "--config", config, "--data", data, "--listen", "127.0.0.1:0", ...operands],
    directory,
    undefined,
    "pipe",
  );
  const [, url = ""] = await run.waitFor(/Postseal is on (http:\S+?)\. /);
  return { run, url };
}

async function sourcesOf(url: string): Promise<SourcesAnswer["sources"]> {
  const answer = await fetch(`${url}/api/v1/sources`);
  return ((await answer.json()) as SourcesAnswer).sources;
}

async function untilRead(url: string, lines: number): Promise<SourcesAnswer["sources"][number] | undefined> {
  for (let tries = 0; tries < 400; tries++) {
    const [source] = await sourcesOf(url);
    if (source?.linesRead === lines) return source;
    await sleep(50);
  }
  return (await sourcesOf(url))[0];
}

async function countDeliveries(data: string): Promise<number> {
  const { stdout } = await runPostseal(["export", "deliveries", "--data", data], directory);
  return stdout.trimEnd().split("\n").length;
}

test("lines that come by syslog over TCP are stored, and a stop loses none that were sent", { timeout: 60_000 }, async () => {
  const port = await findFreePort("127.0.0.1");
  const config = writeConfig("tcp.yaml", `  - syslog: { listen: "127.0.0.1:${port}" }\n`);
  const { run, url } = await serve(config, "tcp");
  const sender = connect(port, "127.0.0.1");
  sender.on("error", () => {});
  sender.write(PIECES.map((piece) => piece.replace(/^/gm, "<22>").replace(/<22>$/, "")).join(""));
  expect(await untilRead(url, 7403)).toMatchObject({
    source: `syslog tcp 127.0.0.1:${port}`,
    reader: "postfix",
    state: "following",
    lost: 0,
  });
  await new Promise((resolve) => sender.write("<22>Nov 22 00:59:59 mx postfix/qmgr[9]: ABCDEF12: removed\n", resolve));
  run.child.kill("SIGTERM");
  await run.ended;
  expect(await countDeliveries("tcp")).toBe(LAB_DELIVERIES);
  const { stdout } = await runPostseal(["report", "--data", "tcp", "--format", "json"], directory);
  expect(JSON.parse(stdout).accounting).toMatchObject([{ linesRead: 7404 }]);
});

test("requests that are sent until they are answered are stored once, whenever the server is killed", { timeout: 120_000 }, async () => {
  const config = writeConfig("push.yaml", `  - push: { token: ${TOKEN} }\n`);
  let { run, url } = await serve(config, "push");
  let kills = 0;
  for (const [index, piece] of PIECES.entries()) {
    for (let isTaken = false; !isTaken; ) {
      const headers = {
        authorization: `Bearer ${TOKEN}`,
        "content-type": "text/plain",
        "content-encoding": "gzip",
        "idempotency-key": `piece ${index}`,
      };
      const answer = fetch(`${url}/api/v1/lines`, { method: "POST", headers, body: Uint8Array.from(gzipSync(piece)) }).catch(
        () => undefined,
      );
      if (index % 5 === 2 && kills <= index / 5) {
        kills++;
        await sleep(Math.random() * 100);
        run.child.kill("SIGKILL");
        await run.ended;
        ({ run, url } = await serve(config, "push"));
      }
      isTaken = (await answer)?.ok ?? false;
    }
  }
  expect(kills).toBe(3);
  expect(await untilRead(url, 7403)).toMatchObject({ source: "push", linesRead: 7403, unrecognized: 0 });
  run.child.kill("SIGTERM");
  await run.ended;
  expect(await countDeliveries("push")).toBe(LAB_DELIVERIES);
});

test("standard input is followed until it ends, and the server stays", { timeout: 60_000 }, async () => {
  const config = writeConfig("input.yaml", "  - file: unused.log\n");
  const { run, url } = await serve(config, "input", ["-"]);
  run.child.stdin?.write(PIECES.slice(0, 10).join(""));
  expect(await untilRead(url, 5000)).toMatchObject({ source: "standard input, followed", state: "following" });
  run.child.stdin?.end(PIECES.slice(10).join(""));
  await untilRead(url, 7403);
  expect(await sourcesOf(url)).toMatchObject([{ linesRead: 7403, state: "read" }]);
});

test("a source that cannot be opened ends the start with its reason", async () => {
  const config = writeConfig("taken.yaml", '  - push: { token: the-token-of-the-mail-server }\n  - syslog: { listen: "192.0.2.1:5514" }\n');
  const { status, stderr } = await runPostseal(["serve", "--config", config, "--data", "taken", "--listen", "127.0.0.1:0"], directory);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr:
      "postseal: This machine does not have the address of 192.0.2.1:5514. Choose an address of this machine with the source's listen.\n",
  });
});
