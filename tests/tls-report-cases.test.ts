import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeReports } from "../src/pipeline/tls-reports/take-reports.ts";

/** What a case's `expected.json` says: reports with the keys that matter, in order. */
interface ExpectedCase {
  readonly outcome: "report" | "other" | "unreadable";
  readonly fault: string | null;
  readonly reports: readonly Readonly<Record<string, unknown>>[];
}

const FOLDER = join(import.meta.dirname, "../corpus/tls-report/cases");
const CASES = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test("every case of a TLS report is named in their README", () => {
  const readme = readFileSync(join(FOLDER, "README.md"), "utf8");
  expect(CASES.length).toBeGreaterThan(10);
  expect(CASES.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

test.for(CASES)("the TLS report %s", async (name) => {
  const input = readdirSync(join(FOLDER, name)).find((file) => file.startsWith("input.")) ?? "";
  const expected = JSON.parse(readFileSync(join(FOLDER, name, "expected.json"), "utf8")) as ExpectedCase;
  const { reports, fault } = await takeReports(readFileSync(join(FOLDER, name, input)), input);
  const outcome = reports.length > 0 ? "report" : fault === null ? "other" : "unreadable";
  expect({ outcome, fault, reports }).toMatchObject({ ...expected });
});
