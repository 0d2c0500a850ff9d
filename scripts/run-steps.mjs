// Runs the steps of a check one after the other, says how each went, and keeps going after a failure: one run shows them all.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { withSystemPath } from "./debian-packages.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const VITEST = "node_modules/vitest/vitest.mjs";

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
  const counts = readCounts(report);
  rmSync(directory, { recursive: true, force: true });
  return { ok, ...counts };
}

function readCounts(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }; // Vitest could not even start: its exit status has told so
  }
}

/** @returns whether all steps succeeded */
export function runSteps(steps) {
  const results = steps.map((step) => {
    console.log(`\n== ${step.name}`);
    const startedAt = Date.now();
    return { ...step.run(), name: step.name, seconds: Math.round((Date.now() - startedAt) / 1000) };
  });
  console.log("");
  for (const { ok, name, seconds } of results) console.log(`${ok ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);
  return results.every(({ ok }) => ok);
}
