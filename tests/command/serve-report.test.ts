import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { SAMPLE } from "../../src/cli/sample.ts";
import { SMALL_LOG } from "./small-log.ts";
import { startPostseal } from "./start-postseal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();

test("the address comes first, then the report of what was read; the sample's place on this machine is not told", async () => {
  const server = startPostseal(["serve", "--sample", "--listen", "127.0.0.1:0"], directory);
  const [told] = await server.waitFor(
    /^Postseal is on http:\S+ \(sample data\)\. Ctrl-C stops it\.\n\nMail flow, [\s\S]+ lines read = [^\n]+\n/,
  );
  expect(told).toMatch(/In the past week, \d+ messages were sent/);
  expect(told).toContain("\nSources\n  mail.log (postfix)\n");
  server.child.kill("SIGTERM");
  expect(await server.ended).toBe(0);
});

test("a file that is followed is reported on once it has been read", async () => {
  writeFileSync(join(directory, "small.log"), SMALL_LOG);
  const operands = ["serve", "--data", "small", "--year", "2026", "--listen", "127.0.0.1:0", "small.log"];
  const server = startPostseal(operands, directory);
  await server.waitFor(/Ctrl-C stops it\.\n\nMail flow, [\s\S]+24 lines read = /);
});

test("a source that cannot be read is told in one line with its remedy, and the server stays", async () => {
  writeFileSync(join(directory, "damaged.log.gz"), readFileSync(SAMPLE.log).subarray(0, 20_000));
  const server = startPostseal(["serve", "--data", "damaged", "--listen", "127.0.0.1:0", "damaged.log.gz"], directory);
  const [, url = ""] = await server.waitFor(/Postseal is on (http:\/\/127\.0\.0\.1:\d+)/);
  await vi.waitFor(() => expect(server.stderr()).not.toBe(""), { timeout: 120_000, interval: 50 });
  expect(server.stderr()).toMatch(/^postseal: damaged\.log\.gz is cut off: [^\n]+ from a backup, or leave it out\.\n$/);
  const sources: unknown = await (await fetch(`${url}/api/v1/sources`)).json();
  expect(sources).toMatchObject({ sources: [{ state: "failed", problem: { code: "SOURCE_CORRUPT" } }] });
});

test("who stops the server while it reads waits for no report", async () => {
  const server = startPostseal(["serve", "--data", "stopped", "--listen", "127.0.0.1:0", SAMPLE.log], directory);
  await server.waitFor(/Ctrl-C stops it\.\n/);
  server.child.kill("SIGTERM");
  expect(await server.ended).toBe(0);
  expect(server.stderr()).toBe("");
});
