import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDuckDbStore } from "./open-duckdb-store.ts";
import { kill, nextOutput, startWritingChild } from "./start-child.testing.ts";

test("a process that is killed in the middle of its commits leaves as many facts as its checkpoint says", {
  timeout: 120_000,
}, async () => {
  const directory = await mkdtemp(join(tmpdir(), "postseal-kill-"));
  let reached = 0;
  for (let round = 0; round < 4; round++) {
    const child = startWritingChild(directory);
    let printed = await nextOutput(child);
    for (let piece = 0; piece <= round * 3; piece++) printed += await nextOutput(child);
    await kill(child);
    const acknowledged = Math.max(...printed.split("\n").map(Number).filter(Number.isInteger));
    const store = await openDuckDbStore({ directory, timeZone: "UTC", mode: "existing" });
    const used = (await store.checkpoints())[0]?.accounting.used ?? 0;
    expect(used).toBeGreaterThanOrEqual(Math.max(acknowledged, reached + 1));
    expect(await store.rows("SELECT count(*) AS rows FROM deliveries")).toEqual([{ rows: used }]);
    expect(await store.rows("SELECT sum(messages) AS messages FROM all_hourly")).toEqual([{ messages: used }]);
    expect(await store.rows("SELECT sum(messages) AS messages FROM all_daily")).toEqual([{ messages: used }]);
    reached = used;
    await store.close();
  }
  await rm(directory, { recursive: true });
});
