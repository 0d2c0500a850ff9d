import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { OperatorError } from "../model/operator-error.ts";
import { sourceError } from "./source-error.ts";

/** A log file as found on disk. */
export interface LogFile {
  readonly path: string;
  readonly compression: "none" | "gzip";
  /** Bytes on disk, compressed or not. */
  readonly diskBytes: number;
  /** Epoch milliseconds UTC. */
  readonly modifiedAt: number;
  readonly inode: number;
  /** The first bytes of content, at most `HEAD_BYTES`. */
  readonly head: Buffer;
}

/** How much of a file's beginning is looked at: enough to tell one log from another, and a log from anything else. */
export const HEAD_BYTES = 4096;
const CHUNK_BYTES = 1 << 20;

/**
 * Looks at a file: whether it can be read, how it is compressed, how it begins.
 *
 * @throws OperatorError SOURCE_NOT_FOUND, SOURCE_UNREADABLE, SOURCE_IS_BINARY, SOURCE_CORRUPT
 */
export async function readLogFile(path: string): Promise<LogFile> {
  try {
    const handle = await open(path, "r");
    try {
      const facts = await handle.stat();
      if (facts.isDirectory()) throw new OperatorError("SOURCE_UNREADABLE", `${path} is a directory`, "Name the log files in it.");
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      const start = buffer.subarray(0, bytesRead);
      const compression = compressionOf(start, path);
      const head = compression === "gzip" ? await readHeadOf(path) : start;
      refuseBinary(head, path);
      return { path, compression, diskBytes: facts.size, modifiedAt: facts.mtimeMs, inode: facts.ino, head };
    } finally {
      await handle.close();
    }
  } catch (failure) {
    throw sourceError(failure, path);
  }
}

/**
 * The file's content from a position on, in chunks. A chunk's memory is used again for the next one.
 *
 * @param onDiskBytes told how far the file on disk has been read
 * @throws OperatorError SOURCE_CORRUPT for a compressed file that is damaged or cut off
 */
export function streamLogFile(file: LogFile, position: number, onDiskBytes: (bytes: number) => void): AsyncGenerator<Buffer> {
  return file.compression === "gzip" ? streamGzip(file.path, position, onDiskBytes) : streamPlain(file.path, position, onDiskBytes);
}

async function* streamPlain(path: string, position: number, onDiskBytes: (bytes: number) => void): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  const handle = await open(path, "r").catch((failure: unknown) => {
    throw sourceError(failure, path);
  });
  try {
    for (let at = position; ; ) {
      const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      onDiskBytes(at);
      yield buffer.subarray(0, bytesRead);
    }
  } catch (failure) {
    throw sourceError(failure, path);
  } finally {
    await handle.close();
  }
}

async function* streamGzip(path: string, position: number, onDiskBytes: (bytes: number) => void): AsyncGenerator<Buffer> {
  const raw = createReadStream(path);
  const content = createGunzip({ chunkSize: CHUNK_BYTES / 4 });
  raw.on("error", (failure) => content.destroy(failure));
  raw.pipe(content);
  let skip = position;
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      onDiskBytes(raw.bytesRead);
      const skipped = Math.min(skip, chunk.length);
      skip -= skipped;
      if (skipped < chunk.length) yield chunk.subarray(skipped);
    }
  } catch (failure) {
    throw sourceError(failure, path);
  } finally {
    raw.destroy();
    content.destroy();
  }
}

async function readHeadOf(path: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of streamGzip(path, 0, () => {})) {
    parts.push(Buffer.from(chunk.subarray(0, HEAD_BYTES - length)));
    length += chunk.length;
    if (length >= HEAD_BYTES) break;
  }
  return Buffer.concat(parts);
}

/** By the first bytes, never by the name: a rotated log keeps or loses its suffix as it likes. */
function compressionOf(start: Buffer, path: string): "none" | "gzip" {
  if (start[0] === 0x1f && start[1] === 0x8b) return "gzip";
  for (const [name, magic, tool] of OTHER_COMPRESSIONS) {
    if (start.subarray(0, magic.length).equals(magic)) {
      throw new OperatorError("SOURCE_IS_BINARY", `${path} is compressed with ${name}`, `Unpack it first: ${tool} ${path}`);
    }
  }
  return "none";
}

const OTHER_COMPRESSIONS = [
  ["xz", Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a]), "xz --decompress --keep"],
  ["Zstandard", Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), "zstd --decompress --keep"],
  ["bzip2", Buffer.from("BZh"), "bzip2 --decompress --keep"],
] as const;

/** A log is text. Runs of zero bytes happen after a crash, so only other control bytes and UTF-16 count against it. */
function refuseBinary(head: Buffer, path: string): void {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) {
    throw new OperatorError("SOURCE_IS_BINARY", `${path} is UTF-16 text`, "Save it as UTF-8: iconv -f UTF-16 -t UTF-8");
  }
  const firstText = head.findIndex((byte) => byte !== 0);
  const text = firstText === -1 ? head : head.subarray(firstText);
  const control = text.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 27) || byte === 127 ? 1 : 0), 0);
  if (control > text.length / 50) throw new OperatorError("SOURCE_IS_BINARY", `${path} is not a text file`);
}
