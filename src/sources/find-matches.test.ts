import { mkdirSync } from "node:fs";
import { expect, test } from "vitest";
import { matchesPattern } from "../model/file-pattern.ts";
import { directoryForEachTest } from "./directory-for-each-test.testing.ts";
import { findMatches } from "./find-matches.ts";

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
