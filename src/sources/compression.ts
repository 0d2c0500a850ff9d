import { OperatorError } from "../model/operator-error.ts";

export type Compression = "none" | "gzip";

const OTHERS = [
  ["xz", Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a]), "xz --decompress --keep"],
  ["Zstandard", Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), "zstd --decompress --keep"],
  ["bzip2", Buffer.from("BZh"), "bzip2 --decompress --keep"],
] as const;

/**
 * How a file is compressed, by its first bytes and never by its name: a rotated log keeps or loses its suffix as it likes.
 *
 * @throws OperatorError SOURCE_IS_BINARY when it is compressed in a way that is not read here
 */
export function compressionOf(start: Buffer, path: string): Compression {
  if (start[0] === 0x1f && start[1] === 0x8b) return "gzip";
  for (const [name, magic, tool] of OTHERS) {
    if (start.subarray(0, magic.length).equals(magic)) {
      throw new OperatorError("SOURCE_IS_BINARY", `${path} is compressed with ${name}`, `Unpack it first: ${tool} ${path}`);
    }
  }
  return "none";
}
