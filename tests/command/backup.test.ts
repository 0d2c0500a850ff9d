import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { runPostseal } from "./run-postseal.ts";
import { SMALL_CONFIG, SMALL_LOG } from "./small-log.ts";
import { startPostseal } from "./start-postseal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();
const postseal = (...operands: readonly string[]) => runPostseal(operands, directory);
const OPTIONS = ["--config", "postseal.yaml"] as const;

beforeAll(async () => {
  writeFileSync(join(directory, "postseal.yaml"), SMALL_CONFIG);
  writeFileSync(join(directory, "mail.log"), SMALL_LOG);
  await postseal("import", ...OPTIONS, "--data", "store", "--year", "2026", "mail.log");
});

test("a backup is restored into a store that answers the same", async () => {
  expect(await postseal("backup", "--data", "store", "--output", "alone.backup")).toEqual({
    status: 0,
    stdout: "",
    stderr: "Backed up to alone.backup\n",
  });
  expect(await postseal("restore", "alone.backup", "--data", "of-alone")).toEqual({
    status: 0,
    stdout: "",
    stderr: "Restored 4 deliveries into of-alone\n",
  });
  const report = (data: string) => postseal("report", ...OPTIONS, "--data", data, "--format", "json");
  expect((await report("of-alone")).stdout).toBe((await report("store")).stdout);
  expect((await postseal("export", "deliveries", "--data", "of-alone")).stdout).toBe(
    (await postseal("export", "deliveries", "--data", "store")).stdout,
  );
});

test("a running server is asked for it, and goes on", async () => {
  let stop = (): void => {};
  const server = startPostseal(
    ["serve", ...OPTIONS, "--data", "served", "--year", "2026", "--listen", "127.0.0.1:0", "mail.log"],
    directory,
    (how) => {
      stop = how;
    },
  );
  await server.waitFor(/Sources/);
  const { status, stderr } = await postseal("backup", "--data", "served", "--output", "beside.backup");
  expect(stderr).toMatch(/^Asking the Postseal that is running \(process \d+\), which owns served\.\nBacked up to beside\.backup\n$/);
  expect(status).toBe(0);
  expect((await postseal("report", "--data", "served")).status).toBe(0);
  server.child.kill("SIGTERM");
  await server.ended;
  stop();
  expect((await postseal("restore", "beside.backup", "--data", "of-served")).stderr).toBe("Restored 4 deliveries into of-served\n");
});

test("a backup that cannot be written leaves nothing, and says why", async () => {
  mkdirSync(join(directory, "folder"));
  expect(await postseal("backup", "--data", "store", "--output", "missing/x.backup")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("The directory of missing/x.backup does not exist"),
  });
  expect(existsSync(join(directory, "missing"))).toBe(false);
});

test("a store is not written over", async () => {
  await postseal("backup", "--data", "store", "--output", "again.backup");
  expect(await postseal("restore", "again.backup", "--data", "store")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("already. Name another directory with --data, or move this store away first."),
  });
});
