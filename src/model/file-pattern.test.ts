import { expect, test } from "vitest";
import { isPattern, matchesPattern } from "./file-pattern.ts";

test.for([
  ["/var/log/mail.log", false],
  ["/var/log/mail?.log", true],
  ["/var/log/*/mail.log", true],
] as const)("whether %s is a pattern: %s", ([path, expected]) => {
  expect(isPattern(path)).toBe(expected);
});

test("a pattern matches no file that is deeper or less deep", () => {
  expect(matchesPattern("/var/log/mx1/mail.log", "/var/log/*")).toBe(false);
  expect(matchesPattern("/var/log/mail.log", "/var/log/*/*")).toBe(false);
});
