import { readFile } from "node:fs/promises";
import { OperatorError } from "../model/operator-error.ts";
import type { Config } from "./config.ts";
import { renderConfigProblem } from "./config-problem.ts";
import { createDefaultConfig } from "./default-config.ts";
import { parseConfig } from "./parse-config.ts";

/**
 * The configuration in a file, or the defaults without one.
 *
 * @throws OperatorError CONFIG_NOT_FOUND, CONFIG_INVALID with the first problem and its place
 */
export async function readConfig(path: string | null): Promise<Config> {
  if (path === null) return createDefaultConfig();
  const parsed = parseConfig(await readConfigText(path));
  if ("config" in parsed) return parsed.config;
  const [first, ...others] = parsed.problems;
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  throw new OperatorError("CONFIG_INVALID", first === undefined ? `${path} is not valid` : `${renderConfigProblem(first, path)}${more}`);
}

/** It may have been given with --config or as an operand. */
const CHECK_PATH = "Check the path.";

/** @throws OperatorError CONFIG_NOT_FOUND when the file is missing or may not be read */
export async function readConfigText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR")
      throw new OperatorError("CONFIG_NOT_FOUND", `There is no configuration at ${path}`, CHECK_PATH);
    if (code === "EISDIR") throw new OperatorError("CONFIG_NOT_FOUND", `${path} is a directory, not a configuration`, CHECK_PATH);
    if (code === "EACCES" || code === "EPERM")
      throw new OperatorError("CONFIG_NOT_FOUND", `${path} may not be read by this user`, "Let this user read it, or name another file.");
    throw error;
  }
}
