import { readFile, stat } from "node:fs/promises";
import { OperatorError } from "../model/operator-error.ts";
import { sourceError } from "./source-error.ts";

/** Far above any export of settings. */
const MOST_BYTES = 64 << 20;

/**
 * The text of a small file, whichever encoding Windows wrote it in: UTF-16 and UTF-8 with a mark, UTF-8, else Latin-1.
 *
 * @throws OperatorError SOURCE_NOT_FOUND, SOURCE_UNREADABLE
 */
export async function readTextFile(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) throw new OperatorError("SOURCE_UNREADABLE", `${path} is larger than 64 MB`, "Name an export of settings.");
    return decodeText(await readFile(path));
  } catch (failure) {
    throw sourceError(failure, path);
  }
}

/** The text without its byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes); // no bytes are invalid there
  }
}
