import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ERROR_CODES } from "../src/model/operator-error.ts";

const PAGE = readFileSync(new URL("../docs/errors.md", import.meta.url), "utf8");

/** An entry of one of the page's lists: code and HTTP status. */
const ENTRY = /^- \*\*`([A-Z_]+)`\*\* \((\d{3})\): /gm;

const documented = [...PAGE.matchAll(ENTRY)].map(([, code, status]) => ({ code: code ?? "", status: Number(status) }));

test("docs/errors.md has every error code once, with its HTTP status, and no other", () => {
  const known = Object.entries(ERROR_CODES).map(([code, { status }]) => ({ code, status }));
  expect([...documented].sort(byCode)).toEqual(known.sort(byCode));
});

function byCode(left: { readonly code: string }, right: { readonly code: string }): number {
  return left.code < right.code ? -1 : 1;
}
