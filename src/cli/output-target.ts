import { createWriteStream, type WriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { OperatorError } from "../model/operator-error.ts";
import { type WriteText, writeOutput, writeTo } from "./output.ts";

/**
 * Runs `produce` with a place to write to: standard output, or a file that appears under its name when it is complete.
 *
 * @throws OperatorError OUTPUT_UNWRITABLE
 */
export async function withOutput(file: string | undefined, produce: (write: WriteText) => Promise<void>): Promise<void> {
  if (file === undefined) return produce(writeOutput);
  const partFile = `${file}.part`;
  const stream = await openFile(partFile, file);
  try {
    await produce((text) => writeTo(stream, file, text));
    await endOf(stream);
    await rename(partFile, file);
  } catch (error) {
    stream.destroy();
    await rm(partFile, { force: true });
    throw describeFailure(error, file);
  }
}

function openFile(path: string, shownAs: string): Promise<WriteStream> {
  return new Promise((resolve, reject) => {
    const stream = createWriteStream(path, { mode: 0o600 });
    stream.once("error", (error) => reject(describeFailure(error, shownAs)));
    stream.once("open", () => resolve(stream));
  });
}

function endOf(stream: WriteStream): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once("error", reject);
    stream.end(() => resolve());
  });
}

function describeFailure(error: unknown, file: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") return new OperatorError("OUTPUT_UNWRITABLE", `The directory of ${file} does not exist`);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return new OperatorError("OUTPUT_UNWRITABLE", `${file} may not be written`);
  if (code === "EISDIR") return new OperatorError("OUTPUT_UNWRITABLE", `${file} is a directory`, "Name a file.");
  return error;
}
