import { createHash } from "node:crypto";
import { HEAD_BYTES, type LogFile, streamLogFile } from "./log-file.ts";

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
  return (
    file.head.length >= identity.headBytes &&
    identity.headBytes > 0 &&
    hashOf(file.head.subarray(0, identity.headBytes)) === identity.headHash
  );
}

/** Keeps the last bytes of what is read, for the hash that tells a grown file from another with the same beginning. */
export function createTail(): { feed(chunk: Buffer): void; bytes(): Buffer } {
  let tail = Buffer.alloc(0);
  return {
    feed(chunk) {
      tail = chunk.length >= HEAD_BYTES ? Buffer.from(chunk.subarray(-HEAD_BYTES)) : Buffer.concat([tail, chunk]).subarray(-HEAD_BYTES);
    },
    bytes: () => tail,
  };
}

/**
 * The hash of the at most 4,096 bytes of content before `position`.
 *
 * @returns `undefined` when the content is shorter than that
 */
export async function readTailHash(file: LogFile, position: number): Promise<string | undefined> {
  const from = Math.max(0, position - HEAD_BYTES);
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of streamLogFile(file, from, () => {})) {
    parts.push(Buffer.from(chunk.subarray(0, position - from - length)));
    length += chunk.length;
    if (length >= position - from) return hashOf(Buffer.concat(parts));
  }
  return position === from ? hashOf(Buffer.alloc(0)) : undefined;
}
