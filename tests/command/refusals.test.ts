import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runPostseal } from "./run-postseal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();
writeFileSync(join(directory, "bad.yaml"), "privacy: full\nlanguage: de\nprivcy: none\n");
writeFileSync(join(directory, "empty.log"), "");
mkdirSync(join(directory, "folder"));

test.for([
  ["no command", [], "postseal: no command was named. `postseal --help` shows them all."],
  ["an unknown command", ["serv"], "postseal: unknown command 'serv' (Did you mean serve?) Add --help to see what it takes."],
  [
    "an unknown option",
    ["report", "--fromm", "x"],
    "postseal: unknown option '--fromm' (Did you mean --from?) Add --help to see what it takes.",
  ],
  [
    "an unknown format",
    ["report", "--format", "docx"],
    "postseal: option '--format <format>' argument 'docx' is invalid. Allowed choices are text, json. Add --help to see what it takes.",
  ],
  [
    "an unknown table",
    ["export", "peers"],
    "postseal: command-argument value 'peers' is invalid for argument 'what'. Allowed choices are deliveries, attempts, daily. Add --help to see what it takes.",
  ],
  [
    "a day that the calendar lacks",
    ["report", "--to", "2026-02-30"],
    "postseal: option '--to <day>' argument '2026-02-30' is invalid. Write a day like 2026-11-19. Add --help to see what it takes.",
  ],
  [
    "a year that is none",
    ["import", "--year", "26", "empty.log"],
    "postseal: option '--year <year>' argument '26' is invalid. Write a year like 2026. Add --help to see what it takes.",
  ],
  [
    "an unknown time zone",
    ["import", "--timezone", "Stockholm/Europe", "empty.log"],
    "postseal: option '--timezone <zone>' argument 'Stockholm/Europe' is invalid. Write a time zone like Europe/Amsterdam. Add --help to see what it takes.",
  ],
  ["no file to import", ["import"], "postseal: missing required argument 'file'. Add --help to see what it takes."],
  [
    "a configuration that is not there",
    ["report", "--config", "none.yaml"],
    "postseal: There is no configuration at none.yaml. Check the path.",
  ],
  [
    "a directory for a configuration",
    ["report", "--config", "folder"],
    "postseal: folder is a directory, not a configuration. Check the path.",
  ],
  [
    "a wrong configuration",
    ["report", "--config", "bad.yaml"],
    'postseal: bad.yaml:2:11: language: must be one of en, sv, nl, not "de" (and 1 more). Correct the lines named above; `postseal check-config FILE` lists every problem.',
  ],
  ["nothing to test", ["connectors", "test"], "postseal: Nothing to test was named. Give --from with --sender, or --to with --recipient."],
  [
    "both directions at once",
    ["connectors", "test", "--from", "192.0.2.1", "--to", "mx.example.org"],
    "postseal: option '--from <address>' cannot be used with option '--to <host>'. Add --help to see what it takes.",
  ],
] as const)("%s is refused with one line and status 2", async ([, operands, line]) => {
  expect(await runPostseal(operands, directory)).toEqual({ status: 2, stdout: "", stderr: `${line}\n` });
});

test.for([
  [
    "a store that is not there",
    ["report"],
    /^postseal: There is no store in .*postseal-data\. Run `postseal import FILE\.\.\.` first, or name the directory with --data\.\n$/,
  ],
  ["a log that is not there", ["report", "none.log"], /^postseal: .*none\.log.* Check the path; a rotated log may have moved\.\n$/],
  ["a directory for a log", ["import", "folder"], /^postseal: .*folder.*\n$/],
  [
    "days that run backwards",
    ["export", "deliveries", "--from", "2026-10-02", "--to", "2026-10-01"],
    /^postseal: --from 2026-10-02 comes after --to 2026-10-01\. Name the earlier day with --from\.\n$/,
  ],
] as const)("%s is refused with one line and status 2", async ([, operands, line]) => {
  const { status, stdout, stderr } = await runPostseal(operands, directory);
  expect(stderr).toMatch(line);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
});
