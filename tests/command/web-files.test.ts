import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { renderPageHints } from "../../src/api/page-hints.ts";
import { readWebManifest } from "../../src/api/web-files.ts";

const webRoot = new URL("../../dist/web", import.meta.url).pathname;

test("every compressed copy of the built page holds what the file beside it holds", () => {
  const copies = readdirSync(webRoot, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".br"));
  expect(copies.length).toBeGreaterThan(5);
  for (const copy of copies) {
    const file = readFileSync(join(webRoot, copy.slice(0, -".br".length)));
    expect(brotliDecompressSync(readFileSync(join(webRoot, copy))).equals(file), copy).toBe(true);
  }
});

const PAGES = [
  ["/connectors", "connector-report-page"],
  ["/insights", "insights-page"],
  ["/insights/connector-tls:Contoso", "insights-page"],
  ["/peers", "peers-page"],
  ["/peers/contoso.example", "peer-page"],
  ["/messages", "messages-page"],
  ["/messages/d-1-0", "message-page"],
  ["/tls-reports", "tls-reports-page"],
  ["/settings/sources", "settings-page"],
] as const;

test.for(PAGES)("the page at %s is sent along with the %s and the language", async ([path, name]) => {
  const hints = renderPageHints(await readWebManifest(webRoot), path, "sv") ?? "";
  expect(hints).toMatch(new RegExp(`</assets/${name}-[^.]+\\.js>; rel=modulepreload`));
  expect(hints).toMatch(new RegExp(`</assets/${name}-[^.]+\\.css>; rel=prefetch; as=style`));
  expect(hints).toMatch(/<\/assets\/sv-[^.]+\.js>; rel=modulepreload/);
});

test("every page that is a file of its own is sent along so", async () => {
  const pages = Object.keys(await readWebManifest(webRoot)).flatMap((name) => /^pages\/.*\/([^/]+-page)\.tsx$/.exec(name)?.[1] ?? []);
  expect(pages.sort()).toEqual([...new Set(PAGES.map(([, name]) => name))].sort());
});
