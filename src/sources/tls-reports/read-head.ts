import { open } from "node:fs/promises";
import { HEAD_BYTES } from "../log-file.ts";
import { sourceError } from "../source-error.ts";

/** How a file begins, as it lies on the disk. */
export interface FileHead {
  readonly head: Buffer;
  readonly sizeBytes: number;
}

/**
 * @param mostBytes how much of it, at most
 * @throws OperatorError SOURCE_NOT_FOUND, SOURCE_UNREADABLE
 */
export async function readHead(path: string, mostBytes = HEAD_BYTES): Promise<FileHead> {
  try {
    const handle = await open(path, "r");
    try {
      const { size } = await handle.stat();
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(mostBytes, size)), 0, Math.min(mostBytes, size), 0);
      return { head: buffer.subarray(0, bytesRead), sizeBytes: size };
    } finally {
      await handle.close();
    }
  } catch (failure) {
    throw sourceError(failure, path);
  }
}
