import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("../../bin/postseal", import.meta.url));

/** How a run of the program ended. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the program as a user would, in a directory of its own choosing, without colours or a terminal.
 *
 * @param input what is piped into it
 */
export function runPostseal(operands: readonly string[], directory: string, input?: string | Uint8Array): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...operands], {
      cwd: directory,
      stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
      env: { ...process.env, TZ: "UTC", COLUMNS: "80" },
    });
    child.stdin?.on("error", () => {}); // it may end without reading all
    child.stdin?.end(input);
    const texts = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const) {
      child[name]?.setEncoding("utf8");
      child[name]?.on("data", (text: string) => {
        texts[name] += text;
      });
    }
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, ...texts }));
  });
}
