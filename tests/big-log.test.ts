import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const directory = mkdtempSync(join(tmpdir(), "postseal-big-log-"));
let lines: readonly string[] = [];

beforeAll(() => {
  const file = join(directory, "mail.log");
  const script = join(import.meta.dirname, "../bench/make-log.mjs");
  execFileSync(process.execPath, [script, "--bytes", "6000000", "--out", file]);
  lines = readFileSync(file, "latin1").trimEnd().split("\n");
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe("the benchmark's log", () => {
  test("is in order of time", () => {
    expect(lines.every((line, index) => index === 0 || line.slice(0, 32) >= (lines[index - 1] ?? "").slice(0, 32))).toBe(true);
  });

  test("gives no queue id to two messages that are not the same in the original either", () => {
    const accepted = lines.map((line) => / ([0-9A-Za-z]{10,15}): client=/.exec(line)?.[1]).filter((id) => id !== undefined);
    expect(accepted.length).toBeGreaterThan(4000);
    expect(new Set(accepted).size).toBe(accepted.length);
  });

  test("keeps what ties a connection to the message it brought", () => {
    const given = new Set(lines.map((line) => / ([0-9A-Za-z]{10,15}): client=/.exec(line)?.[1]));
    const named = lines.map((line) => /proxy-accept: .*queued as ([0-9A-Za-z]+);/.exec(line)?.[1]).filter((id) => id !== undefined);
    expect(named.length).toBeGreaterThan(200);
    expect(named.filter((id) => !given.has(id))).toEqual([]);
  });

  test("keeps every line's shape: nothing but times, process ids, queue ids and message ids differs between copies", () => {
    const third = lines.length / 3;
    const shapes = [0, 1, 2].map((copy) => lines.slice(copy * third, (copy + 1) * third).map(shapeOf));
    expect(shapes[1]).toEqual(shapes[0]);
    expect(shapes[2]).toEqual(shapes[0]);
  });
});

function shapeOf(line: string): string {
  return line
    .slice(32)
    .replace(/\[\d+\]: /, "[pid]: ")
    .replaceAll(/\b(?:[0-9A-F]{10,12}|4[0-9A-Za-z]{9}z[0-9A-Za-z]{3,5})(?=[\s:,;).]|$)/g, "id")
    .replace(/message-id=<\d+\./, "message-id=<");
}
