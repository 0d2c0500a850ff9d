import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { directoryForEachTest } from "./directory-for-each-test.testing.ts";
import { findMatches, isPattern, matchesPattern } from "./find-matches.ts";

const directory = directoryForEachTest();

test.for([
  ["mail*.log", ["mail-20261122.log", "mail.log"]],
  ["mail.log*", ["mail.log", "mail.log.1"]],
  ["mail.log.?", ["mail.log.1"]],
  ["*/mail.log", ["mx1/mail.log", "mx2/mail.log"]],
  ["mx?/*", ["mx1/mail.log", "mx2/mail.log"]],
  ["*", ["mail-20261122.log", "mail.log", "mail.log.1", "mx1", "mx2"]],
  [".*", [".hidden.log"]],
  ["mail.log", ["mail.log"]],
  ["mail(log", []],
  ["none/*.log", []],
  ["mail.log/*", []],
] as const)("%s stands for %j", async ([pattern, expected]) => {
  for (const name of ["mx1", "mx2"]) mkdirSync(directory.path(name));
  for (const name of [...["mail.log", "mail.log.1", "mail-20261122.log", ".hidden.log"], "mx1/mail.log", "mx2/mail.log"]) {
    directory.write(name, "");
  }
  const found = await findMatches(directory.path(pattern));
  expect(found.toSorted()).toEqual(expected.map((name) => directory.path(name)));
  for (const path of found) expect(matchesPattern(path, directory.path(pattern))).toBe(true);
});

test.for([
  ["/var/log/mail.log", false],
  ["/var/log/mail?.log", true],
  ["/var/log/*/mail.log", true],
] as const)("whether %s is a pattern: %s", ([path, expected]) => {
  expect(isPattern(path)).toBe(expected);
});

test("a pattern matches no file that is deeper or less deep", () => {
  expect(matchesPattern("/var/log/mx1/mail.log", "/var/log/*")).toBe(false);
  expect(matchesPattern("/var/log/mail.log", join("/var/log/*", "*"))).toBe(false);
});
