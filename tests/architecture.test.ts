import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { detectForbiddenImports, detectImpurity, detectNames, type SourceFile } from "./detect-violations.ts";
import { findImports } from "./find-imports.ts";
import { DATA_FILES, IMPORT_TABLE, MOST_LINES, MOST_LINES_OF_HALF, MOST_LINES_OF_NINE_IN_TEN } from "./house-rules.ts";

const SOURCE = fileURLToPath(new URL("../src", import.meta.url));

const FILES: readonly SourceFile[] = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(SOURCE, path), "utf8") }));

/** Lengths without tables of data and tests, shortest first. */
const LENGTHS = FILES.filter(({ path }) => !(DATA_FILES as readonly string[]).includes(path) && !/\.test\.tsx?$/.test(path))
  .map(({ text }) => text.split("\n").length - 1)
  .sort((left, right) => left - right);

describe("the house", () => {
  test("has all its rooms, and no other", () => {
    const rooms = readdirSync(SOURCE).sort();
    expect(rooms).toEqual(Object.keys(IMPORT_TABLE).sort());
  });

  test("keeps to who may import whom", () => {
    expect(FILES.flatMap((file) => detectForbiddenImports(file))).toEqual([]);
  });

  test("keeps its pure rooms pure", () => {
    expect(FILES.flatMap((file) => detectImpurity(file))).toEqual([]);
  });

  test("names its files after the one thing inside", () => {
    expect(FILES.flatMap((file) => detectNames(file))).toEqual([]);
  });

  test("keeps its files short", () => {
    const long = FILES.filter(
      ({ path, text }) => text.split("\n").length - 1 > MOST_LINES && !(DATA_FILES as readonly string[]).includes(path),
    );
    expect(long.map(({ path }) => path)).toEqual([]);
    expect(LENGTHS[Math.floor(LENGTHS.length * 0.9)]).toBeLessThanOrEqual(MOST_LINES_OF_NINE_IN_TEN);
    expect(LENGTHS[Math.floor(LENGTHS.length * 0.5)]).toBeLessThanOrEqual(MOST_LINES_OF_HALF);
  });
});

describe("the import table notices", () => {
  test.for([
    [
      "a reader that opens files",
      "readers/postfix/x.ts",
      'import { readFileSync } from "node:fs";',
      "src/readers/postfix/x.ts imports node:fs, which readers may not",
    ],
    [
      "a model that knows the store",
      "model/x.ts",
      'import type { Store } from "../store/store.ts";',
      "src/model/x.ts imports src/store/store.ts, which model may not",
    ],
    [
      "a type import over several lines",
      "report/x.ts",
      'import type {\n  A,\n  B,\n} from "../cli/a.ts";',
      "src/report/x.ts imports src/cli/a.ts, which report may not",
    ],
    [
      "a re-export",
      "insights/x.ts",
      'export { a } from "../pipeline/a.ts";',
      "src/insights/x.ts imports src/pipeline/a.ts, which insights may not",
    ],
    ["an import for its effect", "web/x.tsx", 'import "../cli/main.ts";', "src/web/x.tsx imports src/cli/main.ts, which web may not"],
    [
      "an import at run time",
      "web/x.ts",
      'const a = await import("../store/store.ts");',
      "src/web/x.ts imports src/store/store.ts, which web may not",
    ],
    [
      "the engine behind the store's interface",
      "questions/x.ts",
      'import { a } from "../store/duckdb/a.ts";',
      "src/questions/x.ts imports src/store/duckdb/a.ts, which questions may not",
    ],
    ["a package in the model", "model/x.ts", 'import ipaddr from "ipaddr.js";', "src/model/x.ts imports ipaddr.js, which model may not"],
    ["a folder without a room", "attic/x.ts", "", "src/attic/x.ts is in no room of the house"],
  ] as const)("%s", ([, path, text, violation]) => {
    expect(detectForbiddenImports({ path, text })).toEqual([violation]);
  });

  test("nothing in what is allowed", () => {
    const text = 'import { test } from "../model/tls.ts";\nimport type { Store } from "../store/store.ts";\n// import "../cli/main.ts";\n';
    expect(findImports("questions/x.ts", text)).toHaveLength(2);
    expect(detectForbiddenImports({ path: "questions/x.ts", text })).toEqual([]);
  });
});

describe("the other checks notice", () => {
  test("a clock in a pure room", () => {
    expect(detectImpurity({ path: "insights/x.ts", text: "const now = Date.now();" })).toEqual([
      "src/insights/x.ts uses Date.now(, which a pure room is given as a value",
    ]);
  });

  test.for([
    ["readers/Postfix.ts", "src/readers/Postfix.ts: Postfix.ts is not kebab-case"],
    ["store/date-utils.ts", "src/store/date-utils.ts: utils says nothing"],
    ["common/x.ts", "src/common/x.ts: common says nothing"],
  ] as const)("a bad name: %s", ([path, violation]) => {
    expect(detectNames({ path, text: "" })).toEqual([violation]);
  });
});
