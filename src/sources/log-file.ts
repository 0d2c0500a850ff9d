import { type FileHandle, open, stat } from "node:fs/promises";
import { OperatorError } from "../model/operator-error.ts";
import { type Compression, compressionOf, type Packing } from "./compression.ts";
import { readFilePieces } from "./file-pieces.ts";
import { type HeldFile, placeOf } from "./held-file.ts";
import { readHead } from "./read-head.ts";
import { refuseBinary } from "./refuse-binary.ts";
import { sourceError } from "./source-error.ts";
import { readStandardInputHead, STANDARD_INPUT, STANDARD_INPUT_NAME } from "./standard-input.ts";
import { streamUnpacked } from "./unpack-stream.ts";

/** A log file as found on disk. */
export interface LogFile {
  /** As it was asked for; `-` is standard input. */
  readonly path: string;
  /** Absolute path of the file itself, where `path` is a symbolic link that may point elsewhere tomorrow. */
  readonly place: string;
  readonly compression: Compression;
  /** Bytes on disk, compressed or not. */
  readonly diskBytes: number;
  /** Epoch milliseconds UTC. */
  readonly modifiedAt: number;
  readonly inode: number;
  /** The first bytes of content, at most `HEAD_BYTES`. */
  readonly head: Buffer;
  /** Where the file is held open by whoever follows it: it is read through this, whatever its name is given to. */
  readonly held?: FileHandle;
}

/** How much of a file's beginning is looked at: enough to tell one log from another, and a log from anything else. */
export const HEAD_BYTES = 4096;

/**
 * Looks at a file: whether it can be read, how it is compressed, how it begins.
 *
 * @throws OperatorError SOURCE_NOT_FOUND, SOURCE_UNREADABLE, SOURCE_IS_BINARY, SOURCE_CORRUPT, UNPACKER_NOT_FOUND
 */
export async function readLogFile(path: string): Promise<LogFile> {
  if (path === STANDARD_INPUT) return readStandardInputFile();
  try {
    await refuseSpecialFile(path);
    const handle = await open(path, "r");
    try {
      return { path, place: await placeOf(path), ...(await look(handle, path)) };
    } finally {
      await handle.close();
    }
  } catch (failure) {
    throw sourceError(failure, path);
  }
}

/** Whether its bytes can be had again, from any place: not of what is compressed, nor of standard input. */
export function isSeekable({ compression, path }: Pick<LogFile, "compression" | "path">): boolean {
  return compression === "none" && path !== STANDARD_INPUT;
}

/** What is piped in is of now, and as long as it will be. */
async function readStandardInputFile(): Promise<LogFile> {
  const { head, compression } = await readStandardInputHead(HEAD_BYTES);
  refuseBinary(head, STANDARD_INPUT_NAME);
  return { path: STANDARD_INPUT, place: STANDARD_INPUT, compression, diskBytes: head.length, modifiedAt: Date.now(), inode: 0, head };
}

/**
 * Looks at a file that is held open, and may have another name by now, or none.
 *
 * @throws OperatorError as `readLogFile`
 */
export async function readHeldFile({ handle, place }: HeldFile, path: string): Promise<LogFile> {
  try {
    return { path, place, ...(await look(handle, path)), held: handle };
  } catch (failure) {
    throw sourceError(failure, path);
  }
}

async function look(handle: FileHandle, path: string): Promise<Omit<LogFile, "path" | "place" | "held">> {
  const facts = await handle.stat();
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
  const start = buffer.subarray(0, bytesRead);
  const compression = compressionOf(start);
  const head = compression === "none" ? start : await readHeadOf(handle, compression);
  refuseBinary(head, path);
  return { compression, diskBytes: facts.size, modifiedAt: facts.mtimeMs, inode: facts.ino, head };
}

/** Before it is opened, for opening a pipe waits until somebody writes to it. */
async function refuseSpecialFile(path: string): Promise<void> {
  const facts = await stat(path);
  if (facts.isDirectory()) throw new OperatorError("SOURCE_UNREADABLE", `${path} is a directory`, "Name the log files in it.");
  if (!facts.isFile()) {
    throw new OperatorError("SOURCE_UNREADABLE", `${path} is not a regular file`, "Write its content to a file, and name that.");
  }
}

async function readHeadOf(handle: FileHandle, packing: Packing): Promise<Buffer> {
  return readHead(
    streamUnpacked(
      readFilePieces(handle, () => {}),
      packing,
    ),
    HEAD_BYTES,
  );
}
