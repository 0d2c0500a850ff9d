/** Text in sixteen bits a character, as Windows writes it: it is brought into UTF-8 as if it were unpacked. */
export type WideText = "utf-16le" | "utf-16be";

/** How a compressed file was packed. */
export type Packing = "gzip" | "xz" | "zstd" | "bzip2" | WideText;

export type Compression = "none" | Packing;

/** What the files begin with, in hexadecimal. `BZh9` may begin a text too: what follows it, the digits of pi, may not. */
const MAGIC: readonly (readonly [Packing, RegExp])[] = [
  ["gzip", /^1f8b/],
  ["xz", /^fd377a585a00/],
  ["zstd", /^28b52ffd/],
  ["utf-16le", /^fffe/],
  ["utf-16be", /^feff/],
  ["bzip2", /^425a683[1-9](?:314159265359|177245385090)/],
];

const MAGIC_BYTES = 16;

/** How a file is compressed, by its first bytes and never by its name: a rotated log keeps or loses its suffix as it likes. */
export function compressionOf(start: Buffer): Compression {
  const magic = start.toString("hex", 0, MAGIC_BYTES);
  return MAGIC.find(([, pattern]) => pattern.test(magic))?.[0] ?? "none";
}
