import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { LAB, LAB_CONFIG, LAB_DELIVERIES } from "./lab-log.ts";
import { runPostseal } from "./run-postseal.ts";
import { startPostseal } from "./start-postseal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();
writeFileSync(join(directory, "lab.yaml"), LAB_CONFIG);
const LOG = readFileSync(LAB);

/** Messages in each direction, of a report in JSON. */
function messagesOf(stdout: string): number {
  const { overview } = JSON.parse(stdout) as { overview: Record<string, { messages: number }> };
  return Object.values(overview).reduce((sum, { messages }) => sum + messages, 0);
}

describe("standard input", () => {
  test.for([
    ["as it is", LOG],
    ["compressed", gzipSync(LOG)],
    ["compressed in two parts", Buffer.concat([gzipSync(LOG.subarray(0, 300_000)), gzipSync(LOG.subarray(300_000))])],
    ["without an end of its last line", LOG.subarray(0, -1)],
  ] as const)("gives the report that the file gives, %s", async ([, input]) => {
    const { status, stdout, stderr } = await runPostseal(
      ["report", "--config", "lab.yaml", "--year", "2026", "--format", "json", "-"],
      directory,
      input,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(messagesOf(stdout)).toBe(LAB_DELIVERIES);
    expect(JSON.parse(stdout).accounting).toMatchObject([{ source: "standard input", reader: "postfix", linesRead: 7403 }]);
  });

  test("is known again, whether it is piped or a file", async () => {
    const imported = ["import", "--config", "lab.yaml", "--data", "known", "--year", "2026"];
    expect((await runPostseal([...imported, "-"], directory, LOG)).stdout).toContain(
      `Added ${LAB_DELIVERIES.toLocaleString("en")} deliveries`,
    );
    const again = await runPostseal([...imported, "-"], directory, gzipSync(LOG));
    expect(again.stdout).toContain("Added 0 deliveries");
    expect(again.stdout).toContain("Already read, nothing added: standard input");
    expect((await runPostseal([...imported, LAB], directory)).stdout).toContain("Added 0 deliveries");
  });

  test("that grew is read on", async () => {
    const imported = ["import", "--config", "lab.yaml", "--data", "grown", "--year", "2026", "-"];
    const half = LOG.indexOf(10, LOG.length / 2) + 1;
    await runPostseal(imported, directory, LOG.subarray(0, half));
    await runPostseal(imported, directory, LOG);
    const exported = await runPostseal(["export", "deliveries", "--data", "grown"], directory);
    expect(exported.stdout.trimEnd().split("\n")).toHaveLength(LAB_DELIVERIES);
  });

  test.for([
    ["nothing", "", "standard input is empty."],
    ["no log", "hello\n", "standard input holds no line of a mail server that Postseal knows."],
    ["no text", Buffer.from([1, 2, 3, 4, 5]), "standard input is not a text file."],
  ] as const)("that holds %s is refused", async ([, input, message]) => {
    const { status, stderr } = await runPostseal(["report", "-"], directory, input);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  test("that nobody ends is left when somebody stops the program", async () => {
    const { child, ended, stderr } = startPostseal(["import", "--data", "stopped", "-"], directory, undefined, "pipe");
    // More than a pipe holds: once it is written the program is reading.
    await new Promise((resolve) => child.stdin?.write(LOG, resolve));
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(stderr()).toContain("everything read so far is stored");
  });
});
