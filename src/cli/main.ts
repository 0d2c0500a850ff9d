import { keepHeapSmall } from "../pipeline/heap-flags.ts";
import { describeEnding } from "./failure.ts";
import { ignoreStreamEvents, writeNotice } from "./output.ts";
import { createProgram } from "./program.ts";

/**
 * Runs one command and sets the exit status: 0 done, 1 a finding asks for action where the command was asked to judge,
 * 2 could not be done, with one line on standard error.
 *
 * @param argv as `process.argv`
 */
export async function main(argv: readonly string[]): Promise<void> {
  ignoreStreamEvents();
  keepHeapSmall();
  try {
    await createProgram().parseAsync([...argv]);
  } catch (error) {
    const { status, notice } = describeEnding(error);
    process.exitCode = status;
    if (notice !== "") await writeNotice(notice);
  }
}
