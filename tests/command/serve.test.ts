import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { runPostseal } from "./run-postseal.ts";
import { SMALL_CONFIG, SMALL_LOG } from "./small-log.ts";
import { type Started, startPostseal } from "./start-postseal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();
writeFileSync(join(directory, "postseal.yaml"), SMALL_CONFIG);
const LINES = SMALL_LOG.trimEnd().split("\n");

async function addressOf(started: Started): Promise<string> {
  const [, url = ""] = await started.waitFor(/Postseal is on (http:\/\/127\.0\.0\.1:\d+)/);
  return url;
}

async function ask(url: string, path: string): Promise<unknown> {
  return (await fetch(`${url}${path}`)).json();
}

test("a log is followed: what is written to it is on the page soon after, and the next start goes on there", async () => {
  const log = join(directory, "live.log");
  writeFileSync(log, `${LINES.slice(0, 8).join("\n")}\n`);
  const operands = ["serve", "--config", "postseal.yaml", "--year", "2026", "--listen", "127.0.0.1:0", "live.log"];
  const first = startPostseal(operands, directory);
  const url = await addressOf(first);
  const overview = "/api/v1/overview?from=2026-11-19&to=2026-11-19";
  const waiting = { timeout: 120_000, interval: 100 };
  await vi.waitFor(async () => expect(await ask(url, overview)).toMatchObject({ overview: { inbound: { messages: 1 } } }), waiting);
  appendFileSync(log, `${LINES.slice(8, 15).join("\n")}\n`);
  await vi.waitFor(async () => expect(await ask(url, overview)).toMatchObject({ overview: { inbound: { messages: 2 } } }), waiting);
  expect(await ask(url, "/api/v1/about")).toMatchObject({ sample: false, timeZone: "UTC", version: "0.1.0" });
  first.child.kill("SIGTERM");
  expect(await first.ended).toBe(0);

  appendFileSync(log, `${LINES.slice(15).join("\n")}\n`);
  const second = startPostseal(operands, directory);
  const again = await addressOf(second);
  await vi.waitFor(
    async () => expect(await ask(again, overview)).toMatchObject({ overview: { inbound: { messages: 2 }, outbound: { messages: 1 } } }),
    waiting,
  );
  expect(await ask(again, "/api/v1/sources")).toMatchObject({ sources: [{ source: log, linesRead: 24, state: "following" }] });
});

test("what would change a store that a server owns is refused, in one line", async () => {
  writeFileSync(join(directory, "owned.log"), SMALL_LOG);
  const server = startPostseal(["serve", "--data", "owned", "--year", "2026", "--listen", "127.0.0.1:0", "owned.log"], directory);
  await addressOf(server);
  const { status, stdout, stderr } = await runPostseal(["import", "--data", "owned", "--year", "2026", "owned.log"], directory);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(/^postseal: The store in .*owned is in use by another process\. Stop that one first; .*\n$/);
});

test("a port in use is told in one line", async () => {
  const server = startPostseal(["serve", "--sample", "--listen", "127.0.0.1:0"], directory);
  const url = await addressOf(server);
  const listen = url.slice("http://".length);
  const { status, stderr } = await runPostseal(["serve", "--sample", "--listen", listen], directory);
  expect(status).toBe(2);
  expect(stderr).toBe(`postseal: Another program listens on ${url}. Stop the other program, or choose another address with --listen.\n`);
});

test("the sample is served as a sample, and keeps nothing", async () => {
  const server = startPostseal(["serve", "--sample", "--data", "kept"], directory);
  expect(await server.ended).toBe(2);
  expect(server.stderr()).toBe(
    "postseal: --sample shows the bundled sample only. Leave out --sample, or the files, --data and --config.\n",
  );
  const sample = startPostseal(["serve", "--sample", "--listen", "127.0.0.1:0"], directory);
  expect(await ask(await addressOf(sample), "/api/v1/about")).toMatchObject({ sample: true, organization: "Example BV" });
});
