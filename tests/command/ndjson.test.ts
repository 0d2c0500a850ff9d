import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { runPostseal } from "./run-postseal.ts";
import { SMALL_CONFIG, SMALL_LOG } from "./small-log.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();

beforeAll(async () => {
  writeFileSync(join(directory, "mail.log"), SMALL_LOG);
  writeFileSync(join(directory, "postseal.yaml"), SMALL_CONFIG);
  await runPostseal(["import", "--config", "postseal.yaml", "--year", "2026", "mail.log"], directory);
});

async function exported(data: string): Promise<readonly object[]> {
  const { stdout } = await runPostseal(["export", "deliveries", "--config", "postseal.yaml", "--data", data], directory);
  const rows = stdout.trimEnd().split("\n");
  return rows.map((row) => ({ ...JSON.parse(row), source: null, reader: null }));
}

test("what was exported and imported elsewhere is exported there as it was", async () => {
  await runPostseal(["export", "deliveries", "--config", "postseal.yaml", "--output", "deliveries.ndjson"], directory);
  const imported = await runPostseal(["import", "--config", "postseal.yaml", "--data", "elsewhere", "deliveries.ndjson"], directory);
  expect(imported.stdout).toContain("Read as ndjson, for 4 of the first 4 lines: deliveries.ndjson\n");
  expect(imported.stdout).toContain("(ndjson)");
  expect(imported.stdout).toContain("4 lines read = 4 used + 0 irrelevant + 0 unrecognised");
  const before = await exported("postseal-data");
  expect(before.length).toBe(4);
  expect(await exported("elsewhere")).toEqual(before);
});

test("the line that proves a delivery is the record itself", async () => {
  const { stdout } = await runPostseal(["explain", "4A1B2C3D4E", "--data", "elsewhere"], directory);
  expect(stdout).toContain('"observedAt":"2026-11-19T08:00:01.000Z"');
});
