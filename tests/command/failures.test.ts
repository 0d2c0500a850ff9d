import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmdirSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import { LAB, LAB_CONFIG, LAB_DELIVERIES } from "./lab-log.ts";
import { type Run, runPostseal } from "./run-postseal.ts";
import { SMALL_LOG } from "./small-log.ts";
import { startPostseal } from "./start-postseal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const PROGRAM = fileURLToPath(new URL("../../bin/postseal", import.meta.url));
const base = temporaryDirectory();
let directory = "";
let count = 0;

/** Every test begins with a store that holds the small log. */
beforeEach(async () => {
  directory = join(base, `${count++}`);
  mkdirSync(directory);
  write("stored.log", SMALL_LOG);
  write("lab.yaml", LAB_CONFIG);
  await importInto("stored.log");
});

function write(name: string, content: Uint8Array | string): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

function importInto(...operands: readonly string[]): Promise<Run> {
  return runPostseal(["import", "--config", "lab.yaml", "--year", "2026", ...operands], directory);
}

async function exportAll(...operands: readonly string[]): Promise<string> {
  const { status, stdout } = await runPostseal(["export", "deliveries", ...operands], directory);
  expect(status).toBe(0);
  return stdout;
}

/** Runs a command that is to fail, and expects one line about it and the store as it was. */
async function expectRefusal(operands: readonly string[], line: RegExp): Promise<void> {
  const before = await exportAll();
  const { status, stdout, stderr } = await runPostseal(operands, directory);
  expect(stderr).toMatch(line);
  expect(stderr.split("\n")).toHaveLength(2);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(await exportAll()).toBe(before);
  expect(before.split("\n")).toHaveLength(5);
}

describe("a file is refused with one line, and what was stored stays:", () => {
  const lab = readFileSync(LAB);

  test.for([
    [
      "compressed and cut off",
      "cut.log.gz",
      gzipSync(lab).subarray(0, 60_000),
      /^postseal: \S+cut\.log\.gz is cut off: it ends in the middle of its compressed content\. Restore it from a backup, or leave it out\.\n$/,
    ],
    [
      "binary",
      "program",
      readFileSync(process.execPath).subarray(0, 10_000),
      /^postseal: \S+program is not a text file\. Name a text log, or one compressed with gzip, xz, zstd or bzip2\.\n$/,
    ],
    ["empty", "empty.log", "", /^postseal: \S+empty\.log is empty\. Name a log with lines in it, or follow it with `postseal serve`\.\n$/],
    [
      "of another kind",
      "shopping.txt",
      "milk\nbread\n",
      /^postseal: \S+shopping\.txt holds no line of a mail server that Postseal knows\. Known are: postfix, exim, sendmail, opensmtpd, exchange, microsoft365, ndjson, kumomta, google-workspace, haraka, stalwart, received\. Check that it is the mail log\.\n$/,
    ],
  ] as const)("%s", async ([, name, content, line]) => {
    await expectRefusal(["import", "--year", "2026", write(name, content)], line);
  });

  test("not readable for this user", async () => {
    const path = write("secret.log", SMALL_LOG);
    chmodSync(path, 0);
    const line =
      /^postseal: \S+secret\.log cannot be read: permission denied\. Let this user read the file \(on Debian: add it to group adm\), or name another file\.\n$/;
    if (process.getuid?.() !== 0) return expectRefusal(["import", "--year", "2026", path], line);
    chmodSync(base, 0o755);
    chmodSync(directory, 0o777);
    const user = ["--reuid", "65534", "--regid", "65534", "--clear-groups"];
    const command = [process.execPath, PROGRAM, "import", "--data", "other", path];
    const { status, stderr } = spawnSync("setpriv", [...user, ...command], {
      env: { ...process.env, TZ: "UTC" },
      encoding: "utf8",
      cwd: directory,
    });
    expect(stderr).toMatch(line);
    expect(status).toBe(2);
  });

  test("one line of 100 MB, in flat memory", async () => {
    const path = join(directory, "long.log");
    writeFileSync(path, SMALL_LOG.replaceAll("4E", "4F"));
    for (let piece = 0; piece < 100; piece++) writeFileSync(path, Buffer.alloc(1 << 20, "x"), { flag: "a" });
    writeFileSync(path, `\n${SMALL_LOG.replaceAll("4E", "50")}`, { flag: "a" });
    const run = startPostseal(["import", "--year", "2026", "--data", "other", path], directory);
    let peakKilobytes = 0;
    const watch = setInterval(() => {
      try {
        const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${run.child.pid}/status`, "utf8"))?.[1];
        peakKilobytes = Math.max(peakKilobytes, Number(peak ?? 0));
      } catch {
        clearInterval(watch); // it has ended
      }
    }, 10);
    expect(await run.ended).toBe(0);
    clearInterval(watch);
    expect(run.stderr()).toBe("");
    expect(peakKilobytes).toBeGreaterThan(10_000);
    expect(peakKilobytes).toBeLessThan(300_000);
    const { stdout } = await runPostseal(["export", "deliveries", "--data", "other"], directory);
    expect(stdout.split("\n")).toHaveLength(9);
  });
});

test("a wrong configuration is refused, and what was stored stays", async () => {
  write("postseal.yaml", "privacy: all\n");
  await expectRefusal(["import", "--config", "postseal.yaml", "stored.log"], /^postseal: postseal\.yaml:1:10: privacy: must be one of /);
});

test("a port in use is told, and what was stored stays", async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  try {
    await expectRefusal(["serve", "--listen", `127.0.0.1:${port}`], new RegExp(`^postseal: .*127\\.0\\.0\\.1:${port}.*\\n$`));
  } finally {
    server.close();
  }
});

test("a store in use is told, and the one that uses it is not disturbed", async () => {
  const server = startPostseal(["serve", "--listen", "127.0.0.1:0", "stored.log"], directory);
  await server.waitFor(/Postseal is on/);
  const { status, stdout, stderr } = await importInto(LAB);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(/^postseal: The store in \S+postseal-data is in use by another process\. Stop that one first; .*\n$/);
  server.child.kill("SIGTERM");
  await server.ended;
  expect((await exportAll()).split("\n")).toHaveLength(5);
});

test("a damaged store is told, whatever is asked of it", async () => {
  truncateSync(join(directory, "postseal-data", "postseal.duckdb"), 9000);
  for (const operands of [["import", "--year", "2026", LAB], ["export", "deliveries"], ["report"]]) {
    const { status, stdout, stderr } = await runPostseal(operands, directory);
    expect(stderr).toMatch(
      /^postseal: The store in \S+ is damaged\. Restore the directory from a backup, or name an empty one with --data and import again\.\n$/,
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  }
});

test("a full disk is told, what was stored stays, and with more space the same command goes on", async () => {
  const disk = join(directory, "disk");
  mkdirSync(disk);
  const mount = spawnSync("mount", ["-t", "tmpfs", "-o", "size=12m", "tmpfs", disk], { encoding: "utf8" });
  if (mount.status !== 0) {
    process.stderr.write(`NOT TESTED: a full disk, for mount says: ${mount.stderr.trim()}\n`);
    expect(process.env.CI ?? "", "the tests must run as root to mount a small disk").toBe("");
    return;
  }
  try {
    const store = ["--data", join(disk, "data")];
    expect((await importInto(...store, "stored.log")).status).toBe(0);
    const before = await exportAll(...store);
    writeFileSync(
      join(disk, "filler"),
      Buffer.alloc(Number(execFileSync("df", ["--output=avail", "-B1", disk], { encoding: "utf8" }).split("\n")[1]) - 100_000),
    );
    const { status, stdout, stderr } = await importInto(...store, LAB);
    expect(stderr).toMatch(
      /^postseal: No space left for the store in \S+\. Free some space and run the command again: it continues where it stopped\.\n$/,
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    execFileSync("mount", ["-o", "remount,size=64m", disk]);
    expect(await exportAll(...store)).toBe(before);
    expect((await importInto(...store, LAB)).status).toBe(0);
    expect((await exportAll(...store)).split("\n")).toHaveLength(4 + LAB_DELIVERIES + 1);
  } finally {
    execFileSync("umount", [disk]);
    rmdirSync(disk);
  }
});

test("a plain file whose last line is cut is imported up to there, and the rest when it has grown", async () => {
  const whole = readFileSync(LAB);
  const path = write("lab.log", whole.subarray(0, whole.length - 30));
  const { status, stdout, stderr } = await importInto("--data", "pieces", path);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain(`The last line has no end and was left for the next import: ${path}\n`);
  copyFileSync(LAB, path);
  expect((await importInto("--data", "pieces", path)).stdout).not.toContain("no end");
  await importInto("--data", "at-once", path);
  const exported = await exportAll("--data", "pieces");
  expect(exported.split("\n")).toHaveLength(LAB_DELIVERIES + 1);
  expect(exported).toBe(await exportAll("--data", "at-once"));
});
