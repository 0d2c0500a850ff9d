import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runPostseal } from "./run-postseal.ts";
import { SMALL_CONFIG, SMALL_LOG } from "./small-log.ts";
import { startPostseal } from "./start-postseal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();
writeFileSync(join(directory, "postseal.yaml"), SMALL_CONFIG);
writeFileSync(join(directory, "mail.log"), SMALL_LOG);
const STORED = ["--config", "postseal.yaml", "--data", "data"];

/** What `report` says, whatever its status. */
async function report(...options: readonly string[]) {
  return runPostseal(["report", ...STORED, "--from", "2026-11-19", "--to", "2026-11-19", ...options], directory);
}

test("what was snoozed on the page is told as such by the report after a restart, and asks for nothing", async () => {
  expect((await runPostseal(["import", ...STORED, "--year", "2026", "mail.log"], directory)).status).toBe(0);
  const before = await report("--format", "json", "--fail-on", "insight");
  const { insights }: { insights: readonly { readonly id: string }[] } = JSON.parse(before.stdout);
  expect(before.status).toBe(1);

  const server = startPostseal(["serve", ...STORED, "--listen", "127.0.0.1:0"], directory);
  const [, url = ""] = await server.waitFor(/Postseal is on (http:\/\/127\.0\.0\.1:\d+)/);
  for (const { id } of insights) {
    const answer = await fetch(`${url}/api/v1/insights/${encodeURIComponent(id)}/snooze`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ reason: "They upgrade in December.", until: null }),
    });
    expect(answer.status).toBe(200);
  }
  server.child.kill("SIGTERM");
  await server.ended;

  const after = await report("--fail-on", "insight");
  expect(after.status).toBe(0);
  expect(after.stdout).toContain("Snoozed until it gets worse: They upgrade in December.");
  expect(JSON.parse((await report("--format", "json")).stdout)).toMatchObject({
    insights: [],
    snoozed: insights.map(({ id }) => ({ id })),
  });
});
