import { createHash } from "node:crypto";
import type { LogContent } from "./log-content.ts";
import type { LogFile } from "./log-file.ts";

/** What a file is known by, wherever it is moved and however it is compressed. */
export interface FileIdentity {
  readonly headBytes: number;
  readonly headHash: string;
}

/** SHA-256, hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export function identityOf(file: LogFile): FileIdentity {
  return { headBytes: file.head.length, headHash: hashOf(file.head) };
}

/** Whether a file begins as the one that was known by `identity`, which may have been shorter then. */
export function beginsAs(file: LogFile, identity: FileIdentity): boolean {
  return recallBeginning(file)(identity);
}

/** The same, to be asked of many: a source may have thousands of files, and nearly all are known by equally many bytes. */
export function recallBeginning({ head }: LogFile): (identity: FileIdentity) => boolean {
  const hashes = new Map<number, string>();
  return ({ headBytes, headHash }) => {
    if (headBytes > head.length || headBytes === 0) return false;
    const hash = hashes.get(headBytes) ?? hashOf(head.subarray(0, headBytes));
    hashes.set(headBytes, hash);
    return hash === headHash;
  };
}

/**
 * The hash of the at most 4,096 bytes before a position, which tells a grown file from another with the same beginning.
 *
 * @returns an empty text for a compressed file, and for one that is shorter
 */
export async function readTailHash(content: LogContent, position: number): Promise<string> {
  const bytes = await content.before(position);
  return bytes === undefined ? "" : hashOf(bytes);
}
