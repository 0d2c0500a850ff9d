// Runs the steps of a check one after the other, says how each went, and keeps going after a failure: one run shows them all.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { withSystemPath } from "./debian-packages.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const VITEST = "node_modules/vitest/vitest.mjs";
/** How much of a failure's message is repeated at the end: enough to know it by, the whole stands further up. */
const MESSAGE_LINES = 8;

/** What must hold before anything is run. */
export const CHECKS = [
  { name: "style (biome)", run: () => node("node_modules/@biomejs/biome/bin/biome", "check", ".") },
  { name: "types", run: () => node("node_modules/typescript/bin/tsc", "-p", "tsconfig.json") },
  { name: "types of the web application", run: () => node("node_modules/typescript/bin/tsc", "-p", "tsconfig.web.json") },
  suite("unit"),
  { name: "bundle budget", run: buildAndWeigh },
];

/** The first load of the web application, as built. */
function buildAndWeigh() {
  const built = node("scripts/build.mjs");
  return built.ok ? node("scripts/bundle-budget.mjs") : built;
}

/** A Vitest project of vitest.config.ts. */
export function suite(project) {
  return { name: `${project} tests`, run: () => runSuite(project) };
}

/** Runs a script of this checkout. @returns whether it succeeded */
export function node(script, ...parameters) {
  const result = spawnSync(process.execPath, [script, ...parameters], { cwd: root, stdio: "inherit", env: withSystemPath() });
  return { ok: result.status === 0, passed: 0, failed: 0, skipped: 0 };
}

function runSuite(project) {
  const directory = mkdtempSync(join(tmpdir(), "postseal-test-"));
  const report = join(directory, "report.json");
  const parameters = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { ok } = node(VITEST, ...parameters);
  const told = readReport(report);
  rmSync(directory, { recursive: true, force: true });
  return { ok, ...told };
}

function readReport(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
    const failures = testResults.flatMap(failuresOfFile);
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests, failures };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }; // Vitest could not even start: its exit status has told so
  }
}

/** What failed in one file: each test with the beginning of its message, or the file itself when it could not be run at all. */
function failuresOfFile({ name, status, message, assertionResults }) {
  const file = relative(root, name);
  const failed = assertionResults.filter((test) => test.status === "failed");
  if (failed.length === 0) return status === "failed" ? [describeFailure(file, [message])] : [];
  return failed.map((test) => describeFailure(`${file} > ${test.fullName}`, test.failureMessages));
}

function describeFailure(title, [message = ""]) {
  const ours = stripVTControlCharacters(message)
    .split("\n")
    .filter((line) => !line.includes("node_modules"));
  const lines = ours.slice(0, MESSAGE_LINES);
  return [title, ...lines.map((line) => `    ${line}`)].join("\n");
}

/** @returns whether all steps succeeded */
export function runSteps(steps) {
  const results = steps.map((step) => {
    console.log(`\n== ${step.name}`);
    const startedAt = Date.now();
    return { ...step.run(), name: step.name, seconds: Math.round((Date.now() - startedAt) / 1000) };
  });
  console.log("");
  for (const failure of results.flatMap(({ failures = [] }) => failures)) console.log(`FAILED ${failure}\n`);
  for (const { ok, name, seconds } of results) console.log(`${ok ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);
  return results.every(({ ok }) => ok);
}
