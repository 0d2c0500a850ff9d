import { expect, test } from "vitest";
import { parseTlsStatus } from "./tls-status.ts";

test.for([
  ["none", "plaintext"],
  ["may:none", "plaintext"],
  ["encrypt:none", "plaintext"],
  ["may:none/requiretls", "plaintext"],
  ["may", "encrypted"],
  ["encrypt", "encrypted"],
  ["dane", "encrypted"],
  ["dane:encrypt", "encrypted"],
  ["dane-only", "encrypted"],
  ["half-dane", "encrypted"],
  ["verify", "encrypted"],
  ["secure", "encrypted"],
  ["fingerprint", "encrypted"],
  ["secure/requiretls", "encrypted"],
  ["encrypt/requiretls:none", "encrypted"],
  ["may?", "undecided"],
  ["dane?", "undecided"],
  ["may?/requiretls", "undecided"],
  ["verify!", "undecided"],
  ["encrypt:none!", "undecided"],
  ["", "undecided"],
] as const)("tls=%s says: %s", ([status, expected]) => {
  expect(parseTlsStatus(status)).toBe(expected);
});
