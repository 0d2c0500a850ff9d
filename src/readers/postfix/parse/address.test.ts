import { expect, test } from "vitest";
import { domainOf, findAddressEnd } from "./address.ts";

test.for([
  ["alice@Example.ORG", "example.org"],
  ['"a@b"@example.org', "example.org"],
  ["", null],
  ["root", null],
  ["alice@", null],
  [`a@${"d".repeat(400)}`, "d".repeat(255)],
] as const)("the domain of %s is %s", ([address, domain]) => {
  expect(domainOf(address)).toBe(domain);
});

test.for([
  ["<alice@example.org>, relay", 18],
  ['<"a>b"@example.org>, relay', 18],
  ['<"a\\">b"@x>, relay', 10],
  ["<>", 1],
  ["<alice@example.org", -1],
  ['<"alice@example.org>', -1],
] as const)("the address in %s ends at %s", ([text, end]) => {
  expect(findAddressEnd(text, 1)).toBe(end);
});
