import { type FileHandle, open } from "node:fs/promises";
import { OperatorError } from "../model/operator-error.ts";
import { readFilePieces } from "./file-pieces.ts";
import { HEAD_BYTES, isSeekable, type LogFile } from "./log-file.ts";
import { sourceError } from "./source-error.ts";
import { STANDARD_INPUT, streamStandardInput } from "./standard-input.ts";
import { streamUnpacked } from "./unpack-stream.ts";

const CHUNK_BYTES = 1 << 20;

/** An open log: its content stays the same file's, whatever its path is given to meanwhile. */
export interface LogContent {
  /**
   * The content from a position on, in chunks, as far as it went when the file was looked at. A chunk's memory is used
   * again for the next one.
   *
   * @param onDiskBytes told how far the file on disk has been read
   * @throws OperatorError SOURCE_CORRUPT for a compressed file that is damaged or cut off
   */
  chunks(position: number, onDiskBytes?: (bytes: number) => void): AsyncGenerator<Buffer>;
  /** The at most 4,096 bytes before a position; `undefined` when a file is shorter, or compressed, where reading back is dear. */
  before(position: number): Promise<Buffer | undefined>;
  /**
   * Makes sure that what was read is this file's: one that is emptied and written anew keeps its name and inode.
   *
   * @throws OperatorError SOURCE_REPLACED when it begins otherwise by now
   */
  confirm(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the file that was looked at.
 *
 * @throws OperatorError SOURCE_REPLACED when another file has its name by now, or it was emptied
 */
export async function openLogContent(file: LogFile): Promise<LogContent> {
  if (file.path === STANDARD_INPUT) return contentOfStandardInput(file);
  const handle = file.held ?? (await openPath(file.path));
  const content = contentOf(file, handle);
  try {
    const { ino, size } = await handle.stat();
    if (ino !== file.inode || size < file.diskBytes) throw replaced(file);
    await content.confirm();
  } catch (failure) {
    await content.close();
    throw sourceError(failure, file.path);
  }
  return content;
}

function openPath(path: string): Promise<FileHandle> {
  return open(path, "r").catch((failure: unknown) => {
    throw sourceError(failure, path);
  });
}

function contentOf(file: LogFile, handle: FileHandle): LogContent {
  return {
    chunks: (position, onDiskBytes = () => {}) => explainFailures(file.path, chunksOf(file, handle, position, onDiskBytes)),
    async before(position) {
      if (!isSeekable(file)) return undefined;
      const from = Math.max(0, position - HEAD_BYTES);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, position - from, from);
      return bytesRead < position - from ? undefined : buffer.subarray(0, bytesRead);
    },
    confirm: () => confirmHead(file, handle),
    close: async () => {
      if (handle !== file.held) await handle.close();
    },
  };
}

function contentOfStandardInput({ compression }: LogFile): LogContent {
  return {
    chunks: (position) => skip(streamStandardInput(compression), position),
    before: async () => undefined,
    confirm: async () => {},
    close: async () => {},
  };
}

async function confirmHead(file: LogFile, handle: FileHandle): Promise<void> {
  if (!isSeekable(file)) return; // written once
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, file.head.length, 0);
  if (!buffer.subarray(0, bytesRead).equals(file.head)) throw replaced(file);
}

function replaced({ path }: LogFile): OperatorError {
  return new OperatorError("SOURCE_REPLACED", `${path} was rotated while it was being read`);
}

async function* explainFailures(path: string, chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* chunks;
  } catch (failure) {
    throw sourceError(failure, path);
  }
}

function chunksOf(file: LogFile, handle: FileHandle, position: number, onDiskBytes: (bytes: number) => void): AsyncGenerator<Buffer> {
  return file.compression === "none"
    ? streamPlain(handle, position, file.diskBytes, onDiskBytes)
    : skip(streamUnpacked(readFilePieces(handle, onDiskBytes), file.compression), position);
}

/** While one piece is worked on, the next is being read into the other of two buffers. */
async function* streamPlain(handle: FileHandle, from: number, to: number, onDiskBytes: (bytes: number) => void): AsyncGenerator<Buffer> {
  const size = Math.max(1, Math.min(CHUNK_BYTES, to - from));
  let [now, next] = [Buffer.allocUnsafeSlow(size), Buffer.allocUnsafeSlow(size)];
  let at = from;
  let reading = readPiece(handle, now, at, to);
  try {
    for (;;) {
      const piece = await reading;
      if (piece.length === 0) return; // read up, or emptied meanwhile
      at += piece.length;
      [now, next] = [next, now];
      reading = readPiece(handle, now, at, to);
      onDiskBytes(at);
      yield piece;
    }
  } finally {
    await reading.catch(() => undefined); // nobody waits for it any more, and the file may be closed after this
  }
}

function readPiece(handle: FileHandle, buffer: Buffer, at: number, to: number): Promise<Buffer> {
  const piece = handle
    .read(buffer, 0, Math.min(buffer.length, Math.max(0, to - at)), at)
    .then(({ bytesRead }) => buffer.subarray(0, bytesRead));
  piece.catch(() => undefined); // a failure is told to whoever asks for the piece, which may be later
  return piece;
}

async function* skip(chunks: AsyncGenerator<Buffer>, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes;
  for await (const chunk of chunks) {
    const skipped = Math.min(left, chunk.length);
    left -= skipped;
    if (skipped < chunk.length) yield chunk.subarray(skipped);
  }
}
