import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const PROGRAM = fileURLToPath(new URL("../../bin/postseal", import.meta.url));

/** A run of the program that goes on while the test looks at it. */
export interface Started {
  readonly child: ChildProcess;
  /** Resolves with what stdout has said once it matches; rejects when the program ends before that. */
  waitFor(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves with the exit status. */
  readonly ended: Promise<number | null>;
  stderr(): string;
}

/**
 * Starts the program.
 *
 * @param stopWhen is given what stops it: without, it is stopped when the test finishes
 * @param input `pipe`: the test writes its standard input
 */
export function startPostseal(
  operands: readonly string[],
  directory: string,
  stopWhen: (stop: () => void) => void = onTestFinished,
  input: "ignore" | "pipe" = "ignore",
): Started {
  const child = spawn(process.execPath, [PROGRAM, ...operands], {
    cwd: directory,
    stdio: [input, "pipe", "pipe"],
    env: { ...process.env, TZ: "UTC" },
  });
  stopWhen(() => {
    child.kill("SIGKILL");
  });
  const texts = { stdout: "", stderr: "" };
  let onText: () => void = () => {};
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.setEncoding("utf8").on("data", (text: string) => {
      texts[name] += text;
      onText();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const waitFor = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      onText = () => {
        const match = pattern.exec(texts.stdout);
        if (match !== null) resolve(match);
      };
      ended.then((status) => reject(new Error(`ended with ${status} before it said ${pattern}: ${texts.stdout}${texts.stderr}`)));
      onText();
    });
  return { child, waitFor, ended, stderr: () => texts.stderr };
}
