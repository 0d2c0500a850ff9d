import type { Readable } from "node:stream";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { type UnpackBudget, UnpackFailure } from "./unpack-budget.ts";

export interface UnzippedFile {
  /** Without its directory. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** More files are no reports: a bomb of many small ones. */
const MOST_FILES = 1000;
/** PKWARE APPNOTE 4.4.4, bit 0. */
const IS_ENCRYPTED = 1;

/**
 * Unpacks the files of a ZIP file, together no further than the budget goes. What the file says of their sizes is checked, not believed.
 *
 * @throws UnpackFailure
 */
export async function unzipWhole(bytes: Uint8Array, budget: UnpackBudget): Promise<readonly UnzippedFile[]> {
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
    const files: UnzippedFile[] = [];
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith("/")) continue;
      if (files.length >= MOST_FILES) throw new UnpackFailure("too-large");
      files.push({ name: entry.fileName.slice(entry.fileName.lastIndexOf("/") + 1), bytes: await unpackEntry(zip, entry, budget) });
    }
    return files;
  } catch (failure) {
    throw failure instanceof UnpackFailure ? failure : new UnpackFailure("damaged");
  }
}

async function unpackEntry(zip: ZipFile, entry: Entry, budget: UnpackBudget): Promise<Buffer> {
  if ((entry.generalPurposeBitFlag & IS_ENCRYPTED) !== 0) throw new UnpackFailure("encrypted");
  const stream: Readable = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      budget.take(chunk.length);
      chunks.push(chunk);
    }
  } finally {
    stream.destroy();
  }
  return Buffer.concat(chunks);
}
