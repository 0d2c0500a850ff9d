import { type ConfigProblem, renderConfigProblem } from "../../config/config-problem.ts";
import { parseConfig } from "../../config/parse-config.ts";
import { readConfigText } from "../../config/read-config.ts";
import { renderVisibleText } from "../../messages/visible-text.ts";
import { writeOutput } from "../output.ts";

/** Prints every problem of a configuration, or that there is none. */
export async function runCheckConfig(file: string): Promise<void> {
  const parsed = parseConfig(await readConfigText(file));
  if ("problems" in parsed) {
    process.exitCode = 1;
    return writeOutput(parsed.problems.map((problem) => renderLine(problem, file)).join(""));
  }
  const { config } = parsed;
  const counts = `${count(config.connectors.length, "connector")}, ${count(config.sources.length, "source")}, time zone ${config.timezone}`;
  await writeOutput(`${renderVisibleText(file)}: valid; ${counts}\n`);
}

function renderLine(problem: ConfigProblem, file: string): string {
  return `${renderConfigProblem({ ...problem, path: renderVisibleText(problem.path), message: renderVisibleText(problem.message) }, renderVisibleText(file))}\n`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
