import { open } from "node:fs/promises";
import { OperatorError } from "../../model/operator-error.ts";
import { sourceError } from "../source-error.ts";

/** A mailbox file is the largest that is read at once; a report as it is sent has some kilobytes. */
export const LONGEST_FILE_BYTES = 256 * 1024 * 1024;

/**
 * A file's content, as far as it went when it was opened.
 *
 * @throws OperatorError SOURCE_NOT_FOUND, SOURCE_UNREADABLE when it cannot be read or is too long
 */
export async function readFileWhole(path: string): Promise<Buffer> {
  try {
    const handle = await open(path, "r");
    try {
      const { size } = await handle.stat();
      if (size > LONGEST_FILE_BYTES) throw tooLong(path);
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(size), 0, size, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (failure) {
    throw sourceError(failure, path);
  }
}

function tooLong(path: string): OperatorError {
  return new OperatorError(
    "SOURCE_UNREADABLE",
    `${path} has more than ${LONGEST_FILE_BYTES / 1024 / 1024} MB`,
    "Name a Maildir, or split it.",
  );
}
