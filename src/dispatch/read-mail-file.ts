import { open } from "node:fs/promises";
import { OperatorError } from "../model/operator-error.ts";

/** A bundle of every authority that a system trusts has some 250 kB. */
const MOST_BYTES = 1_000_000;

/** Reads a small file that the section `mail` of the configuration names. Throws `OperatorError` MAIL_FILE_UNREADABLE. */
export async function readMailFile(path: string): Promise<string> {
  const file = await open(path).catch((failure: NodeJS.ErrnoException) => {
    throw new OperatorError("MAIL_FILE_UNREADABLE", `${path} cannot be read (${failure.code ?? failure.message}).`);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_BYTES + 1), 0, MOST_BYTES + 1, 0);
    if (bytesRead > MOST_BYTES) throw new OperatorError("MAIL_FILE_UNREADABLE", `${path} has more than a megabyte.`);
    return buffer.toString("utf8", 0, bytesRead);
  } catch (failure) {
    if (failure instanceof OperatorError) throw failure;
    throw new OperatorError("MAIL_FILE_UNREADABLE", `${path} cannot be read.`); // a directory opens, and cannot be read
  } finally {
    await file.close();
  }
}
