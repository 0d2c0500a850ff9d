import { expect, test } from "vitest";
import { decodeText } from "./read-text-file.ts";

test.for([
  ["UTF-16", [0xff, 0xfe, 0x65, 0, 0xe9, 0], "eé"],
  ["UTF-16 the other way round", [0xfe, 0xff, 0, 0x65, 0, 0xe9], "eé"],
  ["UTF-8 with a mark", [0xef, 0xbb, 0xbf, 0x65, 0xc3, 0xa9], "eé"],
  ["UTF-8", [0x65, 0xc3, 0xa9], "eé"],
  ["Latin-1", [0x65, 0xe9], "eé"],
] as const)("a text in %s is read", ([, bytes, text]) => {
  expect(decodeText(Uint8Array.from(bytes))).toBe(text);
});
