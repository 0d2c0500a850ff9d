import type { FileHandle } from "node:fs/promises";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Packing, WideText } from "./compression.ts";
import { runUnpacker } from "./run-unpacker.ts";

const CHUNK_BYTES = 1 << 18;

/**
 * What a compressed file holds, in chunks. It is unpacked piece by piece, so that memory stays flat whatever it unpacks
 * to, and not in the caller's thread: gzip in Node's own, the others in a program of the system. Wide text alone is brought into
 * UTF-8 on the spot.
 *
 * @param onDiskBytes told how far the file on disk has been read
 */
export async function* streamUnpacked(handle: FileHandle, packing: Packing, onDiskBytes: (bytes: number) => void): AsyncGenerator<Buffer> {
  // Not the handle's own stream: that one closes the handle when it ends.
  const raw = Readable.from(readPieces(handle, onDiskBytes), { objectMode: false, highWaterMark: CHUNK_BYTES });
  try {
    yield* unpack(packing, raw);
  } finally {
    raw.destroy();
  }
}

function unpack(packing: Packing, raw: Readable): AsyncGenerator<Buffer> {
  if (packing === "gzip") return gunzip(raw);
  return packing === "utf-16le" || packing === "utf-16be" ? narrow(packing, raw) : runUnpacker(packing, raw);
}

/** The same text in UTF-8, without its byte order mark. */
async function* narrow(encoding: WideText, raw: Readable): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of raw as AsyncIterable<Buffer>) yield Buffer.from(decoder.decode(piece, { stream: true }));
  yield Buffer.from(decoder.decode());
}

async function* gunzip(raw: Readable): AsyncGenerator<Buffer> {
  const content = createGunzip({ chunkSize: CHUNK_BYTES });
  raw.on("error", (failure) => content.destroy(failure));
  raw.pipe(content);
  try {
    yield* content as AsyncIterable<Buffer>;
  } finally {
    content.destroy();
  }
}

async function* readPieces(handle: FileHandle, onDiskBytes: (bytes: number) => void): AsyncGenerator<Buffer> {
  for (let at = 0; ; ) {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    onDiskBytes(at);
    yield buffer.subarray(0, bytesRead);
  }
}
