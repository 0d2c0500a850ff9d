import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { expect, test } from "vitest";

const webRoot = new URL("../../dist/web", import.meta.url).pathname;

test("every compressed copy of the built page holds what the file beside it holds", () => {
  const copies = readdirSync(webRoot, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".br"));
  expect(copies.length).toBeGreaterThan(5);
  for (const copy of copies) {
    const file = readFileSync(join(webRoot, copy.slice(0, -".br".length)));
    expect(brotliDecompressSync(readFileSync(join(webRoot, copy))).equals(file), copy).toBe(true);
  }
});
