import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { compressionOf } from "./compression.ts";

describe("how a file is compressed is told by its first bytes:", () => {
  test.for([
    ["gzip", gzipSync("x")],
    ["xz", Buffer.from("fd377a585a000004", "hex")],
    ["zstd", Buffer.from("28b52ffd24000100", "hex")],
    ["bzip2", Buffer.from("BZh91AY&SY")],
    ["bzip2", Buffer.from("425a6839177245385090", "hex")],
    ["utf-16le", Buffer.from("\ufeffx", "utf16le")],
    ["utf-16be", Buffer.from("\ufeffx", "utf16le").swap16()],
    ["none", Buffer.from("BZh9 is how a compressed file begins, and this text too\n")],
    ["none", Buffer.from("Nov 22 00:57:10 mx postfix/qmgr[116]: 4A1B2C3D4E: removed\n")],
    ["none", Buffer.alloc(0)],
  ] as const)("%s", ([compression, start]) => {
    expect(compressionOf(start)).toBe(compression);
  });
});
