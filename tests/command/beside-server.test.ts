import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Run, runPostseal } from "./run-postseal.ts";
import { SMALL_CONFIG, SMALL_LOG } from "./small-log.ts";
import { startPostseal } from "./start-postseal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();

const QUESTIONS = [
  ["report", "--format", "json"],
  ["report"],
  ["export", "deliveries"],
  ["export", "deliveries", "--format", "csv"],
  ["explain", "4A1B2C3D4E"],
] as const;

const alone = new Map<string, Run>();
const beside = new Map<string, Run>();

async function askAll(answers: Map<string, Run>): Promise<void> {
  for (const question of QUESTIONS) answers.set(question.join(" "), await runPostseal([...question, "--data", "store"], directory));
}

beforeAll(async () => {
  writeFileSync(join(directory, "postseal.yaml"), SMALL_CONFIG);
  writeFileSync(join(directory, "other.yaml"), "timezone: UTC\n");
  writeFileSync(join(directory, "mail.log"), SMALL_LOG);
  let stop = (): void => {};
  const server = startPostseal(
    ["serve", "--data", "store", "--config", "postseal.yaml", "--year", "2026", "--listen", "127.0.0.1:0", "mail.log"],
    directory,
    (how) => {
      stop = how;
    },
  );
  await server.waitFor(/Sources/);
  await askAll(beside);
  beside.set("named", await runPostseal(["report", "--data", "store", "--config", "postseal.yaml"], directory));
  beside.set("other", await runPostseal(["report", "--data", "store", "--config", "other.yaml"], directory));
  server.child.kill("SIGTERM");
  await server.ended;
  stop();
  for (const question of QUESTIONS) {
    alone.set(question.join(" "), await runPostseal([...question, "--data", "store", "--config", "postseal.yaml"], directory));
  }
});

describe("beside a running server", () => {
  test.for(QUESTIONS.map((question) => question.join(" ")))("`%s` answers what it answers alone", (question) => {
    const { status, stdout, stderr } = beside.get(question) ?? {};
    expect(status).toBe(0);
    expect(stdout).toBe(alone.get(question)?.stdout);
    expect(stdout).not.toBe("");
    expect(stderr).toMatch(/^Asking the Postseal that is running \(process \d+\), which owns store\.\n$/);
  });

  test("the server's own configuration may be named", () => {
    expect(beside.get("named")).toMatchObject({ status: 0, stdout: beside.get("report")?.stdout });
  });

  test("another configuration is refused", () => {
    expect(beside.get("other")).toMatchObject({
      status: 2,
      stdout: "",
      stderr:
        "postseal: The running Postseal has other connectors, networks or another time zone than the configuration named here. Leave out --config to ask it as it is, or stop it first.\n",
    });
  });
});
