import { expect, test } from "vitest";
import type { Accounting } from "../../model/accounting.ts";
import { detectUnrecognizedLines } from "./detect.ts";

const WINDOW = { from: 0, to: 604_800_000 };
const THRESHOLDS = { share: 0.001, messages: 10 };

function accounting(source: string, used: number, unrecognized: number): Accounting {
  const irrelevant = 1_000_000;
  return {
    source,
    reader: "postfix",
    linesRead: used + irrelevant + unrecognized,
    used,
    irrelevant,
    unrecognized,
    open: 0,
    evicted: 0,
    lastLineAt: 77,
  };
}

test("lines that are not understood count against those that tell of mail: irrelevant ones would hide them", () => {
  const logs = [accounting("/var/log/a.log", 9_990, 10), accounting("/var/log/b.log", 9_991, 9), accounting("/var/log/c.log", 99_990, 10)];
  expect(detectUnrecognizedLines(logs, THRESHOLDS, WINDOW)).toMatchObject([
    {
      id: "unrecognized-lines:/var/log/a.log",
      source: "/var/log/a.log",
      direction: null,
      messages: 10,
      knownMessages: 10_000,
      share: 0.001,
      firstSeenAt: null,
      lastSeenAt: 77,
    },
  ]);
});
