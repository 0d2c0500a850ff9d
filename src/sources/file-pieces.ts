import type { FileHandle } from "node:fs/promises";

const PIECE_BYTES = 1 << 18;

/**
 * A file as it stands on disk, in pieces. Not the handle's own stream: that one closes the handle when it ends.
 *
 * @param onDiskBytes told how far it has been read
 */
export async function* readFilePieces(handle: FileHandle, onDiskBytes: (bytes: number) => void): AsyncGenerator<Buffer> {
  for (let at = 0; ; ) {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(PIECE_BYTES), 0, PIECE_BYTES, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    onDiskBytes(at);
    yield buffer.subarray(0, bytesRead);
  }
}
