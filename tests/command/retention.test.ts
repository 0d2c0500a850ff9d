import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Run, runPostseal } from "./run-postseal.ts";
import { SMALL_LOG } from "./small-log.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();
/** A morning of summer, and the same one later in the year; each has four messages. */
const SUMMER = SMALL_LOG.replaceAll("Nov 19", "Jul  1").replaceAll(/[456]A1B2C3D4E/g, (id) => `7${id.slice(1)}`);

function write(name: string, retention: string): void {
  writeFileSync(join(directory, `${name}.yaml`), `timezone: UTC\nstore: { embedded: ${name} }\n${retention}`);
}

const postseal = (...operands: readonly string[]) => runPostseal(operands, directory);
const overviewOf = ({ stdout }: Run): unknown => JSON.parse(stdout).overview;
const importInto = (name: string) => postseal("import", "--config", `${name}.yaml`, "--year", "2025", "mail.log");

let imported: Run;

beforeAll(async () => {
  writeFileSync(join(directory, "mail.log"), SUMMER + SMALL_LOG);
  write("short", "");
  write("whole", "retention: { deliveries: forever }\n");
  imported = await importInto("short");
  await importInto("whole");
});

test("an import deletes what is older than 90 days before the newest message, and says so", () => {
  expect(imported.status).toBe(0);
  expect(imported.stdout).toContain("Added 8 deliveries and 0 failed attempts.");
  expect(imported.stdout).toContain("\nDeleted 4 from before 21 Aug 2025, as retention says. Their sums are kept.\n");
});

test("numbers of days that were deleted are those of a store that keeps all", async () => {
  const days = ["--from", "2025-07-01", "--to", "2025-07-01", "--format", "json"];
  const [short, whole] = [await postseal("report", "--data", "short", ...days), await postseal("report", "--data", "whole", ...days)];
  expect(overviewOf(short)).toMatchObject({ inbound: { messages: 2 }, outbound: { messages: 1 }, submission: { messages: 1 } });
  expect(overviewOf(short)).toEqual(overviewOf(whole));
  expect((await postseal("export", "daily", "--data", "short")).stdout).toBe((await postseal("export", "daily", "--data", "whole")).stdout);
});

describe("of messages that were deleted", () => {
  const note = "Of mail before 2025-08-21 only sums are kept: `export daily` has them.\n";

  test("an export says that it has none, unless it begins later", async () => {
    const all = await postseal("export", "deliveries", "--data", "short");
    expect(all.stdout.trim().split("\n")).toHaveLength(4);
    expect(all.stderr).toBe(note);
    expect((await postseal("export", "deliveries", "--data", "short", "--from", "2025-11-19")).stderr).toBe("");
    expect((await postseal("export", "deliveries", "--data", "whole")).stdout.trim().split("\n")).toHaveLength(8);
  });

  test("explain cannot tell", async () => {
    expect(await postseal("explain", "7A1B2C3D4E", "--data", "short")).toMatchObject({
      status: 2,
      stderr:
        "postseal: Nothing in the store has the id 7A1B2C3D4E; of mail before 2025-08-21 only sums are kept. Check the id; `postseal export deliveries` lists them all.\n",
    });
  });
});

test("the same file again adds nothing, and deletes nothing more", async () => {
  const { stdout } = await importInto("short");
  expect(stdout).toContain("Added 0 deliveries");
  expect(stdout).not.toContain("Deleted");
});
