import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { runPostseal } from "./run-postseal.ts";
import { startPostseal } from "./start-postseal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();
const MESSAGES = 60_000;

/** Sessions of five lines, one message each, a second apart. */
function writeLongLog(file: string): void {
  const lines = Array.from({ length: MESSAGES }, (_, index) => {
    const at = new Date(Date.UTC(2026, 9, 1) + index * 1000).toISOString().replace("Z", "+00:00");
    const peer = `mx${index % 90}.example.org[203.0.113.${index % 90}]`;
    const id = (0x4000000000 + index).toString(16).toUpperCase();
    const smtpd = `${at} mx postfix/smtpd[${1000 + (index % 50)}]`;
    return [
      `${smtpd}: connect from ${peer}`,
      `${smtpd}: ${id}: client=${peer}`,
      `${at} mx postfix/qmgr[77]: ${id}: from=<a@example.org>, size=900, nrcpt=1 (queue active)`,
      `${at} mx postfix/qmgr[77]: ${id}: removed`,
      `${smtpd}: disconnect from ${peer} ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5`,
    ].join("\n");
  });
  writeFileSync(file, `${lines.join("\n")}\n`);
}

test("Ctrl-C stops an import with 130, and the next one goes on where it stopped", async () => {
  writeLongLog(join(directory, "long.log"));
  const run = startPostseal(["import", "long.log"], directory);
  await vi.waitFor(() => expect(existsSync(join(directory, "postseal-data", "postseal.duckdb"))).toBe(true), {
    timeout: 120_000,
    interval: 5,
  });
  run.child.kill("SIGINT");
  expect(await run.ended).toBe(130);
  expect(run.stderr()).toBe("postseal: stopped; everything read so far is stored, and the same command continues where it stopped.\n");
  expect((await runPostseal(["import", "long.log"], directory)).status).toBe(0);
  const { stdout } = await runPostseal(["export", "deliveries"], directory);
  expect(stdout.split("\n").length - 1).toBe(MESSAGES);
});

test("a reader that goes away ends an export in silence, with status 0", async () => {
  const run = startPostseal(["export", "deliveries"], directory);
  run.child.stdout?.once("data", () => run.child.stdout?.destroy());
  expect(await run.ended).toBe(0);
  expect(run.stderr()).toBe("");
});
