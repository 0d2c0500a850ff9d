import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const directory = mkdtempSync(join(tmpdir(), "postseal-sample-"));
const lines = readLines(join(root, "corpus/sample/mail.log.gz"));

afterAll(() => rmSync(directory, { recursive: true, force: true }));

test("the sample is what its script makes of the corpus", () => {
  execFileSync(process.execPath, [join(root, "scripts/make-sample.mjs"), directory]);
  expect(readLines(join(directory, "mail.log.gz"))).toEqual(lines);
  const reports = (folder: string) => readFileSync(join(folder, "tls-reports.mbox"), "utf8");
  expect(reports(directory)).toBe(reports(join(root, "corpus/sample")));
});

test("the sample spans two weeks, in order", () => {
  const times = lines.map((line) => line.slice(0, 32));
  expect(times.every((time, index) => index === 0 || time >= (times[index - 1] ?? ""))).toBe(true);
  expect(new Set(lines.map((line) => line.slice(0, 10))).size).toBe(14);
});

test("no line of the corpus is lost, changed but for its time, or told twice", () => {
  const texts = ["run1", "run2"].flatMap((run) =>
    readFileSync(join(root, "corpus/postfix/lab", run, "mail.log"), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => line.slice("Nov 22 00:57:10 ".length)),
  );
  expect(lines.map((line) => line.slice("2026-11-09T08:15:02.123456+01:00 ".length)).sort()).toEqual(texts.sort());
});

test("a server process of the sample still serves one client at a time", () => {
  const serving = new Map<string, string>();
  const overlaps: string[] = [];
  for (const line of lines) {
    const [, process = "", verb, client = ""] = / (\S+smtpd\[\d+\]): (connect|disconnect) from (\S+)/.exec(line) ?? [];
    if (verb === "connect" && serving.has(process)) overlaps.push(line);
    if (verb === "connect") serving.set(process, client);
    if (verb === "disconnect") serving.delete(process);
  }
  expect(overlaps).toEqual([]);
});

function readLines(path: string): readonly string[] {
  return gunzipSync(readFileSync(path), { maxOutputLength: 16 * 1024 * 1024 })
    .toString("latin1")
    .trimEnd()
    .split("\n");
}
