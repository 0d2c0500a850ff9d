import { describe, expect, test } from "vitest";
import { createDomainMatcher } from "./domain-matcher.ts";
import { parseDomainPattern } from "./domain-pattern.ts";

describe("the pattern that covers a domain", () => {
  test.for([
    ["the domain itself", ["a.example"], "a.example", "a.example"],
    ["not its subdomain", ["a.example"], "mail.a.example", undefined],
    ["a subdomain by wildcard", ["*.a.example"], "mail.a.example", "*.a.example"],
    ["a deeper subdomain by wildcard", ["*.a.example"], "x.mail.a.example", "*.a.example"],
    ["not the domain itself by wildcard", ["*.a.example"], "a.example", undefined],
    ["not a domain that merely ends alike", ["*.a.example"], "evil-a.example", undefined],
    ["any case on either side", ["A.Example"], "a.EXAMPLE", "A.Example"],
    ["the root's dot on either side", ["a.example."], "a.example", "a.example."],
    ["IDN against its ASCII form", ["bücher.example"], "xn--bcher-kva.example", "bücher.example"],
    ["ASCII form against IDN", ["*.xn--bcher-kva.example"], "Mail.BÜCHER.example", "*.xn--bcher-kva.example"],
    ["a wildcard certificate's own name", ["*.a.example"], "*.a.example", "*.a.example"],
    ["everything", ["*"], "b.example", "*"],
    ["the first of two", ["*.example", "a.example"], "a.example", "*.example"],
  ] as const)("%s", ([, patterns, domain, found]) => {
    expect(createDomainMatcher(patterns)(domain)).toBe(found);
  });
});

describe("a pattern is refused when it is", () => {
  test.for([
    "",
    "*.",
    "*.*.example",
    "a.*.example",
    "*example",
    "a b",
    "a..example",
    "-a.example",
    "a/b",
    "user@a.example",
    `${"a".repeat(64)}.example`,
  ])("%j", (text) => {
    expect(parseDomainPattern(text)).toBeUndefined();
  });
});
