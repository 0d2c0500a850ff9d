import { expect, test } from "vitest";
import { parseIsoTime } from "./iso-time.ts";

test.for([
  ["2026-11-22T00:49:37.123Z", 1_795_308_577_123],
  ["2026-11-22 00:49:37+0100", 1_795_304_977_000],
  ["2026-11-22T00:49:37", Number.NaN],
  ["2026-13-45T00:49:37Z", Number.NaN],
  ["1969-12-31T23:59:59Z", Number.NaN],
  ["0026-11-22T00:49:37Z", Number.NaN],
] as const)("%s is %d", ([text, expected]) => {
  expect(parseIsoTime(text)).toBe(expected);
});
