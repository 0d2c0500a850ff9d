import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readContent, readCorpus } from "./read-corpus.ts";

/** What a case's `expected.json` says: facts with the keys that matter, in order. */
interface ExpectedCase {
  readonly deliveries: readonly Readonly<Record<string, unknown>>[];
  readonly attempts: readonly Readonly<Record<string, unknown>>[];
  readonly unrecognized: number;
}

const NAMES = readdirSync(new URL("../corpus/postfix/cases", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test("there are log cases, each named in the README", () => {
  const readme = readCorpus("cases/README.md").toString("utf8");
  expect(NAMES.length).toBeGreaterThan(10);
  expect(NAMES.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

describe("the log case", () => {
  test.for(NAMES)("%s", (name) => {
    const expected = JSON.parse(readCorpus(`cases/${name}/expected.json`).toString("utf8")) as ExpectedCase;
    const { deliveries, attempts, uses } = readContent(readCorpus(`cases/${name}/input.log`));
    expect({ deliveries, attempts, unrecognized: uses.unrecognized }).toMatchObject({ ...expected });
  });
});
