import { OperatorError } from "../model/operator-error.ts";

/** The reader of our output went away (`| head`): nothing is wrong, and there is nothing more to do. */
export class OutputClosedError extends Error {
  override readonly name = "OutputClosedError";
}

/** Takes a text, or bytes, to its end; waits while the reader is slower than we are. */
export type WriteText = (text: string | Uint8Array) => Promise<void>;

/**
 * Writes to standard output.
 *
 * @throws OutputClosedError when its reader went away, OperatorError OUTPUT_UNWRITABLE when it cannot take more
 */
export function writeOutput(text: string | Uint8Array): Promise<void> {
  return writeTo(process.stdout, "standard output", text);
}

/** Writes a text for people, who see it while results may go elsewhere. */
export function writeNotice(text: string): Promise<void> {
  return writeTo(process.stderr, "standard error", text);
}

/** Without listeners a closed pipe would end the process with a stack trace, before stores are closed. */
export function ignoreStreamEvents(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {}); // every write reports its own failure
}

export function writeTo(stream: NodeJS.WritableStream, name: string, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error === null || error === undefined) return resolve();
      reject(describeFailure(error, name));
    });
  });
}

function describeFailure(error: NodeJS.ErrnoException, name: string): Error {
  if (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED") return new OutputClosedError("The output was closed");
  if (error.code === "ENOSPC")
    return new OperatorError("OUTPUT_UNWRITABLE", `There is no space left for ${name}`, "Free some space and run the command again.");
  return error;
}
