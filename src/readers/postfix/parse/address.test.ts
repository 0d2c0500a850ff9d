import { expect, test } from "vitest";
import { lineMemory } from "../../syslog/bytes.ts";
import { findAddressEnd, findDomain, startDomains } from "./address.ts";

test.for([
  ["alice@Example.ORG", "example.org"],
  ['"a@b"@example.org', "example.org"],
  ["", null],
  ["root", null],
  ["alice@", null],
  [`a@${"d".repeat(400)}`, "d".repeat(255)],
] as const)("the domain of %s is %s", ([address, domain]) => {
  const memory = lineMemory(Buffer.from(`@<${address}>`));
  expect(findDomain(startDomains(), memory, 2, memory.bytes.length - 1)?.name ?? null).toBe(domain);
});

test.for([
  ["<alice@example.org>, relay", 18],
  ['<"a>b"@example.org>, relay', 18],
  ['<"a\\">b"@x>, relay', 10],
  ["<>", 1],
  ["<alice@example.org", -1],
  ['<"alice@example.org>', -1],
] as const)("the address in %s ends at %s", ([text, end]) => {
  const bytes = Buffer.from(`${text}>`);
  expect(findAddressEnd(bytes, 1, text.length)).toBe(end);
});
