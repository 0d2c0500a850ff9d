import { chmodSync, readFileSync } from "node:fs";
import { delimiter, dirname } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { directoryForEachTest } from "../../directory-for-each-test.testing.ts";
import type { LiveFeed } from "../live-source.ts";
import { findCursor } from "./find-cursor.ts";
import { journalSource } from "./journal-source.ts";

const directory = directoryForEachTest();
const PATH = process.env.PATH ?? "";
let feed: LiveFeed | undefined;

beforeEach(() => {
  feed = undefined;
});

afterEach(async () => {
  await feed?.stop();
  process.env.PATH = PATH;
});

/** Puts a journalctl in front of the machine's. */
function installJournalctl(script: string): void {
  const path = directory.write("journalctl", `#!/bin/sh\nfor each in "$@"; do echo "$each"; done > "$(dirname "$0")/asked"\n${script}\n`);
  chmodSync(path, 0o755);
  process.env.PATH = `${dirname(path)}${delimiter}${PATH}`;
}

const entry = (cursor: string, message: string): string =>
  `{"__CURSOR":"${cursor}","MESSAGE":"${message}","SYSLOG_IDENTIFIER":"postfix/smtpd"}`;
const MAIL = { name: "journald", directory: null, matches: ["SYSLOG_FACILITY=2"] } as const;

async function open(cursor = "", options = {}): Promise<LiveFeed> {
  feed = await journalSource({ ...MAIL, ...options }).open({ cursor, receipts: [] });
  return feed;
}

describe("the journal", () => {
  test("is read line by line, with the cursor behind the last line", async () => {
    installJournalctl(`echo '${entry("s=1;i=1", "a")}'; echo '${entry("s=1;i=2", "b")}'; exec sleep 60`);
    const batches = await (await open()).take(AbortSignal.timeout(10_000));
    expect(batches.map(({ lines }) => lines.toString()).join("")).toBe(`${entry("s=1;i=1", "a")}\n${entry("s=1;i=2", "b")}\n`);
    expect(batches.at(-1)?.cursor).toBe("s=1;i=2");
  });

  test.for([
    ["from its beginning", "", {}, ["SYSLOG_FACILITY=2"], []],
    ["from where it was left", "s=1;i=2", {}, ["SYSLOG_FACILITY=2"], ["--after-cursor=s=1;i=2"]],
    ["of another directory, and all of it", "", { directory: "/a b", matches: [] }, [], ["--directory=/a b"]],
  ] as const)("is asked for %s", async ([, cursor, options, matches, asked]) => {
    installJournalctl("echo '{}'; exec sleep 60");
    await (await open(cursor, options)).take(AbortSignal.timeout(10_000));
    const all = readFileSync(directory.path("asked"), "utf8").trimEnd().split("\n");
    expect(all).toEqual(expect.arrayContaining(["--follow", "--no-tail", "--boot=all", "--output=json", ...asked, "--", ...matches]));
  });

  test("that ends by itself has failed, with what journalctl said last", async () => {
    installJournalctl("echo one >&2; echo 'No journal files were opened due to insufficient permissions.' >&2; exit 1");
    const { take, state } = await open();
    await expect(take(AbortSignal.timeout(10_000))).rejects.toMatchObject({
      code: "JOURNAL_UNAVAILABLE",
      message: "journalctl ended: No journal files were opened due to insufficient permissions.",
    });
    expect(state()).toBe("failed");
  });

  test("that is stopped has ended", async () => {
    installJournalctl("exec sleep 60");
    const { stop, state } = await open();
    await stop();
    expect(state()).toBe("ended");
  });

  test("of a machine without one is told", async () => {
    process.env.PATH = directory.path("nothing");
    await expect(open()).rejects.toMatchObject({ code: "JOURNAL_UNAVAILABLE" });
  });
});

test.for([
  ['{"__CURSOR":"s=1;i=2","MESSAGE":"a"}', "s=1;i=2"],
  ['{ "__CURSOR" : "s=1;i=2" }', "s=1;i=2"],
  ['{"MESSAGE":"a"}', undefined],
] as const)("the cursor of %s is found", ([line, cursor]) => {
  expect(findCursor(line)).toBe(cursor);
});
