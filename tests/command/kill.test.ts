import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { LAB_CONFIG } from "./lab-log.ts";
import { runPostseal } from "./run-postseal.ts";
import { startPostseal } from "./start-postseal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();
const MAKE_LOG = fileURLToPath(new URL("../../bench/make-log.mjs", import.meta.url));
const LOG_BYTES = 60_000_000;
const KILLS = 5;

async function exportSorted(data: string): Promise<readonly string[]> {
  const { stdout } = await runPostseal(["export", "deliveries", "--data", data], directory);
  return stdout.split("\n").sort();
}

test("an import that is killed at any instants and run again gives what one that was left alone gives", { timeout: 180_000 }, async () => {
  writeFileSync(join(directory, "lab.yaml"), LAB_CONFIG);
  execFileSync(process.execPath, [MAKE_LOG, "--bytes", String(LOG_BYTES), "--out", join(directory, "mail.log")]);
  const startedAt = performance.now();
  expect((await runPostseal(["import", "--config", "lab.yaml", "--data", "alone", "mail.log"], directory)).status).toBe(0);
  const durationMs = performance.now() - startedAt;

  const delays = Array.from({ length: KILLS }, () => Math.round(Math.random() * durationMs));
  const ends: (number | null)[] = [];
  for (const delay of delays) {
    const run = startPostseal(["import", "--config", "lab.yaml", "--data", "killed", "mail.log"], directory);
    await sleep(delay);
    run.child.kill("SIGKILL");
    ends.push(await run.ended);
  }
  const last = await runPostseal(["import", "--config", "lab.yaml", "--data", "killed", "mail.log"], directory);
  expect(last, `after kills at ${delays.join(", ")} ms, which ended with ${ends.join(", ")}`).toMatchObject({ status: 0, stderr: "" });
  const alone = await exportSorted("alone");
  expect(alone.length).toBeGreaterThan(50_000);
  // Compared as one text: a difference between two long lists would take minutes to be shown.
  expect((await exportSorted("killed")).join("\n") === alone.join("\n"), `kills at ${delays.join(", ")} ms`).toBe(true);
});
