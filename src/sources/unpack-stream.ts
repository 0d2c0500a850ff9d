import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Packing } from "./compression.ts";
import { runUnpacker } from "./run-unpacker.ts";

const CHUNK_BYTES = 1 << 18;

/**
 * What a compressed file holds, in chunks. It is unpacked piece by piece, so that memory stays flat whatever it unpacks
 * to, and not in the caller's thread: gzip in Node's own, the others in a program of the system.
 *
 * @param pieces as they are packed
 */
export async function* streamUnpacked(pieces: AsyncIterable<Buffer>, packing: Packing): AsyncGenerator<Buffer> {
  const raw = Readable.from(pieces, { objectMode: false, highWaterMark: CHUNK_BYTES });
  try {
    yield* packing === "gzip" ? gunzip(raw) : runUnpacker(packing, raw);
  } finally {
    raw.destroy();
  }
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
