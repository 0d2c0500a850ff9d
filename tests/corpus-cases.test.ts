import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { READER_FORMATS } from "../src/readers/formats.ts";
import { contentOf, readLines, readWhole } from "./readers/open-reading.ts";

/** What a case's `expected.json` says: facts with the keys that matter, in order. */
interface ExpectedCase {
  readonly deliveries: readonly Readonly<Record<string, unknown>>[];
  readonly attempts: readonly Readonly<Record<string, unknown>>[];
  readonly unrecognized: number;
}

const CORPUS = join(import.meta.dirname, "../corpus");

const CASES = READER_FORMATS.flatMap((format) => {
  const folder = join(CORPUS, format.name, "cases");
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => ({ format, name, place: `${format.name}/cases/${name}` }));
});

test("there are log cases, each named in the README of its reader", () => {
  expect(CASES.length).toBeGreaterThan(10);
  const unnamed = CASES.filter(({ format, name }) => {
    const readme = readFileSync(join(CORPUS, format.name, "cases/README.md"), "utf8");
    return !readme.includes(`\`${name}\``);
  });
  expect(unnamed).toEqual([]);
});

describe("the log case", () => {
  test.for(CASES)("$place", ({ format, name, place }) => {
    const expected = JSON.parse(readFileSync(join(CORPUS, place, "expected.json"), "utf8")) as ExpectedCase;
    const { deliveries, attempts, uses } = readWhole(format, contentOf(readLines(format, `cases/${name}/input.log`)));
    expect({ deliveries, attempts, unrecognized: uses.unrecognized }).toMatchObject({ ...expected });
  });
});
